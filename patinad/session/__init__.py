"""Sessions: stretches of one author's work, and what they show."""
