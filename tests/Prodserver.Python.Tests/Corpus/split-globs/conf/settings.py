import os

from split_settings.tools import include, optional

BASE = os.path.dirname(__file__)
MODE = os.getenv('MODE')
NAMES = []
include('base/*.py', scope=globals())
include(optional(f'{MODE}.py'), optional('c.py'), scope=locals())
TOTAL = len(NAMES)
