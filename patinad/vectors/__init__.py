"""Embeddings: the only fastembed and the only usearch."""
