import environ

env = environ.Env(DEBUG=(bool, False), WORKERS=(int, 2), HOSTS=(list, ["localhost"]), RATE=(float, 0.5))
DEBUG = env("DEBUG")
DATABASES = {"default": env.db()}
WORKERS = env("WORKERS")
ALLOWED_HOSTS = env("HOSTS")
RATE = env("RATE")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
TEMPLATES = [{"OPTIONS": {"loaders": ["a.Loader", "b.Loader"]}}]
