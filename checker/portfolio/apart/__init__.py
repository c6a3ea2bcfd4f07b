"""Strangers' files, read in processes of their own: asking for it, the processes, and what they do."""
