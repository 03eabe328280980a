"""facts.db: typed rows in, typed rows out."""
