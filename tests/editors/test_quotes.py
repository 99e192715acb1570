"""Where PyYAML (YAML 1.1) or ruamel (YAML 1.2) would read a value otherwise, the reader advises quotes."""

import datetime
import io
import unittest

import ruamel.yaml
import yaml
from bench import Portal

# Plain texts, written where words are expected.
WORDS = """
no No NO yes Yes YES on On off OFF true True TRUE false False oui non y N
0123 007 08 1_000 0x1F 0o17 0b101 1e3 1E+3 .5 5. 1.10 +33 +5 12:30 1:20:30 190:20:30 -1:30
2026-12-10 2026-12-10T14:00:00 2026-1-2T3:04:05 .inf -.INF .nan = <<
2025 42 1.5 -7 0 A1 B2 bac+2 2A 2a004 1,5 14h 14h30 1/2 3-4 2026-12 10-12-2026 v1.2.3 1.2.3 0.5.1 a:b
2026-12-10T14:00 null~ d'accord l’école 9h-12h nonante ouiii yess offre ontologie 1e 0x 0xg 12:75:a _1 e3 10:
""".split()
# Codes and numbers, where the reader keeps the digits.
CODES = [
    ("telephone", "0536490002"), ("telephone", "+33536490002"), ("telephone", "3949"), ("telephone", "05 36 49 00 02"),
    ("zone_eligibilite", "01"), ("zone_eligibilite", "31"), ("zone_eligibilite", "01053"), ("zone_eligibilite", "31555"),
    ("zone_eligibilite", "2A"), ("zone_eligibilite", "2A004"), ("zone_eligibilite", "243100518"),
    ("anciennete_max_annees", "010"), ("anciennete_max_annees", "08"), ("anciennete_max_annees", "10"),
    ("langues_parlees", "no"), ("langues_parlees", "fr"),
]  # fmt: skip
SERVICE = """---
titre: Conseil aux cadres
resume: Un consultant vous aide.
thematiques: trouver-un-emploi--faire-des-candidatures-spontanees
publics: jeunes
frais: gratuit
modes_accueil: a-distance
mobilisable_par: usagers
modes_mobilisation: telephoner
{telephone}{zone}modifie_le: 2026-11-01
verifie_le: 2026-11-01
{line}
---
Texte.
"""


def readings(text: str) -> list[object]:
    """What the two others make of a plain text; nothing when they refuse it."""
    found: list[object] = []
    try:
        found.append(yaml.safe_load(f"a: {text}")["a"])
    except (yaml.YAMLError, ValueError):
        found.append(None)
    try:
        found.append(ruamel.yaml.YAML(typ="safe", pure=True).load(io.StringIO(f"a: {text}"))["a"])
    except (ruamel.yaml.YAMLError, ValueError):
        found.append(None)
    return found


def is_same(value: object, text: str) -> bool:
    """True when a reading, written again, is the text."""
    if isinstance(value, bool) or value is None or isinstance(value, datetime.date):
        return False
    return str(value) == text



class Quotes(unittest.TestCase):
    def test_words_that_others_read_otherwise_get_advice(self) -> None:
        with Portal() as portal:
            for number, text in enumerate(WORDS):
                portal.write(f"lexique/mot-{number}.yaml", f"fr: {text}\ndefinition: Ce que cela veut dire.\n")
            problems = portal.problems()
        n_otherwise = 0
        for number, text in enumerate(WORDS):
            told = problems.get(f"lexique/mot-{number}.yaml", [])
            codes = {problem["code"] for problem in told if problem["line"] == 1}
            is_otherwise = not all(is_same(value, text) for value in readings(text))
            n_otherwise += is_otherwise
            with self.subTest(text=text, readings=readings(text)):
                refused = any(problem["severity"] == "error" for problem in told)
                if is_otherwise:
                    self.assertTrue("P243" in codes or refused)
                elif text.lower() not in ("oui", "non", "y", "n"):
                    # Those four are words to both, and yes or no to people or to still other programs.
                    self.assertNotIn("P243", codes, "advice for nothing")
        print(f"{len(WORDS)} words, {n_otherwise} of them read otherwise")
        self.assertGreater(n_otherwise, 30)
        self.assertGreater(len(WORDS) - n_otherwise, 30)

    def test_codes_that_others_read_otherwise_get_advice(self) -> None:
        with Portal() as portal:
            for number, (key, text) in enumerate(CODES):
                phone = "" if key == "telephone" else 'telephone: "3949"\n'
                zone = "" if key == "zone_eligibilite" else "zone_eligibilite: france\n"
                line = f"{key}: {text}"
                sheet = SERVICE.format(telephone=phone, zone=zone, line=line)
                portal.write(f"signataires/apec/services/code-{number}.fr.md", sheet)
            problems = portal.problems()
        for number, (key, text) in enumerate(CODES):
            told = problems.get(f"signataires/apec/services/code-{number}.fr.md", [])
            with self.subTest(key=key, text=text, readings=readings(text)):
                self.assertEqual([problem for problem in told if problem["severity"] == "error"], [])
                is_otherwise = not all(is_same(value, text) for value in readings(text))
                helps = [problem["help"]["fr"] for problem in told if problem["code"] == "P243"]
                self.assertEqual(bool(helps), is_otherwise)
                for words in helps:
                    # What is told to type is read alike by all three.
                    typed = words.split("`")[1]
                    self.assertEqual({str(value) for value in readings(typed)}, {typed.strip('"')})

    def test_orientation_figures_and_synonyms_get_advice_too(self) -> None:
        with Portal() as portal:
            portal.write(
                "orientation/regles.yaml",
                "- {id: a, si: {departement: 01, age: {min: 016}}, alors: {principal: apec}, pourquoi: Pour tous.}\n"
                "- {id: b, si: {commune: 01053}, alors: {principal: apec}, pourquoi: Pour tous.}\n",
            )
            portal.write("synonymes/fr.yaml", "- [oui, d’accord]\n- [on, nous]\n")
            portal.write(
                "statistiques/s.yaml",
                "titre: Personnes\nsource: Un comptage\nperiode: année 2025\ncolonnes: [{id: a, libelle: Total}]\n"
                "lignes: [{id: b, libelle: Femmes, valeurs: [012]}]\n",
            )
            problems = portal.problems()
        counts = {
            path: sum(problem["code"] == "P243" for problem in problems.get(path, []))
            for path in ("orientation/regles.yaml", "synonymes/fr.yaml", "statistiques/s.yaml")
        }
        self.assertEqual(counts, {"orientation/regles.yaml": 3, "synonymes/fr.yaml": 2, "statistiques/s.yaml": 1})


if __name__ == "__main__":
    unittest.main()
