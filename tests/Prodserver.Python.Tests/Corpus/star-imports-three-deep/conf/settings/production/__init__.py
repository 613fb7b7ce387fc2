from conf.settings.common import *

DEBUG = False
COUNT = add_app("security", first=True)
