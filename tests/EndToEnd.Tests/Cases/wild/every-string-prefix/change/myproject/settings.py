ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

PRODUCTION_PROCESSES = {
    u"web": {
        r"BACKEND": "django_prodserver"
        ".backends.uvicorn"
        """.UvicornServer""",
        'ARGS': {
            "host": '127.0.0.1',
            "root-path": "/caf\u00e9\x2f" r"\d" f"{'x'!s:>3}" '''
end''',
            "port": 0x1F90,
            "backlog": 2_048,
        },
    },
}
