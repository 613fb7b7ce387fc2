"""Stands in for django-configurations: the class that DJANGO_CONFIGURATION names gives the module its settings."""

import importlib.machinery
import os
import sys

from configurations.values import Value


class Meta(type):
    def __new__(mcs, name, bases, attributes):
        for key, value in attributes.items():
            if isinstance(value, Value) and value.late_binding is False:
                attributes[key] = value.setup(key)
        return super().__new__(mcs, name, bases, attributes)


class Configuration(metaclass=Meta):
    @classmethod
    def pre_setup(cls):
        pass

    @classmethod
    def post_setup(cls):
        pass


class Loader(importlib.machinery.SourceFileLoader):
    def exec_module(self, module):
        super().exec_module(module)
        configuration = getattr(module, os.environ["DJANGO_CONFIGURATION"], None)
        if configuration is None:
            return
        configuration.pre_setup()
        instance = configuration()
        for name in dir(instance):
            if name == name.upper() and not name.startswith("_"):
                value = getattr(instance, name)
                setattr(module, name, value() if callable(value) else value)
        configuration.post_setup()


class Finder(importlib.machinery.PathFinder):
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        spec = super().find_spec(fullname, path, target)
        if spec is not None and fullname == os.environ.get("DJANGO_SETTINGS_MODULE"):
            spec.loader = Loader(spec.name, spec.origin)
        return spec


def setup():
    sys.meta_path.insert(0, Finder)
