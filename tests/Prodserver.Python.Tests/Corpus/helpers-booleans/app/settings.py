from app.env_utils import env, env_bool, env_int, env_list, optional

DEBUG = env_bool("DEBUG", True)
VERBOSE = env_bool("VERBOSE")
WORKERS = env_int("WORKERS", 1, minimum=2, maximum=4)
THREADS = env_int("THREADS", 1, minimum=2)
NOTHING = env_int("NOTHING")
ALLOWED_HOSTS = env_list("HOSTS", separator=";")
CORS = env_list("CORS", ["https://x.example", "https://y.example"])
TIMEOUT = env("SETTINGS_TIMEOUT", cast=float)
LIMIT = env("LIMIT", 10, cast=optional(int))
NAMES = sorted(name for name in dir() if name.startswith("env_"))

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
        "ARGS": {"workers": WORKERS, "threads": THREADS, "timeout": round(TIMEOUT), "reload": DEBUG},
    }
}
