"""Typed columns to verdicts: invoices joined to their clients, statuses, totals, what is missing."""
