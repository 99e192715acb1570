"""JSON Schemas: what the sample portal writes passes, what a tree shows to be wrong fails, and the reader agrees."""

import json
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

from bench import PROGRAM, ROOT, Portal, front_matter, refused, schema_of, schemas
from cases import BASES, FAULTS, ONCE, VARIANTS

SETTINGS = json.loads((ROOT / "src/scaffold/editor/settings.json").read_text(encoding="utf-8"))
# The folder of a sheet, and the schema of its front matter.
SHEETS = {
    "accord": "accord-texte",
    "services": "service",
    "evenements": "evenement",
    "dispositifs": "dispositif",
    "parcours": "parcours",
    "pages": "page",
}


def written(case: tuple) -> str:
    """The text of a case: a sound one with one edit."""
    kind, name, old, new = case[:4]
    text = BASES[kind][1].replace("Mot {}", f"Mot {name}")
    if not old:
        return f"{text}{new}\n"
    assert text.count(old) == 1, f"{kind} {name}: `{old}` stands {text.count(old)} times"
    return text.replace(old, new)


class Room:
    """Every case written as a file of a portal, and what both judges say of it."""

    def __init__(self, cases: list[tuple], folder: Path) -> None:
        self.folder = folder
        self.schemas = schemas(folder / "schemas")
        self.refused: dict[tuple, list[str]] = {}
        self.problems: dict[tuple, list[dict]] = {}
        self.judge(cases)
        together = [case for case in cases if case[0] not in ONCE]
        for group in [together, *([case] for case in cases if case[0] in ONCE)]:
            self.read(group)

    def judge(self, cases: list[tuple]) -> None:
        """Asks check-jsonschema, one run a schema."""
        by_schema = defaultdict(dict)
        for number, case in enumerate(cases):
            file = self.folder / f"{number}.yaml"
            file.write_text(written(case), encoding="utf-8")
            by_schema[case[0]][file] = case
        for kind, files in by_schema.items():
            for file, words in refused(self.schemas / f"{kind}.schema.json", list(files)).items():
                self.refused[files[file]] = words

    def read(self, cases: list[tuple]) -> None:
        """Asks the reader, in one portal."""
        with Portal() as portal:
            paths = {}
            for case in cases:
                kind, name = case[:2]
                path = BASES[kind][0].format(f"{kind}-{name}")
                text = written(case)
                portal.write(path, f"---\n{text}---\nTexte.\n" if path.endswith(".md") else text)
                if kind.endswith("-traduction"):
                    french, sound = BASES[kind.removesuffix("-traduction")]
                    portal.write(french.format(f"{kind}-{name}"), f"---\n{sound}---\nTexte.\n")
                paths[path] = case
            problems = portal.problems()
        for path, case in paths.items():
            self.problems[case] = problems.get(path, [])


class Samples(unittest.TestCase):
    """The sample portal, and the portal of the tests."""

    def test_every_file_passes_its_schema(self) -> None:
        counts: dict[str, int] = {}
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            written_schemas = schemas(folder / "schemas")
            groups = defaultdict(list)
            for content in (ROOT / "content", ROOT / "tests/sites/small"):
                for path in sorted(content.rglob("*.yaml")):
                    schema = schema_of(path, SETTINGS)
                    self.assertIsNotNone(schema, f"the settings have no schema for {path}")
                    groups[schema].append(path)
                for number, path in enumerate(sorted(content.rglob("*.md"))):
                    sort = "signataire" if path.name.startswith("signataire.") else SHEETS[path.parent.name]
                    ending = "" if path.name.endswith(".fr.md") else "-traduction"
                    head = folder / f"{content.name}-{number}-{path.name}.yaml"
                    head.write_text(front_matter(path.read_text(encoding="utf-8")), encoding="utf-8")
                    groups[f"{sort}{ending}.schema.json"].append(head)
            for schema, files in groups.items():
                self.assertEqual(refused(written_schemas / schema, files), {})
                counts[schema] = len(files)
        print(f"{sum(counts.values())} files, {len(counts)} schemas")
        self.assertGreater(sum(counts.values()), 600)
        self.assertGreaterEqual(len(counts), 24)

    def test_the_settings_name_every_schema_of_a_yaml_file_and_no_other(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            made = {path.name for path in schemas(Path(name)).iterdir()}
        named = {Path(path).name for path in SETTINGS["yaml.schemas"]}
        sheets = {f"{sort}{ending}.schema.json" for sort in [*SHEETS.values(), "signataire"] for ending in ("", "-traduction")}
        self.assertEqual(named | sheets, made)
        self.assertEqual(named & sheets, set())

    def test_the_schemas_are_schemas(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            files = sorted(schemas(Path(name)).iterdir())
            judge = Path(sys.executable).parent / "check-jsonschema"
            done = subprocess.run([judge, "--check-metaschema", *files], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout)
            for file in files:
                fields = list(described(json.loads(file.read_text(encoding="utf-8"))))
                self.assertTrue(fields or file.name.startswith("synonymes"), file.name)
                for key, field in fields:
                    self.assertGreater(len(field.get("description", "")), 2, f"{file.name}: {key}")


def described(schema: object) -> list[tuple[str, dict]]:
    """Every field of a schema, however deep."""
    if isinstance(schema, list):
        return [field for item in schema for field in described(item)]
    if not isinstance(schema, dict):
        return []
    own = [] if "if" in schema else [(key, field) for key, field in schema.get("properties", {}).items() if key not in ("min", "max")]
    return own + [field for key, value in schema.items() if key not in ("enum", "if") for field in described(value)]


class Agreement(unittest.TestCase):
    """Schema and reader say the same."""

    def test_each_fault_is_refused_by_the_schema_and_told_by_the_reader(self) -> None:
        self.assertGreaterEqual(len(FAULTS), 60)
        with tempfile.TemporaryDirectory() as name:
            room = Room(FAULTS, Path(name))
        for case in FAULTS:
            with self.subTest(kind=case[0], fault=case[1]):
                self.assertTrue(room.refused.get(case), "the schema accepts it")
                codes = {problem["code"] for problem in room.problems[case]}
                self.assertIn(case[4], codes, "the reader tells something else")
        print(f"{len(FAULTS)} faults, {len({case[4] for case in FAULTS})} codes of problems")

    def test_other_ways_of_writing_are_accepted_by_both(self) -> None:
        self.assertGreaterEqual(len(VARIANTS), 60)
        with tempfile.TemporaryDirectory() as name:
            room = Room(VARIANTS, Path(name))
        for case in VARIANTS:
            with self.subTest(kind=case[0], variant=case[1]):
                self.assertEqual(room.refused.get(case, []), [])
                told = [problem["message"]["fr"] for problem in room.problems[case] if problem["severity"] != "advice"]
                self.assertEqual(told, [])
        print(f"{len(VARIANTS)} variants")

    def test_every_kind_of_file_has_its_faults(self) -> None:
        self.assertEqual({case[0] for case in FAULTS}, set(BASES))


if __name__ == "__main__":
    assert PROGRAM.exists(), PROGRAM
    unittest.main()
