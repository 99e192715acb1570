"""Every calendar is accepted by three readers, which agree on every instant, word and number."""

import os
import unittest
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from portal import SITE, Portal
from readers import by_all, by_ical_js

# The slower two readers judge these languages; `CALENDARS=all` has them judge every one. ical.js always reads all.
LANGUAGES = {"fr", "ar", "fa", "ti"}

# Local starts and ends around both changes of the clocks; 02:30 happens twice on 25 October: the first is meant.
WEEKENDS = [
    ("2026-10-24T22:00", "2026-10-25T04:00"),
    ("2026-10-25T01:30", "2026-10-25T02:30"),
    ("2026-10-25T02:30", "2026-10-25T03:30"),
    ("2026-10-25T03:00", "2026-10-25T09:00"),
    ("2026-10-26T09:00", "2026-10-26T12:00"),
    ("2027-03-27T23:00", "2027-03-28T04:00"),
    ("2027-03-28T01:30", "2027-03-28T03:30"),
    ("2027-03-28T03:00", "2027-03-28T09:00"),
    ("2027-03-29T09:00", "2027-03-29T12:00"),
]
SUNDAYS = (
    'recurrence: {frequence: hebdomadaire, jours: [dimanche], heure_debut: "09:00", heure_fin: "12:00", '
    "du: 2026-10-04, au: 2027-04-25}"
)


def in_utc(local: str, zone: str) -> str:
    moment = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
    return moment.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")


def calendars(site: Path) -> list[Path]:
    return sorted(site.rglob("*.ics"))


class Instants(unittest.TestCase):
    def agree(self, files: list[Path]) -> int:
        n_events = 0
        for file, first, second, third in by_all(files):
            self.assertEqual(first, second, f"{file}: icalendar and vobject")
            self.assertEqual(first, third, f"{file}: icalendar and ical.js")
            n_events += len(first)
        return n_events

    def test_every_calendar_of_the_sample_is_accepted_and_understood_alike(self):
        files = calendars(SITE)
        self.assertGreater(len(files), 500, "too few calendars were judged")
        n_read = sum(len(events) for events in by_ical_js(files))
        is_judged = lambda file: os.environ.get("CALENDARS") == "all" or file.relative_to(SITE).parts[0] in LANGUAGES
        n_events = self.agree([file for file in files if is_judged(file)])
        self.assertGreater(n_events, 1000, "too few events were judged")
        print(f"{len(files)} calendars, {n_read} events read by ical.js, {n_events} by all three")

    def test_lines_end_with_crlf_and_hold_75_octets_of_whole_characters(self):
        n_lines = 0
        for file in calendars(SITE):
            lines = file.read_bytes().split(b"\r\n")
            self.assertEqual(lines.pop(), b"", file)
            for line in lines:
                self.assertLessEqual(len(line), 75, file)
                self.assertNotIn(b"\n", line, file)
                self.assertNotIn(b"\r", line, file)
                line.decode("utf-8")
            n_lines += len(lines)
        self.assertGreater(n_lines, 10_000)

    def test_instants_are_right_across_both_changes_of_the_clocks(self):
        for zone in ["Europe/Paris", "America/New_York", "America/Cayenne", "Indian/Reunion"]:
            with self.subTest(zone=zone), Portal(zone) as portal:
                for rank, (start, end) in enumerate(WEEKENDS):
                    portal.event(f"date-{rank}", f"seances: [{{debut: {start}, fin: {end}}}]")
                portal.event("dimanches", SUNDAYS)
                portal.event("jours", "seances: [{debut: 2026-10-24, fin: 2026-10-26}]")
                agenda = portal.published("2026-10-01") / "fr/agenda.ics"
                [(_, events, second, third)] = by_all([agenda])
                self.assertEqual(events, second, "icalendar and vobject")
                self.assertEqual(events, third, "icalendar and ical.js")
                found = {event["uid"].split("@")[0]: (event["start"], event["end"]) for event in events}
                self.assertEqual(len(found), len(WEEKENDS) + 30 + 1)
                for rank, (start, end) in enumerate(WEEKENDS):
                    self.assertEqual(found[f"date-{rank}"], (in_utc(start, zone), in_utc(end, zone)), start)
                self.assertEqual(found["jours"], ("2026-10-24", "2026-10-27"))
                for day in ["2026-10-18", "2026-10-25", "2026-11-01", "2027-03-21", "2027-03-28", "2027-04-04"]:
                    expected = (in_utc(f"{day}T09:00", zone), in_utc(f"{day}T12:00", zone))
                    self.assertEqual(found[f"dimanches-{day}"], expected)


if __name__ == "__main__":
    unittest.main()
