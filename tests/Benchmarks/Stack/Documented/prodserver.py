"""The command of django-prodserver 2.x as far as the sample needs it, since no index of packages is asked: uvicorn gets each of ARGS as --key=value."""

from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("name")

    def handle(self, *, name, **options):
        from uvicorn.main import main

        application = ":".join(settings.ASGI_APPLICATION.rsplit(".", 1))
        main([application, *(f"--{key}={value}" for key, value in settings.PRODUCTION_PROCESSES[name]["ARGS"].items())])
