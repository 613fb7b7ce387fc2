ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PORTS = {"web": "8000"}

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"port": PORTS["wbe"]}},
}
