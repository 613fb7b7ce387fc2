import os

stage = os.environ.get("DJANGO_STAGE", "dev")
if stage == "prod":
    from .production import *  # noqa
elif stage == "test":
    from .testing import *  # noqa
else:
    from .development import *  # noqa
