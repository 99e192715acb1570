"""A small portal in a folder of its own, published by the program."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(os.environ.get("PASSERELLE", ROOT / "target/release/passerelle"))
SITE = Path(os.environ.get("SITE", ROOT / "target/sample"))


class Portal:
    """A copy of the small portal, without its own event."""

    def __init__(self, zone: str = "Europe/Paris") -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.content = Path(self.folder.name, "content")
        shutil.copytree(ROOT / "tests/sites/small", self.content)
        shutil.rmtree(self.events)
        for file in self.content.rglob("*.*"):
            # Sheets may not be dated after the day of the build.
            file.write_text(file.read_text(encoding="utf-8").replace("2026-11-01", "2026-09-01"), encoding="utf-8")
        with open(self.content / "portail.yaml", "a", encoding="utf-8") as portail:
            portail.write(f"fuseau: {zone}\n")

    def __enter__(self) -> "Portal":
        return self

    def __exit__(self, *_: object) -> None:
        self.folder.cleanup()

    @property
    def events(self) -> Path:
        """The folder of events."""
        return self.content / "signataires/apec/evenements"

    def event(self, slug: str, dates: str, more: str = "", title: str = "Forum des cadres") -> None:
        """Writes an event, over the one of that name."""
        self.events.mkdir(exist_ok=True)
        lines = ["---", f"titre: {title}", "resume: Dix employeurs.", "genre: forum-emploi", "lieu: apec-toulouse"]
        lines += [dates, "modifie_le: 2026-09-01", more, "---", "Venez.", ""]
        (self.events / f"{slug}.fr.md").write_text("\n".join(line for line in lines if line or line == lines[-1]), encoding="utf-8")

    def published(self, today: str) -> Path:
        """Publishes the portal on a day; the folder is another each time."""
        output = Path(tempfile.mkdtemp(dir=self.folder.name), "public")
        command = [str(PROGRAM), "build", "--date", today, "--output", str(output), "--quiet"]
        done = subprocess.run(command, cwd=self.folder.name, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(done.stderr)
        return output
