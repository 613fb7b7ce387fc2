ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "worker": {"BACKEND": "django_prodserver.backends.celery.CeleryWorker", "APP": "myproject.tasks.app", "ARGS": {}},
    "beat": {"BACKEND": "django_prodserver.backends.celery.CeleryBeat", "APP": "myproject.celery.application", "ARGS": {}},
}
