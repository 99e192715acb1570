"""The chains of a new repository obey the schemas of GitHub and GitLab, and keep what is reserved to themselves."""

import subprocess
import sys
import unittest
from pathlib import Path

from fresh import Fresh

from ruamel.yaml import YAML


def judged(*arguments: str) -> subprocess.CompletedProcess:
    command = [Path(sys.executable).with_name("check-jsonschema"), *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def tolerant() -> YAML:
    """YAML with GitLab's `!reference`."""
    yaml = YAML(typ="safe")
    yaml.constructor.add_constructor("!reference", lambda loader, node: loader.construct_sequence(node))
    return yaml


class Chains(unittest.TestCase):
    def test_github_accepts_its_chain(self):
        with Fresh() as fresh:
            for schema, path in [
                ("vendor.github-workflows", ".github/workflows/portail.yml"),
                ("vendor.github-actions", ".github/actions/passerelle/action.yml"),
            ]:
                run = judged("--builtin-schema", schema, str(fresh.root / path))
                self.assertEqual(run.returncode, 0, run.stdout)

    def test_gitlab_accepts_its_chain(self):
        with Fresh() as fresh:
            chain = str(fresh.root / ".gitlab-ci.yml")
            run = judged("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", chain)
            self.assertEqual(run.returncode, 0, run.stdout)

    def test_the_network_edition_is_never_an_artefact(self):
        with Fresh() as fresh:
            gitlab = tolerant().load(fresh.root / ".gitlab-ci.yml")
            github = tolerant().load(fresh.root / ".github/workflows/portail.yml")
        reserved = gitlab["reseau"]
        self.assertIn("passerelle build --edition reseau", reserved["script"])
        self.assertNotIn("artifacts", reserved)
        for name, job in gitlab.items():
            if isinstance(job, dict) and "artifacts" in job:
                self.assertNotIn("reseau", str(job["artifacts"]), name)
        steps = github["jobs"]["reseau"]["steps"]
        self.assertTrue(any("--edition reseau" in step.get("run", "") for step in steps))
        self.assertEqual([step["uses"] for step in steps if "uses" in step], ["actions/checkout@v4", "./.github/actions/passerelle"])

    def test_a_public_repository_is_refused(self):
        with Fresh() as fresh:
            self.assertIn("CI_PROJECT_VISIBILITY", (fresh.root / ".gitlab-ci.yml").read_text(encoding="utf-8"))
            self.assertIn("visibility == 'public'", (fresh.root / ".github/workflows/portail.yml").read_text(encoding="utf-8"))
            self.assertIn("privé", (fresh.root / "README.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
