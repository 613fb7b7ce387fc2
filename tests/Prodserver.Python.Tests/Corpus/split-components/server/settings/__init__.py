"""
This is a django-split-settings main file.

To change settings file: `DJANGO_ENV=production python manage.py runserver`
"""
from os import environ

from split_settings.tools import include, optional

# Managing environment via `DJANGO_ENV` variable:
environ.setdefault('DJANGO_ENV', 'development')
_ENV = environ['DJANGO_ENV']

_base_settings = (
    'components/common.py',
    'components/logging.py',
    'components/processes.py',
    # Select the right env:
    'environments/{0}.py'.format(_ENV),
    # Optionally override some settings:
    optional('environments/local.py'),
)

# Include settings:
include(*_base_settings)
