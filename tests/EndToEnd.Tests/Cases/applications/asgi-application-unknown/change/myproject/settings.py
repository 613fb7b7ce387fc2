from somewhere import application_path

ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = application_path()

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"port": "8000"}},
}
