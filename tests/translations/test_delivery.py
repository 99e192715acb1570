"""What translators' tools make of an export: translate-toolkit reads it, edits it, checks it; it comes back and is published."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from lxml import etree
from translate.filters import checks
from translate.storage import factory
from translate.storage.placeables import StringElem

ROOT = Path(__file__).resolve().parents[2]
PASSERELLE = os.environ.get("PASSERELLE", str(ROOT / "target/debug/passerelle"))
# The schema of OASIS comes with the Debian package php-symfony-translation; tests/run unpacks it.
SCHEMAS = os.environ.get("XLIFF_SCHEMAS", "")
SERVICE = "signataires/apec/services/conseil-carriere-cadres"


class Local(etree.Resolver):
    def resolve(self, url, _id, context):
        if url.endswith("xml.xsd"):
            return self.resolve_filename(str(Path(SCHEMAS) / "xml.xsd"), context)
        return None


class Delivery(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(ROOT / "content", self.folder / "content")

    def run_it(self, *words, code=0):
        done = subprocess.run([PASSERELLE, *words], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def export(self, form, lang="ar"):
        self.run_it("translations", "export", "--format", form, "--lang", lang, "--output", "out")
        return sorted((self.folder / "out").iterdir())

    def import_(self, *files, code=0):
        return self.run_it("translations", "import", "--date", "2026-11-24", *map(str, files), code=code)

    @staticmethod
    def units(store):
        return [unit for unit in store.units if unit.istranslatable()]

    def unit(self, store, source):
        return next(unit for unit in self.units(store) if unit.source.startswith(source))

    def test_every_export_obeys_the_strict_schema(self):
        self.assertTrue(SCHEMAS, "XLIFF_SCHEMAS names the folder of the schema")
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(Local())
        schema = etree.XMLSchema(etree.parse(str(Path(SCHEMAS) / "xliff-core-1.2-strict.xsd"), parser))
        for file in self.export("xliff", "ar,ti,fr-simple"):
            schema.assertValid(etree.parse(str(file)))

    def test_both_forms_say_the_same(self):
        counts = {}
        for file in self.export("xliff") + self.export("po"):
            units = self.units(factory.getobject(str(file)))
            counts.setdefault(file.name.split(".")[0], set()).add((len(units), sum(unit.isfuzzy() for unit in units)))
        self.assertEqual(len(counts), 8)
        self.assertTrue(all(len(found) == 1 for found in counts.values()), counts)

    def test_the_checks_of_the_toolkit_find_no_broken_mark(self):
        grave = {"untranslated", "xmltags", "emails", "printf", "variables", "nplurals", "blank"}
        config = checks.CheckerConfig(targetlanguage="ar")
        for file in self.export("po"):
            checker = checks.StandardChecker(checkerconfig=config)
            for unit in self.units(factory.getobject(str(file))):
                found = set(checker.run_filters(unit)) & grave if unit.target else set()
                self.assertEqual(found, set(), f"{file.name}: {unit.source}")

    def test_what_is_edited_there_is_published(self):
        for form in ("xliff", "po"):
            file = next(file for file in self.export(form) if file.name.startswith("apec.ar"))
            store = factory.getobject(str(file))
            unit = self.unit(store, "Conseil personnalisé")
            words = f"نصائح جديدة {form}"
            unit.target = words
            unit.markfuzzy(False)
            store.save()
            self.import_(file)
            self.assertIn(words, (self.folder / f"content/{SERVICE}.ar.md").read_text())
            self.run_it("check", "--date", "2026-11-24")
            self.run_it("build", "--date", "2026-11-24", "--lang", "ar", "--output", "site")
            self.assertIn(words, (self.folder / "site/ar/services/conseil-carriere-cadres/index.html").read_text())
            shutil.rmtree(self.folder / "out")

    def test_a_stale_delivery_is_caught(self):
        file = next(file for file in self.export("xliff") if file.name == "apec.ar.xlf")
        store = factory.getobject(str(file))
        self.unit(store, "Conseil personnalisé").target = "نصائح"
        store.save()
        french = self.folder / f"content/{SERVICE}.fr.md"
        text = french.read_text()
        title = next(line for line in text.splitlines() if line.startswith("titre:"))
        french.write_text(text.replace(title, "titre: Un tout autre titre"))
        before = (self.folder / f"content/{SERVICE}.ar.md").read_text()
        done = self.import_(file, code=1)
        self.assertIn("P326", done.stderr)
        self.assertEqual((self.folder / f"content/{SERVICE}.ar.md").read_text(), before)

    def test_a_lost_mark_is_caught(self):
        file = next(file for file in self.export("xliff") if file.name == "apec.ar.xlf")
        store = factory.getobject(str(file))
        unit = next(unit for unit in self.units(store) if "x-address" in str(unit))
        unit.rich_target = [StringElem(["بلا عنوان"])]
        store.save()
        self.assertIn("P327", self.import_(file, code=1).stderr)


if __name__ == "__main__":
    unittest.main()
