"""Source to facts: languages, queries, the scrape and code.db."""
