from .development import *

TEST = True
