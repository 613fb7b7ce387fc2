import os

TRUE = frozenset(("1", "true", "yes", "on", "y", "t"))
NOT_GIVEN = object()


def env(name, default=NOT_GIVEN, cast=str):
    value = os.environ.get(name, NOT_GIVEN)
    if value is NOT_GIVEN:
        if default is NOT_GIVEN:
            raise KeyError(f"{name} is required")
        return default
    return cast(value)


def env_bool(name, default=False):
    """A flag of the environment."""
    return env(name, default, lambda value: value.strip().lower() in TRUE)


def env_int(name, default=None, *, minimum=None, maximum=None):
    number = env(name, default, int)
    if number is None:
        return None
    if minimum is not None:
        number = max(minimum, number)
    return min(number, maximum) if maximum else number


def env_list(name, default=(), separator=","):
    return [part for part in map(str.strip, env(name, separator.join(default)).split(separator)) if part]


def optional(cast):
    def wrapped(value):
        return None if value.lower() in ("", "none", "null") else cast(value)

    return wrapped
