"""A ledger of who reported what in a war."""
