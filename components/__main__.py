"""Lets `python -m components` run the command line."""

import sys

from components.cli import main

if __name__ == "__main__":
    sys.exit(main())
