from .entry import *
