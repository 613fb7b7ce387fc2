"""Values of django-configurations, read from the environment when the class is made."""

import os

import dj_database_url


class Value:
    late_binding = False

    def __init__(self, default=None, environ=True, environ_name=None, environ_prefix="DJANGO", environ_required=False):
        self.default, self.environ, self.environ_name = default, environ, environ_name
        self.prefix, self.required = environ_prefix, environ_required

    def setup(self, name):
        name = self.environ_name or name
        full = f"{self.prefix}_{name}" if self.prefix else name
        if self.environ and full in os.environ:
            return self.to_python(os.environ[full])
        if self.environ and self.required:
            raise ValueError(f"Value {name!r} is required to be set as the environment variable {full!r}")
        return self.to_python(self.default) if isinstance(self.default, str) else self.default

    def to_python(self, text):
        return text


class BooleanValue(Value):
    def to_python(self, text):
        if text.strip().lower() in ("yes", "y", "true", "1"):
            return True
        if text.strip().lower() in ("no", "n", "false", "0", ""):
            return False
        raise ValueError(f"Cannot interpret boolean value {text!r}")


class IntegerValue(Value):
    def to_python(self, text):
        return int(text)


class FloatValue(Value):
    def to_python(self, text):
        return float(text)


class ListValue(Value):
    def __init__(self, *arguments, separator=",", converter=None, **options):
        super().__init__(*arguments, **options)
        self.separator, self.converter = separator, converter
        self.default = [] if self.default is None else self.default

    def to_python(self, text):
        items = [item.strip() for item in text.strip().split(self.separator) if item.strip()]
        return [self.converter(item) for item in items] if self.converter else items


class TupleValue(ListValue):
    def to_python(self, text):
        return tuple(super().to_python(text))


class SecretValue(Value):
    def __init__(self, **options):
        super().__init__(**{**options, "environ_required": True})


class DatabaseURLValue(Value):
    def __init__(self, default=None, alias="default", **options):
        super().__init__(default, **{"environ_name": "DATABASE_URL", "environ_prefix": None, **options})
        self.alias = alias

    def to_python(self, text):
        return {self.alias: dj_database_url.parse(text)}
