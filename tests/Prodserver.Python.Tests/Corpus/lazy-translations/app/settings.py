import os

from django.contrib.messages import constants as messages
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("German")), ("en", _("English")), ("fr", _("French"))]
LANGUAGE_CODES = [code for code, name in LANGUAGES]
SITE_NAME = _("My shop")
LOCALE_PATHS = [os.path.join(os.path.dirname(__file__), "locale")]
LOGIN_URL = reverse_lazy("login")
LOGIN_REDIRECT_URL = "/"

MESSAGE_TAGS = {
    messages.DEBUG: "secondary",
    messages.INFO: "info",
    messages.SUCCESS: "success",
    messages.WARNING: "warning",
    messages.ERROR: "danger",
}
MESSAGE_LEVEL = messages.SUCCESS
ERROR_CLASS = MESSAGE_TAGS[40]
PARLER_LANGUAGES = {1: ({"code": "de"}, {"code": "en"}), "default": {"fallbacks": ["de"], "hide_untranslated": False}}
JAZZMIN = {"title": _("Administration"), "order_with_respect_to": ["auth", "shop"], "icons": {"auth": "fas fa-users-cog"}}
