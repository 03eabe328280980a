"""Installers for systemd and launchd."""
