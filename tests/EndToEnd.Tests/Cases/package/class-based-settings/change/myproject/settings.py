import os

from cbs import BaseSettings


class Settings(BaseSettings):
    ALLOWED_HOSTS = ["example.com"]
    ASGI_APPLICATION = "myproject.asgi.application"

    def PRODUCTION_PROCESSES(self):
        return {
            "web": {
                "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
                "ARGS": {"bind": f"0.0.0.0:{os.environ.get('PORT', '8000')}"},
            },
        }


__getattr__, __dir__ = Settings.use()
