ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "host": "127.0.0.1",
            "port": "8000",
            "header": ["X-Quotes: it's \"quoted\"", "X-Dollars: $HOME ${PATH} $(id) `id`", "X-Percent: 100% %h", "X-Backslash: a\\nb\\", "X-Hash: # ;"],
            "root-path": "/with blank",
            "app-dir": "-x",
        },
    },
}
