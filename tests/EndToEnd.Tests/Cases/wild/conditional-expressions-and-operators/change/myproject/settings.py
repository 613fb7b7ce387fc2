ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
BEHIND_PROXY = os.environ.get("BEHIND_PROXY", "") in ("1", "true")
COUNT = (2 ** 3 - 4) // 2 or 1

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.%s.UvicornServer" % "uvicorn",
        "ARGS": {
            "host": "127.0.0.1" if BEHIND_PROXY else "0.0.0.0",
            "port": "{}".format(8000 + COUNT),
            "workers": min(COUNT, 3),
            "app-dir": str(BASE_DIR / "myproject"),
            "proxy-headers": not BEHIND_PROXY and COUNT > 1,
        },
    },
}
