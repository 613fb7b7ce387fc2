ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "access-log": "off",
            "server-header": 0,
            "date-header": "no",
            "proxy-headers": "1",
            "use-colors": "false",
        },
    },
}
