LEVEL = 'default'
HOSTS = UNDEFINED_NAME + ['x']
