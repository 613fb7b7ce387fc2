ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "blank": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"host": "local host", "port": "8001"}},
    "semicolon": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"host": "a;b", "port": "8002"}},
    "six": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"host": "::1", "port": "8003"}},
    "dash": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"host": "--reload", "port": "8004"}},
    "empty": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"host": "", "port": "8005"}},
    "socket": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"uds": "/run/my project/a;b.sock"}},
    "long": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"uds": "/run/" + "a" * 120 + ".sock"}},
    "relative": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"uds": "web.sock"}},
}
