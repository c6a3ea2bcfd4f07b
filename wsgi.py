"""The app for a WSGI server: ``wsgi:app``."""

from checker import create_app

app = create_app()
