"""The tables for scripts: read-only JSON and CSV over the dashboard's own server, by the address's own parameters."""

from dashboard.api.routes import routes

__all__ = ["routes"]
