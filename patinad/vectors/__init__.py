"""Embeddings: the only fastembed and the only usearch."""

import os

# onnxruntime 1.32 keeps telemetry in a database under the user's cache; told so before its first import, it does not.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
