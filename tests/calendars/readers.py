"""Calendars as three independent readers understand them: one list of events a file, the same shape for each reader."""

import json
import subprocess
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar
import vobject

HERE = Path(__file__).parent


def instant(value: date) -> str:
    """A day as it is, a moment in UTC."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        raise ValueError(f"{value} has no zone")
    return value.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")


def by_icalendar(file: Path) -> list[dict]:
    """PyPI icalendar, which must find nothing to complain of."""
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    for component in calendar.walk():
        if component.errors:
            raise ValueError(f"{file}: {component.name}: {component.errors}")
    return [
        {
            "uid": str(event["UID"]),
            "start": instant(event["DTSTART"].dt),
            "end": instant(event["DTEND"].dt),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "title": str(event["SUMMARY"]),
            "text": str(event["DESCRIPTION"]),
        }
        for event in calendar.walk("VEVENT")
    ]


def by_vobject(file: Path) -> list[dict]:
    """PyPI vobject, which validates."""
    calendar = vobject.readOne(file.read_bytes().decode("utf-8"))
    calendar.validate(raiseException=True)
    return [
        {
            "uid": event.uid.value,
            "start": instant(event.dtstart.value),
            "end": instant(event.dtend.value),
            "sequence": int(event.sequence.value),
            "status": event.status.value,
            "title": event.summary.value,
            "text": event.description.value,
        }
        for event in getattr(calendar, "vevent_list", [])
    ]


def by_ical_js(files: list[Path]) -> list[list[dict]]:
    """npm ical.js, all files in one process."""
    names = "\n".join(str(file.resolve()) for file in files)
    done = subprocess.run(
        ["node", str(HERE / "instants.mjs")], input=names, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise ValueError(done.stderr)
    return json.loads(done.stdout)


def by_all(files: list[Path]) -> list[tuple[Path, list[dict], list[dict], list[dict]]]:
    """Each file as each of the three reads it."""
    with ProcessPoolExecutor() as pool:
        first = pool.map(by_icalendar, files, chunksize=16)
        second = pool.map(by_vobject, files, chunksize=16)
        third = by_ical_js(files)
        return list(zip(files, first, second, third, strict=True))
