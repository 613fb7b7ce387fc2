import importlib
import os

flavour = os.environ["SETTINGS_FLAVOUR"].lower()
module = importlib.import_module(f"proj.settings.{flavour}")
globals().update({name: value for name, value in vars(module).items() if name.isupper()})
FLAVOUR = flavour
