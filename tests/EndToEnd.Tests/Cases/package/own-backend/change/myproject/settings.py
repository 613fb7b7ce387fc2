ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": "myproject.backends.UwsgiServer", "ARGS": {"http": "0.0.0.0:8000", "processes": 2}},
}
