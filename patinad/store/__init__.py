"""SQLite files: opening with the right pragmas, migrating forward, setting damaged ones aside."""
