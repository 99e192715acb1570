"""`new` at a terminal: it asks what must be said and no more, and what it writes passes."""

import unittest

from fresh import Fresh

ENTER = "\r"
SPACE = " "


class Interactive(unittest.TestCase):
    def test_a_service_told_at_the_terminal_passes(self):
        with Fresh() as fresh:
            with fresh.asked("new", "service", "relais-emploi/atelier-cv") as terminal:
                terminal.answer("titre", "Atelier CV" + ENTER)
                terminal.answer("resume", "Nous écrivons votre CV avec vous." + ENTER)
                terminal.answer("thematiques", "motivation")
                terminal.wait_for("motivation (preparer")
                terminal.type(SPACE + ENTER)
                terminal.answer("publics", SPACE + ENTER)
                terminal.answer("frais", ENTER)
                terminal.answer("modes_accueil", "presentiel")
                terminal.wait_for("(en-presentiel)")
                terminal.type(SPACE + ENTER)
                terminal.answer("mobilisable_par", SPACE + ENTER)
                terminal.answer("modes_mobilisation", "telephoner")
                terminal.wait_for("(telephoner)")
                terminal.type(SPACE + ENTER)
                terminal.answer("lieux", ENTER)
                terminal.answer("telephone", ENTER)
                terminal.answer("zone_eligibilite", ENTER)
                code, path = terminal.ended()
            self.assertEqual((code, path), (0, "content/signataires/relais-emploi/services/atelier-cv.fr.md\n"), terminal.said)
            self.assertIn("passerelle check", terminal.said)
            text = (fresh.root / path.strip()).read_text(encoding="utf-8")
            self.assertIn("lieux: [relais-accueil]", text)
            self.assertIn("modes_mobilisation: [telephoner]", text)
            check = fresh.run("check", "--strict")
            self.assertEqual(check.returncode, 0, check.stdout)

    def test_a_wrong_answer_is_told_and_asked_again(self):
        with Fresh() as fresh:
            with fresh.asked("new", "lieu", "relais-emploi/annexe") as terminal:
                terminal.answer("adresse", "2 rue de l’Exemple" + ENTER)
                terminal.answer("code_postal", "3100" + ENTER)
                terminal.wait_for("3100")
                terminal.wait_for("code_postal")
                terminal.answer("code_postal", "0" + ENTER)
                terminal.ended()
            text = (fresh.root / "content/signataires/relais-emploi/lieux/annexe.yaml").read_text(encoding="utf-8")
            self.assertIn('code_postal: "31000"\n', text)
            self.assertIn('commune: Toulouse\n', text)

    def test_giving_up_writes_nothing(self):
        with Fresh() as fresh:
            before = sorted(fresh.root.rglob("*"))
            with fresh.asked("new", "referent", "relais-emploi/autre") as terminal:
                terminal.answer("prenom", "\x03")
                code, path = terminal.ended()
            self.assertEqual((code, path), (2, ""), terminal.said)
            self.assertIn("rien n’est écrit", terminal.said)
            self.assertEqual(sorted(fresh.root.rglob("*")), before)


if __name__ == "__main__":
    unittest.main()
