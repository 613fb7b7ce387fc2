"""A small shop: a page, an order form, a health check, a websocket and a worker."""

from .celery import app as celery_app

__all__ = ["celery_app"]
