ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "uvicorn": {"BACKEND": "django_prodserver.backends.servers.uvicorn.UvicornServer", "ARGS": {"port": "8001"}},
    "uvicorn-wsgi": {"BACKEND": "django_prodserver.backends.servers.uvicorn.UvicornWSGIServer", "ARGS": {"port": "8002"}},
    "gunicorn": {"BACKEND": "django_prodserver.backends.servers.gunicorn.GunicornServer", "ARGS": {"bind": "127.0.0.1:8003"}},
    "waitress": {"BACKEND": "django_prodserver.backends.servers.waitress.WaitressServer", "ARGS": {"host": "127.0.0.1", "port": "8004"}},
    "granian": {"BACKEND": "django_prodserver.backends.servers.granian.GranianASGIServer", "ARGS": {"host": "127.0.0.1", "port": "8005"}},
    "granian-wsgi": {"BACKEND": "django_prodserver.backends.servers.granian.GranianWSGIServer", "ARGS": {"host": "127.0.0.1", "port": "8006"}},
    "celery": {"BACKEND": "django_prodserver.backends.workers.celery.CeleryWorker", "APP": "myproject.celery.app"},
    "beat": {"BACKEND": "django_prodserver.backends.workers.celery.CeleryBeat", "APP": "myproject.celery.app"},
    "tasks": {"BACKEND": "django_prodserver.backends.workers.django_tasks.DjangoTasksWorker"},
    "q2": {"BACKEND": "django_prodserver.backends.workers.django_q2.DjangoQ2Worker"},
}
