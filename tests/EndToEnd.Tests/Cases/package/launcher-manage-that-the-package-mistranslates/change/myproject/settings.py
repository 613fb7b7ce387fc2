ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "port": "8000",
            "no-access-log": "True",
            "proxy-headers": None,
            "header": ["A:b", "C:d"],
        },
    },
    "api": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": "--port=8001 --backlog=300",
    },
    "beat": {
        "BACKEND": "django_prodserver.backends.celery.CeleryBeat",
        "APP": "myproject.celery.app",
    },
    "worker": {
        "BACKEND": "django_prodserver.backends.celery.CeleryWorker",
        "APP": "myproject.celery.app",
        "ARGS": {"concurrency": "2"},
    },
    "admin": {
        "BACKEND": "django_prodserver.backends.granian.GranianWSGIServer",
        "ARGS": {"port": "8002", "uds": "/run/admin.sock"},
    },
}
