from decouple import config

DEBUG = config("DEBUG", default=False, cast=bool)
# Neither the environment nor a file has it.
SECRET_KEY = config("SECRET_KEY")
ALLOWED_HOSTS = ["*"]
