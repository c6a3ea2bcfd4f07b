"""Verdicts to files: the workbook, the CSV, the empty template, the clients' sheets."""
