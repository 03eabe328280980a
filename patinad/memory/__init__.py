"""What the developer holds true: observations and beliefs, kept in the ledger and found by what they mean."""
