ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

BACKEND = "django_prodserver.backends.uvicorn.UvicornServer"

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": BACKEND, "ARGS": {"port": "8000"}},
    "": {"BACKEND": BACKEND, "ARGS": {"port": "8001"}},
    "../../etc/passwd": {"BACKEND": BACKEND, "ARGS": {"port": "8002"}},
    "web worker": {"BACKEND": BACKEND, "ARGS": {"port": "8003"}},
    "web@1": {"BACKEND": BACKEND, "ARGS": {"port": "8004"}},
    "100%": {"BACKEND": BACKEND, "ARGS": {"port": "8005"}},
    "web\nExecStartPre=+/bin/touch /tmp/x": {"BACKEND": BACKEND, "ARGS": {"port": "8006"}},
    "-rf": {"BACKEND": BACKEND, "ARGS": {"port": "8007"}},
    "café": {"BACKEND": BACKEND, "ARGS": {"port": "8008"}},
    7: {"BACKEND": BACKEND, "ARGS": {"port": "8009"}},
    "a" * 300: {"BACKEND": BACKEND, "ARGS": {"port": "8010"}},
}
