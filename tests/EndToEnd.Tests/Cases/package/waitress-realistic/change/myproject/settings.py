ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.waitress.WaitressServer",
        "ARGS": {
            "listen": ["127.0.0.1:8000", "[::1]:8000"],
            "threads": "8",
            "expose-tracebacks": "False",
            "channel-timeout": 60,
        },
    },
}
