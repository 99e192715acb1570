"""Judges the structured data of a site with extruct, as search engines read it: python structured.py SITE.

Every sheet of an event, a service or a signatory must describe itself with the properties that Google's guide requires,
agree with what its page shows, and name nobody who is reserved (names and numbers of `content/`, read apart).
"""

import json
import re
import sys
from datetime import datetime
from pathlib import Path

import extruct
from lxml import html

SITE = Path(sys.argv[1])
CONTENT = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("content")
STATUSES = {
    "reprogramme": "EventRescheduled",
    "deplace-en-ligne": "EventMovedOnline",
    "reporte": "EventPostponed",
    "complet": "EventScheduled",
    "annule": "EventCancelled",
}
REQUIRED = {
    "evenements": {
        "Event": "name startDate endDate location eventStatus eventAttendanceMode organizer inLanguage image url description"
    },
    "services": dict.fromkeys(
        ["Service", "GovernmentService"], "name description url provider areaServed audience availableChannel"
    ),
    "signataires": dict.fromkeys(["Organization", "GovernmentOrganization"], "name url telephone email areaServed"),
}
faults = []


def sheets(kind):
    """The pages of a kind, in every language; the lists and the addresses that have moved are left out."""
    for path in sorted(SITE.glob(f"*/{kind}/*/index.html")):
        text = path.read_text(encoding="utf-8")
        if re.fullmatch(r"[a-z][a-z0-9-]*", path.parent.name) and "<article" in text and "page-" not in path.parent.name:
            yield path.relative_to(SITE), text


def things(text):
    """The graph of a page, as extruct reads it."""
    found = extruct.extract(text, syntaxes=["json-ld"], errors="strict")["json-ld"]
    return [thing for block in found for thing in block.get("@graph", [])]


def reserved():
    """What identifies the référents who are not public."""
    for path in CONTENT.glob("signataires/*/referents/*.yaml"):
        text = path.read_text(encoding="utf-8")
        if re.search(r"^visibilite: *reseau", text, re.M):
            for key in ("nom", "courriel"):
                yield from re.findall(rf'^{key}: *"?([^"\n]+?)"?$', text, re.M)
            for phone in re.findall(r'^telephone: *"?([\d ]+)"?$', text, re.M):
                yield "+33" + phone.replace(" ", "")[1:]


def expect(path, holds, words):
    if not holds:
        faults.append(f"{path}: {words}")


def judge_event(path, page, event):
    """Dates are those of the page, the status is the one that it says first."""
    shown = {time.get("datetime") for time in page.xpath("//article//time[@datetime]")}
    for one in [event, *event.get("subEvent", [])]:
        expect(path, one["startDate"] in shown, f"{one['startDate']} is not on the page")
        start, end = (datetime.fromisoformat(one[key]) for key in ("startDate", "endDate"))
        expect(path, start <= end, "ends before it begins")
        expect(path, "T" not in one["startDate"] or start.tzinfo is not None, "a time without offset")
        for place in one["location"]:
            is_known = place.get("address", {}).get("addressLocality") if place["@type"] == "Place" else place.get("url")
            expect(path, is_known, f"a location without address: {place}")
    icon = page.xpath("string(//article/div[contains(@class, 'status') and not(@hidden)]//use/@href)").split("#")[-1]
    status = {"rescheduled": "reprogramme", "moved": "deplace-en-ligne", "postponed": "reporte", "full": "complet", "cancelled": "annule"}
    if icon != "past":
        expected = STATUSES.get(status.get(icon, ""), "EventScheduled")
        expect(path, event["eventStatus"] == f"https://schema.org/{expected}", f"{event['eventStatus']}, shown as {icon}")
    if icon == "full":
        expect(path, event["offers"]["availability"].endswith("SoldOut"), "full and not sold out")
    picture = event["image"].split("/", 3)[3]
    expect(path, (SITE / picture).is_file(), f"no picture {picture}")


def judge(kind):
    n_sheets = 0
    canaries = sorted(set(reserved()))
    for path, text in sheets(kind):
        n_sheets += 1
        try:
            described = things(text)
        except (json.JSONDecodeError, ValueError) as error:
            expect(path, False, f"does not parse: {error}")
            continue
        subject = next((thing for thing in described if thing["@type"] in REQUIRED[kind]), None)
        expect(path, subject, f"no {' or '.join(REQUIRED[kind])}")
        if subject is None:
            continue
        missing = [key for key in REQUIRED[kind][subject["@type"]].split() if not subject.get(key)]
        if missing:
            expect(path, False, f"no {', '.join(missing)}")
            continue
        steps = next((thing["itemListElement"] for thing in described if thing["@type"] == "BreadcrumbList"), [])
        expect(path, [step["position"] for step in steps] == [1, 2, 3], "no way from the home page")
        page = html.fromstring(text.encode("utf-8"))
        title = " ".join(page.xpath("string(//h1)").split())
        expect(path, " ".join(subject["name"].split()) == title, f"{subject['name']} is not the title {title}")
        if kind == "evenements":
            judge_event(path, page, subject)
        told = json.dumps(described, ensure_ascii=False)
        for canary in canaries:
            expect(path, canary not in told, f"says {canary}, which is reserved")
    expect(kind, n_sheets > 50, f"only {n_sheets} sheets")
    return n_sheets, len(canaries)


if __name__ == "__main__":
    for kind in REQUIRED:
        n_sheets, n_canaries = judge(kind)
        print(f"{kind}: {n_sheets} sheets, {n_canaries} reserved names and numbers sought")
        expect(kind, n_canaries >= 10, "nothing reserved to look for")
    print(*faults[:20], sep="\n")
    print(f"{len(faults)} faults")
    sys.exit(bool(faults))
