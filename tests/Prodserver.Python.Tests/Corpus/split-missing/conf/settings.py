import os
from split_settings.tools import include

DEBUG = False
try:
    include(f"envs/{os.environ['MODE']}.py")
except OSError:
    include('envs/default.py')
