import os
from dotenv import dotenv_values

HERE = os.path.dirname(__file__)

config = {
    **dotenv_values(os.path.join(HERE, "shared.env")),
    **dotenv_values(os.path.join(HERE, os.environ["STAGE"] + ".env")),
    **os.environ,
}

DEBUG = config["DEBUG"] == "1"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        **{key.removeprefix("DB_"): value for key, value in config.items() if key.startswith("DB_")},
    },
}
SECRET_KEY = config.get("SECRET_KEY", "none")
STAGE = config["STAGE"].upper()
