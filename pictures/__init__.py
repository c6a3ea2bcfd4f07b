"""The README's pictures, taken from the app itself by ``make pictures``, so that they never go stale."""
