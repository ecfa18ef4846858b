"""PDF in a process of its own: a file that takes too much time or memory, or that ends its reader, takes nothing else along.

PDFium has no bounds: forms that draw one another ten times each, or streams packed in streams, keep it busy without end, and
where memory runs out it ends the process that it is in. What is read here comes back as it is, or is refused in a sentence.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

from ...errors import DocumentError
from ..source import Source

_MEMORY = 700_000_000  # bytes, and three times those of the file
_LONGEST = 900  # seconds by the clock, where the processor's are not counted


def read_pdf_apart(data: bytes, name: str) -> Source:
    """The lines of a PDF. DocumentError where it is damaged, locked, has no text (a scan), or takes too much to be read."""
    command = [sys.executable, "-P", "-m", __name__, name]  # -P: nothing is imported from the folder that we are in
    where = os.pathsep.join((str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")))
    try:
        run = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": where.rstrip(os.pathsep)},
            timeout=_LONGEST,
        )
    except subprocess.TimeoutExpired:
        raise _too_long(name) from None
    if run.returncode == -getattr(signal, "SIGXCPU", signal.SIGTERM):
        raise _too_long(name)
    if run.returncode != 0:
        raise DocumentError(f"{name}: the PDF is damaged, or takes more memory than a plan may; print it to a new PDF.")
    found = pickle.loads(run.stdout)
    if isinstance(found, Source):
        return found
    assert isinstance(found, Exception)
    raise found


def _too_long(name: str) -> DocumentError:
    return DocumentError(f"{name}: a page of the PDF takes too long to be read; print it to a new PDF.")


def allow(seconds: int) -> None:
    """End this process when what comes next takes more seconds of the processor, where the system counts them."""
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        most = int(time.process_time()) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _bound(size: int) -> None:
    """This process takes no more memory than a PDF of `size` bytes may, where the system holds it to that; it leaves no core."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        most = _MEMORY + 3 * size
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def main() -> None:
    """Read the PDF of standard input; its lines, or the error, go to standard output."""
    from .pdf import read_pdf

    data = sys.stdin.buffer.read()
    _bound(len(data))
    found: Source | Exception
    try:
        found = read_pdf(data, sys.argv[1], allow)
    except Exception as error:
        found = error
    pickle.dump(found, sys.stdout.buffer)


if __name__ == "__main__":
    main()
