"""Who imported the first version of an event has one event after the second: moved, cancelled or renamed."""

import unittest
from pathlib import Path

import icalendar

from portal import Portal


class Client:
    """What a calendar keeps (RFC 5546, 2.1.5): one event a UID and recurrence, the one with the highest SEQUENCE."""

    def __init__(self) -> None:
        self.events: dict[tuple[str, str], icalendar.Event] = {}

    def take(self, file: Path) -> "Client":
        for event in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            key = (str(event["UID"]), str(event.get("RECURRENCE-ID", "")))
            kept = self.events.get(key)
            order = lambda event: (int(event.get("SEQUENCE", 0)), event["DTSTAMP"].dt)
            if kept is None or order(event) > order(kept):
                self.events[key] = event
        return self

    def told(self) -> list[tuple[str, str, str]]:
        told = [(e["DTSTART"].dt.strftime("%Y-%m-%dT%H:%M"), str(e["STATUS"]), str(e["SUMMARY"])) for e in self.events.values()]
        return sorted(told)


BEFORE = "seances: [{debut: 2026-12-08T14:00, fin: 2026-12-08T17:00}]"
AFTER = "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]"
SCHEDULED = ("2026-12-08T14:00", "CONFIRMED", "Forum des cadres")


class Moved(unittest.TestCase):
    def setUp(self):
        self.portal = self.enterContext(Portal())
        self.portal.event("forum", BEFORE)
        self.first = self.portal.published("2026-11-23")

    def both(self, calendar: str, second: str | None = None) -> list[tuple[str, str, str]]:
        client = Client().take(self.first / calendar)
        self.assertEqual(client.told(), [SCHEDULED])
        return client.take(self.portal.published("2026-11-24") / (second or calendar)).told()

    def test_an_event_that_moved_from_tuesday_to_thursday_is_one_event(self):
        self.portal.event("forum", AFTER, "statut: reprogramme\nsequence: 1")
        expected = [("2026-12-10T14:00", "CONFIRMED", "Date ou heure changée – Forum des cadres")]
        for calendar in ["fr/evenements/forum.ics", "fr/agenda.ics", "fr/signataires/apec.ics"]:
            self.assertEqual(self.both(calendar), expected, calendar)

    def test_the_calendar_of_the_event_and_that_of_all_events_speak_of_one_event(self):
        self.portal.event("forum", AFTER, "statut: reprogramme\nsequence: 1")
        self.assertEqual(len(self.both("fr/evenements/forum.ics", "ar/agenda.ics")), 1)

    def test_an_event_renamed_when_it_moved_is_one_event_at_both_addresses(self):
        (self.portal.events / "forum.fr.md").unlink()
        self.portal.event("grand-forum", AFTER, "anciens_slugs: [forum]\nsequence: 1", title="Grand forum")
        expected = [("2026-12-10T14:00", "CONFIRMED", "Grand forum")]
        self.assertEqual(self.both("fr/evenements/forum.ics", "fr/evenements/grand-forum.ics"), expected)
        self.assertEqual(self.both("fr/evenements/forum.ics"), expected, "a printed address still gives the event")

    def test_an_event_cancelled_is_one_event_that_says_so(self):
        self.portal.event("forum", BEFORE, "statut: annule\nmotif: Salle fermée.\nsequence: 1")
        self.assertEqual(self.both("fr/agenda.ics"), [("2026-12-08T14:00", "CANCELLED", "Annulé – Forum des cadres")])

    def test_without_a_higher_sequence_nothing_would_move(self):
        # Why a forgotten `sequence` is an error: this client is right to keep what it has.
        self.portal.event("forum", AFTER)
        self.assertEqual(self.both("fr/agenda.ics"), [SCHEDULED])

    def test_a_date_of_a_rhythm_that_moves_leaves_the_others_alone(self):
        rhythm = 'recurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: "09:00", heure_fin: "12:00", du: 2026-12-01, au: 2026-12-15%s}'
        self.portal.event("forum", rhythm % "")
        client = Client().take(self.portal.published("2026-11-23") / "fr/agenda.ics")
        moved = ", exceptions: [{le: 2026-12-08, debut: 2026-12-09T10:00, fin: 2026-12-09T11:00}]"
        self.portal.event("forum", rhythm % moved, "sequence: 1")
        client.take(self.portal.published("2026-11-24") / "fr/agenda.ics")
        starts = [start for start, _, _ in client.told()]
        self.assertEqual(starts, ["2026-12-01T09:00", "2026-12-09T10:00", "2026-12-15T09:00"])


if __name__ == "__main__":
    unittest.main()
