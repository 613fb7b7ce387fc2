ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

BACKEND = "django_prodserver.backends.uvicorn.UvicornServer"

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": BACKEND, "ARGS": {"port": "8000"}},
    "api-v2": {"BACKEND": BACKEND, "ARGS": {"port": "8001"}},
    "api_v3": {"BACKEND": BACKEND, "ARGS": {"port": "8002"}},
    "web2": {"BACKEND": BACKEND, "ARGS": {"port": "8003"}},
}
