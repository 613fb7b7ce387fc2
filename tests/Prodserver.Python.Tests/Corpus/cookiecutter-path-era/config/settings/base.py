"""
Base settings to build other settings files upon.
"""
import environ

ROOT_DIR = environ.Path(__file__) - 3  # (shop/config/settings/base.py - 3 = shop/)
APPS_DIR = ROOT_DIR.path("shop")

env = environ.Env()

READ_DOT_ENV_FILE = env.bool("DJANGO_READ_DOT_ENV_FILE", default=False)
if READ_DOT_ENV_FILE:
    # OS environment variables take precedence over variables from .env
    env.read_env(str(ROOT_DIR.path(".env")))

DEBUG = env.bool("DJANGO_DEBUG", False)
TIME_ZONE = "UTC"
SITE_ID = 1
DATABASES = {"default": env.db("DATABASE_URL", default="postgres:///shop")}
DATABASES["default"]["ATOMIC_REQUESTS"] = True
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

DJANGO_APPS = ["django.contrib.auth", "django.contrib.sites", "django.contrib.admin"]
THIRD_PARTY_APPS = ["crispy_forms", "allauth"]
LOCAL_APPS = ["shop.users.apps.UsersConfig"]
INSTALLED_APPS = DJANGO_APPS + THIRD_PARTY_APPS + LOCAL_APPS

MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
STATIC_ROOT = str(ROOT_DIR("staticfiles"))
STATICFILES_DIRS = [str(APPS_DIR.path("static"))]
MEDIA_ROOT = str(APPS_DIR("media"))
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [str(APPS_DIR.path("templates"))],
        "OPTIONS": {"loaders": ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"]},
    }
]
FIXTURE_DIRS = (str(APPS_DIR.path("fixtures")),)
EMAIL_BACKEND = env("DJANGO_EMAIL_BACKEND", default="django.core.mail.backends.smtp.EmailBackend")
ADMIN_URL = "admin/"
ADMINS = [("""Jane Doe""", "jane@example.com")]
MANAGERS = ADMINS
CELERY_BROKER_URL = env("CELERY_BROKER_URL", default="redis://localhost:6379/0")
CELERY_TASK_TIME_LIMIT = 5 * 60
