ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
BACKEND = "django_prodserver.backends.uvicorn.UvicornServer"
