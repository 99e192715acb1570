#!/usr/bin/env python3
"""N services of real prose, twice: as a Passerelle folder and as HTML pages for Pagefind. Deterministic.

    corpus.py 3000 FOLDER [--langs fr,ru,ar]

A page has 150 to 250 words: three to six usual sentences of a service, around a run of consecutive real
sentences of one source document (so that words come in bursts, as they do in life), and its organisation
and place. Languages other than French have sentences of their own language, titles included.
Writes FOLDER/content, FOLDER/html and FOLDER/documents.jsonl, from which queries are drawn.
"""
import argparse
import json
import pathlib
import random
import re
import unicodedata

import folders
import prose
import services

HERE = pathlib.Path(__file__).resolve().parent
TERRITORY = HERE / "node_modules/@etalab/decoupage-administratif/data/communes.json"


def slug_of(text):
    plain = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("’", "-")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


class Sentences:
    """Runs of consecutive sentences of a language, long source documents drawn more often."""

    def __init__(self, lang, draw):
        self.draw = draw
        lines = prose.prose(lang).read_text("utf-8").splitlines()
        self.documents = [json.loads(line)["sentences"] for line in lines]
        self.weights = [len(sentences) ** 0.6 for sentences in self.documents]

    def run(self, n_words):
        """Consecutive sentences until there are that many words; goes on in another document at the end of one."""
        taken = []
        while n_words > 0:
            sentences = self.draw.choices(self.documents, self.weights)[0]
            for sentence in sentences[self.draw.randrange(len(sentences)):]:
                taken.append(sentence)
                n_words -= len(sentence.split())
                if n_words <= 0:
                    break
        return taken


def paragraphs(sentences):
    """Two paragraphs of about the same length."""
    middle = len(sentences) // 2
    return [" ".join(part) for part in (sentences[:middle], sentences[middle:]) if part]


def communes():
    """Communes of more than 2,500 inhabitants with a postcode, the biggest first."""
    rows = [row for row in json.loads(TERRITORY.read_text("utf-8"))
            if row["type"] == "commune-actuelle" and row.get("population", 0) > 2500 and row.get("codesPostaux")]
    return sorted(rows, key=lambda row: (-row["population"], row["code"]))


def organisations(draw, n_services):
    n_drawn = max(24, min(400, n_services // 12))
    return sorted({" ".join(draw.choice(words) for words in services.ORGANISATIONS) for _ in range(n_drawn)})


def french(draw, sentences, kind, commune, organisation, level):
    """Title, summary and paragraphs of a service in French."""
    if draw.random() < 0.7:
        title = f"{kind} à {commune['nom']} – {organisation}"
    else:
        detail = draw.choice(["gratuit", "du " + draw.choice(services.DAYS), "niveau " + level, "en ligne", "d’été"])
        title = f"{kind} {detail} – {commune['nom']}"
    usual = [sentence.format(day=draw.choice(services.DAYS), level=level)
             for sentence in draw.sample(services.SENTENCES, draw.randint(3, 6))]
    n_words = draw.randint(150, 250) - sum(len(sentence.split()) for sentence in usual)
    middle = len(usual) // 2
    body = [" ".join(usual[1:middle]), *paragraphs(sentences.run(n_words)), " ".join(usual[middle:])]
    return {"title": title, "summary": usual[0], "body": [paragraph for paragraph in body if paragraph]}


def translated(draw, sentences):
    """Words of a service in another language: all of them are real sentences or the beginning of one."""
    title = " ".join(sentences.run(1)[0].split()[: draw.randint(4, 9)])
    summary = sentences.run(1)[0][:280]
    return {"title": title.strip(".,;: ")[:140], "summary": summary, "body": paragraphs(sentences.run(draw.randint(150, 250)))}


def documents(n_services, langs):
    """Every service: its facts and, for each language, its words."""
    draw = random.Random(20261123 + n_services)
    towns = communes()
    weights = [town["population"] ** 0.7 for town in towns]
    owners = organisations(draw, n_services)
    sentences = {lang: Sentences(lang, draw) for lang in langs}
    addresses = {}
    for rank in range(n_services):
        kind, theme = draw.choice(services.KINDS)
        commune = draw.choices(towns, weights)[0]
        organisation = draw.choice(owners)
        level = draw.choice(services.LEVELS)
        audiences = sorted(draw.sample(sorted(services.AUDIENCES), draw.randint(1, 2)))
        place = (organisation, commune["code"])
        addresses.setdefault(place, f"{draw.randint(1, 190)} {draw.choice(services.STREETS)}")
        words = {lang: french(draw, sentences["fr"], kind, commune, organisation, level) if lang == "fr"
                 else translated(draw, sentences[lang]) for lang in langs}
        yield {
            "slug": f"{slug_of(kind)}-{rank:05d}",
            "theme": theme,
            "level": level,
            "audiences": ["tous-publics"] if "tous-publics" in audiences else audiences,
            "organisation": organisation,
            "owner": slug_of(organisation),
            "place": f"{slug_of(organisation)}-{commune['code'].lower()}",
            "address": addresses[place],
            "postcode": commune["codesPostaux"][0],
            "commune": commune["nom"],
            "code": commune["code"],
            "department": commune["departement"],
            "words": words,
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("services", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--langs", default="fr")
    options = parser.parse_args()
    langs = options.langs.split(",")
    made = list(documents(options.services, langs))
    folders.passerelle(options.folder / "content", made, langs)
    folders.html_pages(options.folder / "html", made, langs)
    with (options.folder / "documents.jsonl").open("w", encoding="utf-8") as lines:
        for document in made:
            lines.write(json.dumps(document, ensure_ascii=False) + "\n")
    print(f"{len(made)} services in {', '.join(langs)}")


if __name__ == "__main__":
    main()
