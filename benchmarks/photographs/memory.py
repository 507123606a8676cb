"""How much memory a fresh process needs at its peak."""

from __future__ import annotations

import subprocess
import sys

#: Linux tells the peak of the running program alone. What getrusage tells also counts the memory
#: of the process that started it, so that it is asked only where there is no /proc.
_PEAK = """
import resource, sys
try:
    with open("/proc/self/status") as status:
        print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024)
except FileNotFoundError:
    per_mb = 2**20 if sys.platform == "darwin" else 2**10
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / per_mb)
"""


def peak(statement: str) -> float:
    """Run a statement in a fresh process and give its peak memory in MB.

    Raises:
        subprocess.CalledProcessError: where the statement fails.
    """
    script = f"{statement}\n{_PEAK}"
    done = subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE)
    return float(done.stdout.split()[-1])
