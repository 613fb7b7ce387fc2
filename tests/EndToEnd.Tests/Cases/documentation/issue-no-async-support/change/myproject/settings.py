ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.asgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornWSGIServer",  # WSGI
        "ARGS": {
            "host": "0.0.0.0",
            "port": "8000",
        }
    }
}
