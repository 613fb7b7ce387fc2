import os

import somewhere

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
WORKERS = os.cpu_count()
DATABASES = {"default": {"ENGINE": "postgres", "PASSWORD": SECRET_KEY, "HOST": os.environ["DB_HOST"]}}
HOSTS = ["a", somewhere.host()]
if somewhere.flag:
    MAYBE = 1
PORT = 1 // 0
