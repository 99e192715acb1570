"""Feeds are well made and say when, what and who; sitemaps obey their schema."""

import unittest

import feedparser
from lxml import etree

from portal import ROOT, SITE


class Feeds(unittest.TestCase):
    def test_every_feed_is_well_made_and_complete(self):
        files = sorted(SITE.glob("*/*.atom"))
        self.assertGreaterEqual(len(files), 26, "two feeds a language")
        n_entries = 0
        for file in files:
            feed = feedparser.parse(file.read_bytes(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
            self.assertFalse(feed.bozo, f"{file}: {feed.get('bozo_exception')}")
            self.assertEqual(feed.version, "atom10", file)
            self.assertEqual(feed.feed.language, file.parent.name)
            self.assertTrue(feed.feed.id.startswith("https://") and feed.feed.title and feed.feed.updated_parsed, file)
            self.assertTrue(feed.entries, file)
            ids = [entry.id for entry in feed.entries]
            self.assertEqual(len(ids), len(set(ids)), file)
            updated = [entry.updated_parsed for entry in feed.entries]
            self.assertEqual(updated, sorted(updated, reverse=True), file)
            for entry in feed.entries:
                self.assertTrue(entry.title and entry.summary and entry.link and entry.author and entry.tags, entry.id)
            n_entries += len(feed.entries)
        print(f"{len(files)} feeds, {n_entries} entries")

    def test_every_feed_obeys_the_order_of_rfc_4287(self):
        atom = "{http://www.w3.org/2005/Atom}"
        n_entries = 0
        for file in sorted(SITE.glob("*/*.atom")):
            for owner in etree.parse(file).iter(f"{atom}feed", f"{atom}entry"):
                for once in ["id", "title", "updated"]:
                    self.assertEqual(len(owner.findall(atom + once)), 1, f"{file}: {once}")
                kinds = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in owner.findall(f"{atom}link")]
                self.assertEqual(len(kinds), len(set(kinds)), file)
                n_entries += owner.tag == f"{atom}entry"
        self.assertGreater(n_entries, 100)


class Sitemaps(unittest.TestCase):
    def setUp(self):
        self.schema = etree.XMLSchema(etree.parse(ROOT / "tests/calendars/schema/sitemaps.xsd"))

    def test_every_sitemap_obeys_its_schema(self):
        files = sorted(SITE.glob("sitemap*.xml"))
        self.assertGreaterEqual(len(files), 14, "an index, and a sitemap a language")
        n_addresses = 0
        for file in files:
            document = etree.parse(file)
            self.assertTrue(self.schema.validate(document), f"{file}: {self.schema.error_log.last_error}")
            n_addresses += len(document.getroot())
        self.assertGreater(n_addresses, 1000)
        print(f"{len(files)} sitemaps, {n_addresses} addresses")

    def test_a_sitemap_with_a_fault_is_refused(self):
        sound = (SITE / "sitemap-fr.xml").read_text(encoding="utf-8")
        for old, new in [("<loc>", "<loc>x "), ('rel="alternate"', 'rel="other"'), ("<lastmod>2026-", "<lastmod>en 2026-")]:
            self.assertIn(old, sound)
            faulty = etree.fromstring(sound.replace(old, new, 1).encode())
            self.assertFalse(self.schema.validate(faulty), new)


if __name__ == "__main__":
    unittest.main()
