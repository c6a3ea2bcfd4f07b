"""The adviser's sheet of paper: its content, its questions, its setting as PDF, alone or many in one file."""
