from .base import *

DEBUG = False
SECRET_KEY = get_env_variable("DJANGO_SECRET_KEY")
