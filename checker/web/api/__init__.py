"""The API for other programs, and its description."""
