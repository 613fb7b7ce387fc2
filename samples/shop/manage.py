#!/usr/bin/env python
"""Django's command line for the shop."""

import os
import sys


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings.development")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


# Servers with several workers import this file again in each of them: it must do nothing then.
if __name__ == "__main__":
    main()
