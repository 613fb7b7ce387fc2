"""Merges the options of one release of a server into its catalogue.

A catalogue holds one line per option and range of versions ("from" and "to" are left out where the range is open). To merge, it is
expanded to the facts of every version, the release is put in, and equal neighbours are joined again: releases may come in any order.
"""
import json
import re
import sys

# The order of the fields of a line.
FIELDS = ["name", "aliases", "off", "type", "choices", "ignoreCase", "minimum", "maximum", "multiple", "optional", "default",
          "parameter", "fallback", "secret", "development", "ends", "detaches", "known", "keys", "from", "to"]

# What no introspection can know: these fields are written by hand, and a new release takes them over from its neighbour.
CURATED = ["fallback", "secret", "development", "ends", "detaches", "known", "keys"]


def plain(default):
    """True for a default that is a fact: functions, enums, objects and the absence of a value are none."""
    return isinstance(default, (str, int, float)) and default is not False and default != ""


def version_key(version):
    release, _, post = version.partition(".post")
    return [int(part) for part in re.findall(r"\d+", release)], int(post or 0)


def expand(catalogue):
    """The facts of each version: {version: {option name: facts}}."""
    versions = catalogue["versions"]
    facts = {version: {} for version in versions}
    for line in catalogue["options"]:
        first = versions.index(line["from"]) if "from" in line else 0
        last = versions.index(line["to"]) if "to" in line else len(versions) - 1
        for version in versions[first:last + 1]:
            facts[version][line["name"]] = {key: value for key, value in line.items() if key not in ("from", "to")}
    return facts


def join(facts, order):
    """The lines of a catalogue: each option's versions in as few ranges as possible."""
    versions = sorted(facts, key=version_key)
    lines = []
    for name in order:
        start = None
        for index, version in enumerate(versions):
            here = facts[version].get(name)
            if start is not None and here != facts[versions[start]].get(name):
                lines.append(ranged(facts[versions[start]][name], versions, start, index - 1))
                start = None
            if start is None and here is not None:
                start = index
        if start is not None:
            lines.append(ranged(facts[versions[start]][name], versions, start, len(versions) - 1))
    return lines


def ranged(facts, versions, first, last):
    line = dict(facts)
    if first > 0:
        line["from"] = versions[first]
    if last < len(versions) - 1:
        line["to"] = versions[last]
    return {field: line[field] for field in FIELDS if field in line}


def nearest(facts, version):
    """The known version below, else the one above: whose curated fields a new release takes over."""
    known = sorted(facts, key=version_key)
    below = [candidate for candidate in known if version_key(candidate) <= version_key(version)]
    return (below or known)[-1 if below else 0] if known else None


def merge(catalogue, version, options):
    """The catalogue with the options (facts by name) of a release."""
    facts = expand(catalogue)
    neighbour = facts.get(nearest(facts, version), {})
    release = {}
    for name, option in options.items():
        curated = {key: value for key, value in neighbour.get(name, {}).items() if key in CURATED}
        release[name] = {**option, **curated}
    facts[version] = release
    order = list(dict.fromkeys([line["name"] for line in catalogue["options"]] + list(release)))
    return {**catalogue, "versions": sorted(facts, key=version_key), "options": join(facts, order)}


def dumps(catalogue):
    head = [f'  {json.dumps(key)}: {json.dumps(value)},' for key, value in catalogue.items() if key != "options"]
    lines = ",\n".join("    " + json.dumps(line) for line in catalogue["options"])
    return "\n".join(["{", *head, '  "options": [', lines, "  ]", "}", ""])


def main(path, version, options):
    """Merges the release into the file; with --check, says instead whether the file has it already."""
    with open(path, encoding="utf-8") as file:
        before = file.read()
    after = dumps(merge(json.loads(before), version, options))
    if "--check" in sys.argv:
        if before != after:
            sys.exit(f"{path} differs from the installed {version}")
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.write(after)
    print(f"{path}: {version}, {len(options)} options")
