"""The data·inclusion quality score: the package that defines it gives each service the score that the program gives.

`services.json` is written by the Rust tests, which compare it with the program at each run: every service of the sample
portal, and made-up ones at the edges of each criterion.
"""

import json
import unittest
from datetime import date
from pathlib import Path

import pendulum
from data_inclusion.schema.v1 import Frais, ModeAccueil, ModeMobilisation, Service, score_qualite

GIVEN = json.loads(Path(__file__).with_name("services.json").read_text(encoding="utf-8"))
TODAY = pendulum.datetime(*map(int, GIVEN["today"].split("-")), 12)


def service(listed):
    """A service as the package knows it; what the score does not look at is left out."""
    fields = {key: value or None for key, value in listed.items()}
    fields["modes_accueil"] = [ModeAccueil(code) for code in listed["modes_accueil"]]
    fields["modes_mobilisation"] = [ModeMobilisation(code) for code in listed["modes_mobilisation"]]
    fields["frais"] = Frais(listed["frais"])
    fields["date_maj"] = listed["date_maj"] and date.fromisoformat(listed["date_maj"])
    return Service.model_construct(source="passerelle", **fields)


class ScoreTest(unittest.TestCase):
    def test_the_package_gives_the_same_scores(self):
        score_qualite.pendulum.now = lambda: TODAY
        self.assertGreater(len(GIVEN["services"]), 40)
        for given in GIVEN["services"]:
            with self.subTest(given["slug"]):
                value, criteria = score_qualite.score(service(given["listed"]))
                self.assertEqual(given["score"], value)
                own = {name: round(value, 2) for name, value in criteria.items() if value is not None}
                self.assertEqual(given["criteria"], own)


if __name__ == "__main__":
    unittest.main()
