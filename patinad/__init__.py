"""patinad: a background daemon that remembers your repositories."""

__version__ = "0.1.0"
