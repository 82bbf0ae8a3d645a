"""What a process has used so far, where the system tells it."""

from __future__ import annotations

import os
import re
from pathlib import Path


def use(pid: int) -> dict[str, float]:
    """Return a process's memory (MB: now and at its most) and processor time (s); nothing where that is not told."""
    if not pid or not Path(f"/proc/{pid}/status").exists():
        return {}
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    used = {name: int(re.findall(rf"{name}:\s+(\d+) kB", status)[0]) / 1000 for name in ("VmRSS", "VmHWM")}
    ticks = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[11:13]
    return {
        "memory": round(used["VmRSS"]),
        "most memory": round(used["VmHWM"]),
        "processor": round(sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"), 1),
    }
