"""The shop for ASGI servers: Django for HTTP, the echo for websockets."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings.production")

django_application = get_asgi_application()

from shop.websocket import echo  # noqa: E402 (Django has to be set up first)


async def application(scope, receive, send):
    if scope["type"] == "websocket":
        await echo(scope, receive, send)
    else:
        await django_application(scope, receive, send)
