import os

BASE_DIR = os.path.dirname(os.path.abspath(__file__))
INSTALLED_APPS = ["django.contrib.sites"]
SITE_ID = 1

# Local settings are run in the same scope, as Mezzanine does.
f = os.path.join(BASE_DIR, "local_settings.py")
if os.path.exists(f):
    import sys

    module_name = "%s.local_settings" % os.path.basename(BASE_DIR)
    exec(open(f, "rb").read())

g = os.path.join(BASE_DIR, "other_settings.py")
if os.path.isfile(g):
    from mysite.other_settings import *
TAIL = SITE_ID + len(INSTALLED_APPS)
