COMMON_PORT = 8000
ALLOWED_HOSTS = ["live.example"]
