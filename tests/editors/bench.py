"""The two judges: the program's own reader, and check-jsonschema with the schemas that the program writes."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(os.environ.get("PASSERELLE", ROOT / "target/release/passerelle"))
TODAY = "2026-11-23"
# What the small portal lacks, so that cases may speak of it.
MORE = {
    "gouvernance/instances.yaml": "- {id: comite, nom: Comité de suivi}\n",
    "orientation/regles.yaml": "- {id: tous, si: {age: {min: 16}}, alors: {principal: apec}, pourquoi: Pour tous.}\n",
    "signataires/ofii/signataire.fr.md": "---\nnom: OFII de Toulouse\ntype: ofii\ncourriel: ofii@example.org\n"
    "signataire: {depuis: 2027-01-15}\nmodifie_le: 2026-11-01\nverifie_le: 2026-11-01\n---\nL’OFII.\n",
}


def schemas(folder: Path) -> Path:
    """Writes the schemas, as an editor finds them."""
    subprocess.run([PROGRAM, "export", "json-schema", "--output", folder, "--quiet"], check=True)
    return folder


def front_matter(text: str) -> str:
    """What stands between the `---` lines of a Markdown sheet."""
    head = text.split("---\n", 2)
    return head[1] if text.startswith("---\n") and len(head) == 3 else ""


def schema_of(path: Path, settings: dict) -> str | None:
    """The schema of a YAML file, as the editor's settings choose it; the most precise pattern, as there is but one."""
    found = [name for name, glob in settings["yaml.schemas"].items() if path.match(glob)]
    assert len(found) < 2, f"{path}: {found}"
    return Path(found[0]).name if found else None


def refused(schema: Path, files: list[Path]) -> dict[Path, list[str]]:
    """The files that check-jsonschema refuses, with its words."""
    judge = Path(sys.executable).parent / "check-jsonschema"
    command = [judge, "--schemafile", schema, "--output-format", "json", "--default-filetype", "yaml", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    assert not said.get("parse_errors"), said["parse_errors"]
    faults: dict[Path, list[str]] = {}
    for error in said["errors"]:
        faults.setdefault(Path(error["filename"]), []).append(f"{error['path']}: {error['message']}")
    assert (done.returncode == 0) == (not faults), done.stdout + done.stderr
    return faults


class Portal:
    """A copy of the small portal, read by the program."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.content = Path(self.folder.name, "content")
        shutil.copytree(ROOT / "tests/sites/small", self.content)
        for path, text in MORE.items():
            self.write(path, text)

    def __enter__(self) -> "Portal":
        return self

    def __exit__(self, *_: object) -> None:
        self.folder.cleanup()

    def write(self, path: str, text: str) -> Path:
        """Writes a file of the content."""
        full = self.content / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")
        return full

    def check(self, form: str) -> str:
        """What `check` says in a form."""
        command = [PROGRAM, "check", "--date", TODAY, "--format", form, "--quiet"]
        done = subprocess.run(command, cwd=self.folder.name, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    def problems(self) -> dict[str, list[dict]]:
        """The problems of each file, by its path in the content."""
        problems: dict[str, list[dict]] = {}
        for line in self.check("json").splitlines():
            problem = json.loads(line)
            problems.setdefault(problem["file"] or "", []).append(problem)
        return problems
