"""The projects of test_edges.py are what is read, not tests of ours."""

collect_ignore_glob = ["*/edges-*"]
