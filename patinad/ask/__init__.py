"""Questions over all stores, answered with their freshness."""
