import os


class Tier:
    name = os.environ.get("TIER", "free")
    limits = {"free": 10, "gold": 1000}
    limit = limits[name]
    is_paid = limit > limits["free"]

    class Mail:
        sender = "shop@example.com"
        retries = [1, 2, 4]


class Ports:
    WEB, ADMIN = 8000, 8001
    ALL = (WEB, ADMIN)

    @staticmethod
    def url(port):
        return f"http://127.0.0.1:{port}"

    @classmethod
    def urls(cls):
        return [cls.url(port) for port in cls.ALL]


class GoldPorts(Ports):
    WEB = 9000


LIMIT = Tier.limit
PAID = Tier.is_paid
SENDER = Tier.Mail.sender
RETRIES = Tier.Mail.retries + [8]
URLS = GoldPorts.urls()
WEB = getattr(GoldPorts, Tier.name.upper(), GoldPorts.WEB)
CONSTANTS = {key: value for key, value in vars(Ports).items() if key.isupper()}
IS_SUBCLASS = issubclass(GoldPorts, Ports) and not isinstance(Ports, Tier)
CLASS_NAME = GoldPorts.__name__
