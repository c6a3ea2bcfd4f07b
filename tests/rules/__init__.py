"""The law: its tables, its laws, and both sides of each of its borders."""
