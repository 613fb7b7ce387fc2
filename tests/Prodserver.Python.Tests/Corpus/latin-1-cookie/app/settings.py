#!/usr/bin/env python
# -*- coding: latin-1 -*-
# Einstellungen für den Geschäftsbetrieb
from app.names import *

TITLE = "Café Müller"
PRÄFIX = "identifier"
CURRENCY = {"£": "GBP", "¥": "JPY"}
LENGTH = len(TITLE)
UPPER = TITLE.upper()
ENCODED = list(TITLE[3:4].encode("utf-8"))
ADMINS = ((u"Jörg", "joerg@example.com"),)
SUBJECT = f"[{TITLE}] "
COPY = OWNER + chr(0xE9)
