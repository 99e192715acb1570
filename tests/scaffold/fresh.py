"""A repository made by `new portail`, and the program run in it, by a person at a terminal or by nobody."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(os.environ.get("PASSERELLE", ROOT / "target/release/passerelle"))
TODAY = "2026-11-23"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>78]")


class Fresh:
    """A repository in a folder of its own."""

    def __init__(self) -> None:
        self.temporary = tempfile.TemporaryDirectory()
        self.root = Path(self.temporary.name, "essai")

    def __enter__(self) -> "Fresh":
        run = self.run("new", "portail", str(self.root), cwd=self.temporary.name)
        assert run.returncode == 0, run.stderr
        return self

    def __exit__(self, *_) -> None:
        self.temporary.cleanup()

    def run(self, *arguments: str, cwd: str | Path | None = None) -> subprocess.CompletedProcess:
        command = [PROGRAM, *arguments, "--date", TODAY]
        return subprocess.run(command, cwd=cwd or self.root, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def asked(self, *arguments: str) -> "Terminal":
        return Terminal([str(PROGRAM), *arguments, "--date", TODAY], self.root)


class Terminal:
    """The program at a terminal: what it asks is waited for, then answered."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
        environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=slave, stderr=slave, stdout=subprocess.PIPE, env=environment, text=True
        )
        os.close(slave)
        self.said = ""
        self.seen = 0

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        os.close(self.master)

    def read(self) -> bool:
        """Reads what came; false when the program has gone."""
        ready, _, _ = select.select([self.master], [], [], 0.1)
        if not ready:
            return True
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.said += ESCAPES.sub("", data.decode("utf-8", "replace"))
        return bool(data)

    def wait_for(self, words: str) -> None:
        deadline = time.monotonic() + 30
        while words not in self.said[self.seen :]:
            if not self.read() or time.monotonic() > deadline:
                raise AssertionError(f"« {words} » was never said:\n{self.said}")
        self.seen = self.said.index(words, self.seen) + len(words)

    def answer(self, key: str, typed: str) -> None:
        """Waits for the question of a key, then types."""
        self.wait_for(f"? {key} ")
        self.type(typed)

    def type(self, typed: str) -> None:
        os.write(self.master, typed.encode())

    def ended(self) -> tuple[int, str]:
        """The exit code and what went to stdout."""
        deadline = time.monotonic() + 30
        while self.read() and self.process.poll() is None and time.monotonic() < deadline:
            pass
        while self.read() and select.select([self.master], [], [], 0)[0]:
            pass
        return self.process.wait(10), self.process.stdout.read()
