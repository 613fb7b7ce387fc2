ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"
STATIC_URL = "/static/"
STATIC_ROOT = "/srv/" + "s" * 5_000

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"port": "8000"},
    },
}
