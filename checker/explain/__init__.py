"""A verdict in words: why, on which text, by which day, and what would have changed it."""
