"""The options of a click command, as facts of a catalogue."""
import catalogue
import click

PLAIN_TYPES = {"text": "text", "integer": "integer", "float": "float", "boolean": "boolean", "integer range": "integer"}


def options(command, types=None):
    """Facts by option name; `types` gives the catalogue's type for click types that the command brings itself."""
    found = {}
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            facts = of(parameter, types or {})
            found[facts["name"]] = facts
    if command.add_help_option and "--help" not in found:
        found["--help"] = {"name": "--help", "type": "flag", "ends": True}
    return found


def of(option, types):
    name = next((opt for opt in option.opts if opt.startswith("--")), option.opts[0])
    facts = {"name": name}
    aliases = [opt for opt in option.opts if opt != name]
    if aliases:
        facts["aliases"] = aliases
    if option.secondary_opts:
        facts["off"] = option.secondary_opts[0]
    facts.update({"type": "flag"} if option.is_flag else typed(option.type, types))
    if option.multiple:
        facts["multiple"] = True
    if catalogue.plain(option.default):
        facts["default"] = option.default
    if option.name != name.lstrip("-").replace("-", "_"):
        facts["parameter"] = option.name
    if getattr(option, "is_eager", False) and not getattr(option, "expose_value", True):
        facts["ends"] = True
    return facts


def typed(kind, types):
    if kind.name in types:
        facts = {"type": types[kind.name]}
    elif isinstance(kind, click.Choice):
        facts = {"type": "choice", "choices": list(kind.choices)}
        if not kind.case_sensitive:
            facts["ignoreCase"] = True
    elif isinstance(kind, click.Path):
        facts = {"type": "path"} if kind.exists else {"type": "text"}
    else:
        facts = {"type": PLAIN_TYPES[kind.name]}
    for field, bound in (("minimum", getattr(kind, "min", None)), ("maximum", getattr(kind, "max", None))):
        if bound is not None:
            facts[field] = bound
    return facts
