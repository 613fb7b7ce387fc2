from pathlib import Path

import environ

ROOT_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()
env.read_env(str(ROOT_DIR / ".env"))
DEBUG = env.bool("DJANGO_DEBUG", False)
DATABASES = {"default": env.db("DATABASE_URL")}
INSTALLED_APPS = ["django.contrib.auth"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
REDIS_URL = env.str("REDIS_URL")
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {}}]
