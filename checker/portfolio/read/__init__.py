"""Files to typed columns: which row holds the titles, which column is which fact, what each cell says."""
