import copy

from mysite import defaults

DATABASES = copy.deepcopy(defaults.DATABASES)
DATABASES["default"]["HOST"] = "10.1.2.3"
SECRET_KEY = "local"
UNTOUCHED = defaults.DATABASES["default"]
