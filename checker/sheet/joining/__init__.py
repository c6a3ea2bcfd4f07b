"""PDF files made one: pages, bookmarks and the structure tree, of which no library keeps the tags."""
