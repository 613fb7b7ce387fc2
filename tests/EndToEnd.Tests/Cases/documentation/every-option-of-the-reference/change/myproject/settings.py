ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "host": "127.0.0.1",
            "port": "8000",
            "workers": "1",
            "loop": "auto",
            "log-level": "info",
            "access-log": True,
            "use-colors": False,
            "proxy-headers": False,
            "forwarded-allow-ips": "127.0.0.1,10.0.0.1",
            "ssl-keyfile": "/etc/ssl/key.pem",
            "ssl-certfile": "/etc/ssl/cert.pem",
            "ssl-keyfile-password": "from-the-reference",
            "ssl-version": "2",
            "ssl-cert-reqs": "0",
            "ssl-ca-certs": "/etc/ssl/ca.pem",
            "limit-concurrency": "100",
            "limit-max-requests": "10000",
            "backlog": "2048",
            "timeout-keep-alive": "5",
        },
    },
}
