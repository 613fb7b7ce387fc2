from proj.settings.common import *

DEBUG = False
PORT = COMMON_PORT + 1
hidden = True
