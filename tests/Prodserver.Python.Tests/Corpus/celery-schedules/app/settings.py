import os
from datetime import timedelta

from celery.schedules import crontab

CELERY_TIMEZONE = os.environ.get("TIMEZONE", "UTC")
CELERY_BROKER_URL = "redis://localhost:6379/0"
CELERY_RESULT_EXPIRES = timedelta(days=1)
CELERY_TASK_ROUTES = {"app.tasks.mail_*": {"queue": "mail"}, "app.tasks.*": {"queue": "default"}}
CELERY_BEAT_SCHEDULE = {
    "clean-sessions": {"task": "app.tasks.clean", "schedule": crontab(minute=0, hour="*/3")},
    "report": {"task": "app.tasks.report", "schedule": crontab(hour=7, minute=30, day_of_week="mon-fri"), "args": (16, 16)},
    "ping": {"task": "app.tasks.ping", "schedule": 30.0, "options": {"expires": 15}},
    "sync": {"task": "app.tasks.sync", "schedule": timedelta(minutes=5)},
}
if CELERY_TIMEZONE.startswith("Europe/"):
    CELERY_BEAT_SCHEDULE["gdpr"] = {"task": "app.tasks.forget", "schedule": crontab(0, 2)}
SCHEDULE_NAMES = sorted(CELERY_BEAT_SCHEDULE, reverse=True)
SYNC_SECONDS = CELERY_BEAT_SCHEDULE["sync"]["schedule"].total_seconds()
SIMPLE_JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(minutes=15), "REFRESH_TOKEN_LIFETIME": timedelta(days=30), "ROTATE": True}
SESSION_COOKIE_AGE = int(timedelta(weeks=2).total_seconds())
TASKS_EVERY = {name: entry["task"].rsplit(".", 1)[-1] for name, entry in CELERY_BEAT_SCHEDULE.items()}
PRODUCTION_PROCESSES = {
    "beat": {
        "BACKEND": "django_prodserver.backends.celery.CeleryBeat",
        "APP": "app.celery.app",
        "ARGS": {"schedule": "/var/run/beat", "max-interval": "%.0f" % min(SYNC_SECONDS, 60)},
    },
}
