class Https:
    SECURE_SSL_REDIRECT = True
    SESSION_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 3600
    PORT = 8443


class Logged(object):
    LEVEL = "INFO"

    def LOGGING(self):
        return {"version": 1, "root": {"level": self.LEVEL, "handlers": ["console"]}}
