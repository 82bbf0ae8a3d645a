"""Settings that hold for every test, of servers that a test starts as well."""

from __future__ import annotations

import os

# On a machine that is busy with tests, workers that stand back behind everything else would hardly be served at all.
os.environ.setdefault("PARALLAX_WORKER_NICE", "0")
