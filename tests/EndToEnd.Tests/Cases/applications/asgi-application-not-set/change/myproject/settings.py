ALLOWED_HOSTS = ["example.com"]

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"port": "8000"}},
}
