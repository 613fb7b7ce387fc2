from cbs import BaseSettings, env


class Regional:
    REGION = env("south")

    def BUCKET(self):
        return f"media-{self.REGION}"


class Settings(Regional, BaseSettings):
    DEBUG = True
    TIMEOUTS = {"connect": 1.5, "read": 30}
    QUEUES = env.list("default,mail")

    def CELERY_ROUTES(self):
        return {f"tasks.{queue}.*": {"queue": queue} for queue in self.QUEUES}

    def STORAGE(self):
        return {"bucket": self.BUCKET, **self.TIMEOUTS}


class ProdSettings(Settings):
    DEBUG = False


__getattr__, __dir__ = BaseSettings.use()
