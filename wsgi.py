"""The app for a WSGI server: ``wsgi:app``."""

from logging.config import dictConfig

from checker import create_app
from checker.web.logs import CONFIGURATION

dictConfig(CONFIGURATION)
app = create_app()
