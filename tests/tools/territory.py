#!/usr/bin/env python3
"""Makes src/model/values/territory.bin: the communes, EPCI, departments and regions of France.

    npm pack @etalab/decoupage-administratif@6.0.0
    tar xzf etalab-decoupage-administratif-6.0.0.tgz
    python3 tests/tools/territory.py package src/model/values/territory.bin

Data: Licence Ouverte 2.0 (INSEE, DGCL, La Poste), gathered by Etalab under the MIT licence.

The result is a zlib stream of UTF-8 text: sections parted by a form feed, one record a line, columns
of communes in sections of their own because they deflate better so. Sections, in order:

    1 version       one line: the format's number, then the year of the data
    2 regions       name, then the codes of its departments, parted by spaces (tab between)
    3 departments   code, name, number of communes (tabs)
    4 epci          SIREN, name to display (tab), in order of first mention by a commune
    5 codes         for each commune, ordered by code: what to add to the number of the one before
    6 names
    7 postcodes     parted by spaces, without the department where they start with it; "=" as before
    8 epcis         rank in section 4, "-" for none, "" as before
    9 sizes         one letter a commune, on one line: a for 0 inhabitants, then one letter a doubling
   10 former        code, name, present code (tabs) of communes merged into another or renumbered
"""

import hashlib
import json
import re
import sys
import zlib
from pathlib import Path

YEAR = "2026"
KINDS = {
    "CC": "Communauté de communes",
    "CA": "Communauté d'agglomération",
    "CU": "Communauté urbaine",
}


def epci_name(raw):
    """Spells the kind out where the name needs it, and drops it where the name stands alone."""
    raw = " ".join(raw.split())
    kind, _, rest = raw.partition(" ")
    if kind not in KINDS or not rest:
        return raw
    if re.match(r"(de |du |des |d'|d’)", rest, re.I):
        return f"{KINDS[kind]} {rest[0].lower()}{rest[1:]}"
    return rest[0].upper() + rest[1:]


def main(package, target):
    def read(name):
        return json.loads((Path(package) / "data" / f"{name}.json").read_text("utf-8"))

    rows = read("communes")
    wanted = ("commune-actuelle", "arrondissement-municipal")
    communes = sorted((c for c in rows if c["type"] in wanted), key=lambda c: c["code"])
    known = {c["code"] for c in communes}

    epci_of, epci_names = {}, {}
    for epci in read("epci"):
        epci_names[epci["code"]] = epci_name(epci["nom"])
        for member in epci["membres"]:
            epci_of[member["code"]] = epci["code"]

    departments = sorted(read("departements"), key=lambda d: d["code"])
    counts = {d["code"]: 0 for d in departments}
    rank = {}
    codes, names, postcodes, epcis, sizes = [], [], [], [], []
    department, number, last_postcodes, last_epci = None, 0, None, None
    for commune in communes:
        if commune["departement"] != department:
            department, number = commune["departement"], 0
        assert commune["code"].startswith(department), commune
        counts[department] += 1
        here = int(commune["code"][len(department):])
        codes.append(str(here - number))
        number = here

        names.append(commune["nom"])
        own = [
            code[len(department):] if code.startswith(department) else code
            for code in sorted(commune.get("codesPostaux", []))
        ]
        own = " ".join(own)
        postcodes.append("=" if own == last_postcodes else own)
        last_postcodes = own

        # A municipal district belongs to the EPCI of its commune.
        siren = epci_of.get(commune.get("commune", commune["code"]))
        if siren == last_epci:
            epcis.append("")
        else:
            epcis.append("-" if siren is None else str(rank.setdefault(siren, len(rank))))
        last_epci = siren
        sizes.append(chr(ord("a") + int(commune.get("population", 0)).bit_length()))
    assert set(rank) == set(epci_names), "an EPCI without a commune"

    former = []
    for row in rows:
        if row["type"] not in wanted:
            former.append((row["code"], row["nom"], row["chefLieu"]))
        else:
            former += [(old, row["nom"], row["code"]) for old in row.get("anciensCodes", [])]
    former = sorted({f for f in former if f[2] in known})

    regions = [
        (region["nom"], " ".join(d["code"] for d in departments if d["region"] == region["code"]))
        for region in sorted(read("regions"), key=lambda r: r["nom"])
    ]
    sections = [
        ["1", YEAR],
        ["\t".join(r) for r in regions],
        [f"{d['code']}\t{d['nom']}\t{counts[d['code']]}" for d in departments],
        [f"{siren}\t{epci_names[siren]}" for siren in rank],
        codes,
        names,
        postcodes,
        epcis,
        ["".join(sizes)],
        ["\t".join(f) for f in former],
    ]
    text = "\f".join("\n".join(s) for s in sections).encode("utf-8")
    Path(target).write_bytes(zlib.compress(text, 9))
    print(f"{len(communes)} communes, {len(rank)} EPCI, {len(departments)} departments, {len(former)} former")
    print(f"{len(text)} bytes of text, {Path(target).stat().st_size} deflated")
    print(f"sha256 of the text: {hashlib.sha256(text).hexdigest()}")
    for section, name in zip(sections, "version regions departments epci codes names postcodes epcis sizes former".split()):
        print(f"  {name:12} {len(zlib.compress(chr(10).join(section).encode(), 9)):7}")


if __name__ == "__main__":
    main(*sys.argv[1:])
