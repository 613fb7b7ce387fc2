ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "bind": "127.0.0.1:8000",
            "loglevel": "info",
            "timeout": "30",
            "keep-alive": "5",
            "access-logfile": "-",
            "threads": "4",
        },
    },
}
