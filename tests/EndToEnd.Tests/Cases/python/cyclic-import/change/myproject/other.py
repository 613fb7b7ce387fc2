from .settings import *

BACKEND = "django_prodserver.backends.uvicorn.UvicornServer"
ASGI_APPLICATION = "myproject.asgi.application"
ALLOWED_HOSTS = ["example.com"]
