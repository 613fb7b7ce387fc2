"""One module an environment; manage.py names the one of developers."""
