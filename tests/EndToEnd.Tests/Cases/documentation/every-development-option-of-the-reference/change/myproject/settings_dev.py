from .settings import *

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "reload": True,
            "reload-dir": ["myproject", "."],
            "reload-include": ["*.py", "*.html"],
            "reload-exclude": "*.sqlite3",
            "use-colors": True,
        }
    }
}
