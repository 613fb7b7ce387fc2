import os


class EnvironmentReader:
    """A reader written by the project itself."""

    separator = " "

    def __init__(self, prefix):
        self.prefix = prefix
        self.asked = []

    def __call__(self, name, default=None):
        self.asked.append(name)
        return os.environ.get(self.prefix + name, default)

    def integer(self, name, default):
        return int(self(name, default))

    def words(self, name):
        value = self(name)
        return value.split(self.separator) if value else []

    @property
    def count(self):
        return len(self.asked)


class CommaReader(EnvironmentReader):
    separator = ","

    def __init__(self, prefix, *fallbacks):
        super().__init__(prefix)
        self.fallbacks = fallbacks

    def words(self, name):
        return super().words(name) or list(self.fallbacks)


env = EnvironmentReader("APP_")
commas = CommaReader("APP_", "x", "y")

PORT = env.integer("PORT", 80)
HOST = env("HOST", "localhost")
FLAGS = env.words("FLAGS")
JOINED = commas.words("FLAGS")
FALLBACKS = commas.words("NOTHING")
ASKED = env.asked
COUNT = env.count + commas.count
