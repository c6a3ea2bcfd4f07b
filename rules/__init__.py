"""The law. It knows nothing of the web, of languages, of files, of today."""
