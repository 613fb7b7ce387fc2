ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {"ARGS": {"port": "8000"}},
    "api": {"BACKEND": "", "ARGS": {"port": "8001"}},
    "tasks": {"BACKEND": 3},
    "mail": "django_prodserver.backends.celery.CeleryWorker",
}
