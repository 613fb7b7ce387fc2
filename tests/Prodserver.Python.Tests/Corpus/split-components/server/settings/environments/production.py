import os

DEBUG = False
ALLOWED_HOSTS = [os.environ['DOMAIN_NAME'], 'localhost']
_COLLECTSTATIC_DRYRUN = os.environ.get('DJANGO_COLLECTSTATIC_DRYRUN', False)
STATIC_ROOT = '.static' if _COLLECTSTATIC_DRYRUN else '/var/www/django/static'
SECURE_HSTS_SECONDS = 31536000
LOGGING['loggers']['security'] = {'handlers': ['console'], 'level': 'ERROR'}
INSTALLED_APPS += ('health_check',)
