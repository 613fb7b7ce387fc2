ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": UVICORN, "ARGS": {"port": "8000"}},
}
