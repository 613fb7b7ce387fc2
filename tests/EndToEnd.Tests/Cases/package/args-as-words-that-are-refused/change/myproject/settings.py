ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": "--port=8123 --reload=True --log_level info myproject.asgi:application",
    },
    "api": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": "--port 8124 --header 'X-Name: value",
    },
}
