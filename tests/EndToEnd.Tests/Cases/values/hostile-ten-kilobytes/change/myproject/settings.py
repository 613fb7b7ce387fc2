ALLOWED_HOSTS = ["example.com", "l" * 50 + ".example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"header": "X-Long:" + "x" * 10_000},
    },
}
