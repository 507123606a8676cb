"""`medal-id ask` on a real terminal: what a person types and sees."""

from __future__ import annotations

import json
import os
import re
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attrs import define

from medal_id import read_specimen
from strategies import CATALOGUE

pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")

LENINGRAD = "ussr/defence-of-leningrad"
#: Makes the terminal the one that signals come from, and starts the program on it.
SCRIPT = (
    "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
    "from medal_id.cli import main; main(prog_name='medal-id')"
)
#: No reply takes so long, in seconds.
PATIENCE = 60
PROMPT = "> "


@define
class Terminal:
    """A person's end of a terminal."""

    process: subprocess.Popen[bytes]
    end: int
    seen: str = ""

    def until(self, wanted: str) -> str:
        """Read until something stands at the end, or nothing more comes; give what came."""
        came = b""
        while not came.decode(errors="replace").endswith(wanted) or not wanted:
            ready, _, _ = select.select([self.end], [], [], PATIENCE)
            assert ready, f"waited for {wanted!r} after {came!r}"
            try:
                part = os.read(self.end, 65536)
            except OSError:  # Linux says so that the other end is closed
                part = b""
            if not part:
                break
            came += part
        text = re.sub(r"\x1b\[[\d;]*m", "", came.decode()).replace("\r\n", "\n")
        self.seen += text
        return text

    def answer(self, line: str) -> str:
        """Type a line at the prompt, and give what comes up to the next one."""
        os.write(self.end, f"{line}\n".encode())
        return self.until(PROMPT)

    def type(self, keys: bytes) -> int:
        """Press keys, read all that comes, and give the exit code."""
        os.write(self.end, keys)
        self.until("")
        return self.process.wait(PATIENCE)


@contextmanager
def terminal(*args: str, stdout: int | None = None) -> Iterator[Terminal]:
    """Start the program on a terminal, up to its first prompt."""
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, "ask", "--award", LENINGRAD, *args],
        stdin=theirs,
        stdout=theirs if stdout is None else stdout,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "96"},
    )
    os.close(theirs)
    here = Terminal(process, mine)
    try:
        here.until(PROMPT)
        yield here
    finally:
        process.kill()
        process.wait()
        os.close(mine)
        for stream in (process.stdout, process.stdin):
            if stream is not None:
                stream.close()


def test_a_person_is_led_to_the_verdict_over_slips_and_doubts(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    with terminal() as here:
        assert "1. How is the eyelet joined to the disc?\n" in here.seen
        assert here.seen.endswith(f"  2 one piece with the disc\n{PROMPT}")
        assert here.answer("7") == (f"7\neyelet: there is no answer 7 here; give 1 to 2\n{PROMPT}")
        assert "unknown state of 'eyelet': 'what now'; known: soldered" in here.answer("what now")
        assert "  + eyelet: soldered or one piece with the disc\n" in here.answer("1 2")
        assert "  - Taken back: eyelet\n" in here.answer("back")
        assert "  + eyelet: cannot tell\n" in here.answer("?")
        assert "Also: ? (cannot tell), why" in here.answer("help")
        assert "cannot be written (No such file" in here.answer(f"save {tmp_path}/no/x.toml")
        assert "\n2. Where does" not in here.answer("why")
        done = here.answer("3")
        assert done.endswith(
            "\nNo further question tells anything more.\n"
            f"An empty line gives the verdict; back takes an answer back.\n{PROMPT}"
        )
        assert "\n3. How is the eyelet" not in done
        assert "\n1. " not in here.answer("left")
        assert f"  Saved: {file}\n" in re.sub(r"\n {4,}", " ", here.answer(f"save {file}"))
        assert "- Taken back: eyelet\n" in here.answer("back eyelet")
        assert "  + eyelet: soldered\n" in here.answer("1")
        assert here.type(b"\n") == 0
        assert f"\n  {LENINGRAD}/1/late-die\n" in here.seen
        assert "Stopped here" not in here.seen
    (only,) = read_specimen(file, CATALOGUE).observations
    assert (only.trait, str(only.value)) == ("horizon_end", "beyond-outer-edge")


def test_an_interrupted_conversation_says_so_by_its_code() -> None:
    with terminal() as here:
        here.answer("1")
        assert here.type(b"\x03") == 130
        assert "Traceback" not in here.seen
        assert "Medal:" not in here.seen


def test_the_end_of_the_input_gives_the_verdict_which_json_puts_on_stdout() -> None:
    with terminal("--lang", "ru", "--json", stdout=subprocess.PIPE) as here:
        assert "  + ушко: цельноштампованное\n" in here.answer("2")
        assert here.process.stdout is not None
        os.write(here.end, b"\x04")
        found = json.loads(here.process.stdout.read())
        assert found["best"] == f"{LENINGRAD}/2"
        assert here.process.wait(PATIENCE) == 0
        assert '"best"' not in here.seen
