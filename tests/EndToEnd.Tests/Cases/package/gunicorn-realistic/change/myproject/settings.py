ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
        "ARGS": {
            "bind": ["127.0.0.1:8000", "unix:/run/myproject/extra.sock"],
            "workers": 3,
            "worker-class": "gthread",
            "threads": "4",
            "timeout": "60",
            "access-logfile": "-",
            "preload": True,
        },
    },
}
