INSTALLED_APPS = ['django.contrib.auth', MODE]
NAMES.append('apps')
