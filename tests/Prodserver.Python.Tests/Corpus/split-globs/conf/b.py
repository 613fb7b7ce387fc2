NAMES += ['b']
INSTALLED_APPS.append('only.b')
