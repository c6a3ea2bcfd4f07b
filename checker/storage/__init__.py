"""What is kept: dossiers and results, sealed, in SQLite or PostgreSQL."""
