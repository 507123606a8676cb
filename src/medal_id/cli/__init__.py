"""The command line: the only place that prints, and the only one that knows click and rich."""

from medal_id.cli.program import main

__all__ = ["main"]
