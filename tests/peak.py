"""The most memory that a process has had."""

from __future__ import annotations

import resource
from pathlib import Path


def peak() -> float:
    """Return the peak of the resident memory of this process so far, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        # What `getrusage` tells includes the parent, as it was before the program began.
        text = status.read_text().partition("VmHWM:")[2]
        return int(text.split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
