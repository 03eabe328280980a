"""The command line: one small file per command group; `main` finds them, `render` draws."""
