from typing import Dict, List, Tuple, Union

from server.settings.components import BASE_DIR

SECRET_KEY = 'not-a-secret'
INSTALLED_APPS: Tuple[str, ...] = ('server.apps.main', 'django.contrib.auth')
MIDDLEWARE: Tuple[str, ...] = ('django.middleware.security.SecurityMiddleware',)
LANGUAGE_CODE = 'en-us'
LOCALE_PATHS = ('locale/',)
STATICFILES_FINDERS = ('django.contrib.staticfiles.finders.FileSystemFinder',)
TEMPLATES = [{'APP_DIRS': True, 'DIRS': [BASE_DIR.joinpath('server', 'templates')]}]
SESSION_COOKIE_HTTPONLY = True
PERMISSIONS_POLICY: Dict[str, Union[str, List[str]]] = {}
EMAIL_TIMEOUT = 5
