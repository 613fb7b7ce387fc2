ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"prot": "8000", "workers": True, "log-level": "INFO", "reload": "yes"},
    },
    "api": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornWSGIServer",
        "ARGS": {"port": "99999", "ssl-keyfile": "key.pem"},
    },
    "Bad Name": {"BACKEND": "nowhere"},
}
