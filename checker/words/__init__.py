"""Words: messages by id in each language, and the sentences made of them."""
