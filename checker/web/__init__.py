"""The web: the Flask app, its forms and guards, its pages and its API."""
