SERVER = "django_prodserver.backends.uvicorn.UvicornServer"
ADDRESS = {"host": "127.0.0.1", "port": "8000"}
_PRIVATE = "not exported by a star"
