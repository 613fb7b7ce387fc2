"""Stands in for django-classy-settings: BaseSettings.use() picks a class by DJANGO_MODE; env reads variables."""

import os
import sys


class Variable:
    """A default that the environment may override; also a decorator of a method that gives the default."""

    def __init__(self, default, key, prefix, cast):
        self.default, self.key, self.prefix, self.cast = default, key, prefix, cast
        self.name = getattr(default, "__name__", None)

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        text = os.environ.get(self.prefix + (self.key or self.name))
        if text is None:
            text = self.default(instance) if callable(self.default) else self.default
            if not isinstance(text, str):
                return text
        return self.cast(text)


class Reader:
    def __init__(self, prefix=""):
        self.prefix = prefix

    def __getitem__(self, prefix):
        return Reader(self.prefix + prefix)

    def _make(self, cast, default=None, key=None):
        if default is None and key is not None:
            return lambda function: Variable(function, key, self.prefix, cast)
        return Variable(default, key, self.prefix, cast)

    def __call__(self, default=None, key=None):
        return self._make(lambda text: text, default, key)

    def int(self, default=None, key=None):
        return self._make(int, default, key)

    def bool(self, default=None, key=None):
        return self._make(lambda text: text.strip().lower() in ("y", "yes", "on", "t", "true", "1"), default, key)

    def list(self, default=None, key=None):
        return self._make(lambda text: [item.strip() for item in text.split(",") if item.strip()], default, key)


env = Reader()


class BaseSettings:
    def __getattribute__(self, name):
        value = super().__getattribute__(name)
        return value() if name.isupper() and callable(value) else value

    @classmethod
    def use(cls):
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
        mode = os.environ.get("DJANGO_MODE", "")
        name = mode.title() + "Settings"
        chosen = getattr(module, name, None)
        if chosen is None:
            raise ValueError(f"Could not find Settings class for mode {mode!r}")
        settings = chosen()

        def find(attribute):
            if attribute.isupper():
                return getattr(settings, attribute)
            raise AttributeError(attribute)

        return find, lambda: sorted({*vars(module), *(attribute for attribute in dir(settings) if attribute.isupper())})
