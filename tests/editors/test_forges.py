"""What forges and editors read of a check: GitHub's annotations, GitLab's code quality, VS Code's problems, the hook."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from bench import PROGRAM, ROOT, Portal, refused

EDITOR = ROOT / "src/scaffold/editor"
HOOK = ROOT / "src/scaffold/hooks/pre-commit"
# https://docs.github.com/actions/reference/workflow-commands-for-github-actions
COMMAND = re.compile(r"::(error|warning|notice) ((?:[A-Za-z]+=[^:,\r\n]*,?)+)::(.+)")
# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
CODE_QUALITY = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^P\\d{3}$"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32,}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    # Relative to the repository, without `./`.
                    "path": {"type": "string", "pattern": "^[^./][^\\\\]*$"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def faulty() -> Portal:
    """A portal with an error, a warning, a piece of advice, and a problem that is nowhere in particular."""
    portal = Portal()
    sheet = portal.content / "signataires/apec/services/conseil.fr.md"
    text = sheet.read_text(encoding="utf-8")
    text = text.replace("frais: gratuit", "frais: 100 %, ou : rien").replace("titre: Conseil aux cadres", "titre: Conseil.")
    sheet.write_text(text.replace('telephone: "05 36 49 00 02"', "telephone: 0536490002"), encoding="utf-8")
    portal.write("signataires/apec/services/a,b.fr.md", "---\ntitre: A\n---\n")
    (portal.content / "pages/mentions-legales.fr.md").unlink()
    return portal


class Forges(unittest.TestCase):
    def test_github_reads_each_annotation(self) -> None:
        with faulty() as portal:
            lines, problems = portal.check("github").splitlines(), portal.check("json").splitlines()
        self.assertEqual(len(lines), len(problems))
        self.assertGreater(len(lines), 4)
        kinds = set()
        for line, problem in zip(lines, map(json.loads, problems), strict=True):
            found = COMMAND.fullmatch(line)
            self.assertIsNotNone(found, line)
            kinds.add(found[1])
            properties = dict(part.split("=", 1) for part in found[2].split(","))
            unescaped = {key: unescape(value) for key, value in properties.items()}
            self.assertLessEqual(set(properties), {"file", "line", "col", "title"})
            self.assertEqual(unescaped["title"], problem["code"])
            if "file" in unescaped:
                self.assertTrue(Path(portal.folder.name, unescaped["file"]).name and unescaped["file"].startswith("content/"))
                self.assertEqual(unescaped["file"], f"content/{problem['file']}")
                self.assertEqual((int(unescaped["line"]), int(unescaped["col"])), (problem["line"], problem["column"]))
            self.assertEqual(unescape(found[3]).split("\n")[0], problem["message"]["fr"])
        self.assertEqual(kinds, {"error", "warning", "notice"})

    def test_gitlab_reads_the_report(self) -> None:
        with faulty() as portal, tempfile.TemporaryDirectory() as name:
            before = portal.check("gitlab")
            schema, report = Path(name, "schema.json"), Path(name, "report.json")
            schema.write_text(json.dumps(CODE_QUALITY), encoding="utf-8")
            report.write_text(before, encoding="utf-8")
            self.assertEqual(refused(schema, [report]), {})
            issues = json.loads(before)
            self.assertEqual(len({issue["fingerprint"] for issue in issues}), len(issues))
            self.assertEqual({issue["severity"] for issue in issues}, {"critical", "minor", "info"})
            for issue in issues:
                self.assertTrue(Path(portal.folder.name, issue["location"]["path"]).is_file(), issue["location"]["path"])
            # A line more above: the same problems, told apart by the same prints.
            sheet = portal.content / "signataires/apec/services/conseil.fr.md"
            sheet.write_text(sheet.read_text(encoding="utf-8").replace("---\n", "---\n# Une note\n", 1), encoding="utf-8")
            after = json.loads(portal.check("gitlab"))
            self.assertEqual([issue["fingerprint"] for issue in after], [issue["fingerprint"] for issue in issues])
            self.assertNotEqual(after, issues)

    def test_a_sound_portal_gives_gitlab_an_empty_list(self) -> None:
        with Portal() as portal:
            told = [issue for issue in json.loads(portal.check("gitlab")) if issue["severity"] != "info"]
            self.assertEqual(told, [])

    def test_the_editor_task_shows_every_problem_of_a_file(self) -> None:
        tasks = json.loads((EDITOR / "tasks.json").read_text(encoding="utf-8"))["tasks"]
        task = next(task for task in tasks if task["args"][0] == "check")
        self.assertEqual(task["args"], ["check", "--format", "short"])
        with faulty() as portal:
            lines, problems = portal.check("short").splitlines(), [json.loads(line) for line in portal.check("json").splitlines()]
        seen = []
        for line in lines:
            for matcher in task["problemMatcher"]:
                pattern = matcher["pattern"]
                if found := re.search(pattern["regexp"], line):
                    at = {key: found[pattern[key]] for key in ("file", "line", "column", "code", "message")}
                    seen.append((matcher["severity"], at["file"], int(at["line"]), int(at["column"]), at["code"], at["message"]))
        severities = {"error": "error", "warning": "warning", "advice": "info"}
        expected = [
            (severities[one["severity"]], one["file"], one["line"], one["column"], one["code"], one["message"]["fr"])
            for one in problems
            if one["file"]
        ]
        self.assertEqual(seen, expected)
        self.assertEqual({one[0] for one in seen}, {"error", "warning", "info"})


class Hook(unittest.TestCase):
    def commit(self, portal: Portal, message: str, path: str) -> subprocess.CompletedProcess:
        environment = {**os.environ, "PATH": path, "SOURCE_DATE_EPOCH": "1795435200", "GIT_CONFIG_GLOBAL": "/dev/null"}
        identity = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
        git = ["git", *identity, "-c", f"core.hooksPath={HOOK.parent}"]
        run = {"cwd": portal.folder.name, "env": environment, "capture_output": True, "text": True, "check": False}
        if not Path(portal.folder.name, ".git").exists():
            subprocess.run(["git", "init", "-q"], **run)
        subprocess.run([*git, "add", "-A"], **run)
        return subprocess.run([*git, "commit", "-q", "-m", message], **run)

    def test_a_fault_stops_a_commit_and_says_why(self) -> None:
        with Portal() as portal, tempfile.TemporaryDirectory() as name:
            os.symlink(PROGRAM, Path(name, "passerelle"))
            path = f"{name}:{os.environ['PATH']}"
            done = self.commit(portal, "un", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            sheet = portal.content / "signataires/apec/services/conseil.fr.md"
            sheet.write_text(sheet.read_text(encoding="utf-8").replace("frais: gratuit", "frais: gratis"), encoding="utf-8")
            done = self.commit(portal, "deux", path)
            self.assertEqual(done.returncode, 1)
            self.assertIn("P221", done.stderr)
            self.assertIn("Enregistrement arrêté", done.stderr)
            # What is outside the content is not its business.
            subprocess.run(["git", "reset", "-q"], cwd=portal.folder.name, check=True)
            Path(portal.folder.name, "README.md").write_text("Bonjour\n", encoding="utf-8")
            sheet.write_text(sheet.read_text(encoding="utf-8").replace("frais: gratis", "frais: gratuit"), encoding="utf-8")
            self.assertEqual(self.commit(portal, "trois", path).returncode, 0)

    def test_without_the_program_a_commit_goes_on_with_a_word(self) -> None:
        with Portal() as portal:
            done = self.commit(portal, "un", "/usr/bin:/bin")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("n’est pas installée", done.stderr)


def unescape(text: str) -> str:
    """GitHub's own escapes, undone."""
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


if __name__ == "__main__":
    unittest.main()
