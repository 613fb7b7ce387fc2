PRODUCTION_PROCESSES = {
    'web': {
        'BACKEND': 'django_prodserver.backends.gunicorn.GunicornServer',
        'ARGS': {'bind': '0.0.0.0:8000'},
    },
}
