"""Many clients: their workbook or CSV files in, the same judged out, nothing dropped on the way."""
