"""The command line: `python -m components COMMAND`."""

from components.cli.main import main
from components.cli.status import DONE, INCOMPLETE, INTERRUPTED, NOTHING

__all__ = ["DONE", "INCOMPLETE", "INTERRUPTED", "NOTHING", "main"]
