"""The people: the Flask app and the commands."""
