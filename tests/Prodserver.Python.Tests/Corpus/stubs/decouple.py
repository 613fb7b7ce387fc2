"""Stands in for python-decouple: the environment first, then settings.ini or .env in the folders above the settings."""

import configparser
import os
import sys

MISSING = object()


class UndefinedValueError(Exception):
    pass


def boolean(value):
    if value is True or value is False:
        return value
    text = str(value).lower()
    if text in ("y", "yes", "t", "true", "on", "1"):
        return True
    if text in ("n", "no", "f", "false", "off", "0"):
        return False
    raise ValueError("Invalid truth value: " + text)


class RepositoryEmpty:
    values = {}


class RepositoryIni:
    def __init__(self, path, encoding="utf-8"):
        parser = configparser.ConfigParser()
        with open(path, encoding=encoding) as file:
            parser.read_file(file)
        self.values = {key.upper(): value for key, value in parser["settings"].items()}


class RepositoryEnv:
    def __init__(self, path, encoding="utf-8"):
        self.values = {}
        with open(path, encoding=encoding) as file:
            for line in file:
                key, equals, value = line.strip().partition("=")
                if equals and not line.startswith("#"):
                    value = value.strip()
                    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
                        value = value[1:-1]
                    self.values[key.strip()] = value


class Config:
    def __init__(self, repository):
        self.repository = repository

    def get(self, option, default=MISSING, cast=MISSING):
        if option in os.environ:
            value = os.environ[option]
        elif option in self.repository.values:
            value = self.repository.values[option]
        elif default is not MISSING:
            value = default
        else:
            raise UndefinedValueError(f"{option} not found. Declare it as envvar or define a default value.")
        if cast is MISSING:
            return value
        return (bool(value) and boolean(value)) if cast is bool else cast(value)

    __call__ = get


class AutoConfig:
    def __init__(self, search_path=None):
        self.search_path = search_path

    def __call__(self, option, default=MISSING, cast=MISSING):
        folder = self.search_path or os.path.dirname(sys._getframe(1).f_code.co_filename)
        return Config(self.find(os.path.abspath(folder))).get(option, default, cast)

    def find(self, folder):
        for name, repository in (("settings.ini", RepositoryIni), (".env", RepositoryEnv)):
            if os.path.isfile(os.path.join(folder, name)):
                return repository(os.path.join(folder, name))
        parent = os.path.dirname(folder)
        return self.find(parent) if parent != folder else RepositoryEmpty()


config = AutoConfig()


class Csv:
    def __init__(self, cast=str, delimiter=",", strip=" \t\n\r", post_process=list):
        self.cast, self.delimiter, self.strip, self.post_process = cast, delimiter, strip, post_process

    def __call__(self, value):
        return self.post_process(self.cast(item.strip(self.strip)) for item in value.split(self.delimiter) if item)


class Choices:
    def __init__(self, flat=None, cast=str, choices=None):
        self.cast, self.values = cast, [*(flat or []), *(value for value, _ in choices or [])]

    def __call__(self, value):
        value = self.cast(value)
        if value not in self.values:
            raise ValueError(f"Value not in list: {value!r}; valid values are {self.values!r}")
        return value
