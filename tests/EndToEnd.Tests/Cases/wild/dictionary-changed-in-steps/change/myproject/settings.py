ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

args = {"host": "127.0.0.1"}
args["port"] = 8000
args.setdefault("port", 9000)
args.setdefault("workers", 2)
args.update([("log-level", "info")])
args |= {"backlog": 100}

headers = ["X-One:1"]
headers.append("X-Two:2")
headers += ["X-Three:3"]
args["header"] = headers

PRODUCTION_PROCESSES = dict(web=dict(BACKEND="django_prodserver.backends.uvicorn.UvicornServer", ARGS=args))
