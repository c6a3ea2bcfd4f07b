"""The pages, a room for each."""
