ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "port": "http",
            "workers": "1.5",
            "backlog": "0x10",
            "limit-concurrency": "",
            "timeout-keep-alive": "None",
        },
    },
}
