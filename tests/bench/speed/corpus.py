#!/usr/bin/env python3
"""A deterministic portal for measuring: the same documents as Passerelle content and as a Hugo site.

    corpus.py --services 2000 --events 2000 --langs fr,en,ar,es --out FOLDER

Words are invented syllables drawn by a Zipf-like law; each body has about 200 words with headings, a list,
a table, a quotation and a link. Facts (places, dates, audiences, themes) are drawn with a fixed seed.
"""
import argparse
import datetime
import itertools
import json
import pathlib
import random

import hugo

AUDIENCES = ["protection-internationale", "personnes-en-situation-de-handicap", "femmes", "jeunes",
             "diplomes-du-superieur", "actifs", "demandeurs-emploi", "etudiants", "familles", "seniors"]
THEMES = ["trouver-un-emploi--faire-des-candidatures-spontanees", "se-former--trouver-sa-formation",
          "lecture-ecriture-calcul--maitriser-le-francais", "mobilite--preparer-un-permis",
          "famille--garde-denfants", "sante--acces-aux-soins"]
GENRES = ["forum-emploi", "job-dating", "information-collective", "atelier", "portes-ouvertes"]
SYLLABLES = ["pa", "sse", "re", "lle", "mé", "ti", "on", "ac", "cu", "eil", "lo", "ge", "ment", "sé", "ri", "té",
             "fa", "mi", "ai", "dé", "rou", "ter", "voi", "ture", "jeu", "ne", "ma", "è", "co", "du"]
TODAY = datetime.date(2026, 11, 23)


class Words:
    """Invented prose of one language."""

    def __init__(self, lang):
        self.random = random.Random(f"passerelle-{lang}")
        self.vocabulary = ["".join(self.random.choices(SYLLABLES, k=self.random.choice([1, 2, 2, 3, 3, 4])))
                           for _ in range(6000)]
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(6000)))

    def some(self, count):
        return self.random.choices(self.vocabulary, cum_weights=self.weights, k=count)

    def title(self, count):
        return " ".join(self.some(count)).capitalize()

    def prose(self, count):
        sentences = []
        while count > 0:
            length = min(count, self.random.randint(8, 18))
            sentences.append(self.title(length) + ".")
            count -= length
        return " ".join(sentences)

    def body(self, slug):
        items = "\n".join("- " + " ".join(self.some(6)) for _ in range(4))
        rows = "\n".join(f"| {' '.join(self.some(2))} | {hour} h |" for hour in (8, 9, 10))
        first = self.prose(45).split(" ")
        first[15] = f"**{first[15]}**"
        first[30] = f"[{first[30]}](https://example.org/{slug})"
        return "\n\n".join([" ".join(first), f"## {self.title(4)}", self.prose(55), items, f"## {self.title(3)}",
                            self.prose(40), f"| {self.title(1)} | {self.title(1)} |\n|---|---|\n{rows}",
                            f"> {self.prose(12)}", self.prose(20)]) + "\n"


def documents(n_services, n_events, langs):
    """Every document: its facts, and its words in each language."""
    facts_random = random.Random("passerelle-facts")
    words = {lang: Words(lang) for lang in langs}
    n_signatories = max(5, (n_services + n_events) // 50)
    for rank in range(n_services + n_events):
        is_event = rank >= n_services
        slug = f"evenement-{rank:05d}" if is_event else f"service-{rank:05d}"
        facts = {
            "slug": slug,
            "is_event": is_event,
            "signatory": f"partenaire-{facts_random.randrange(n_signatories):03d}",
            "audiences": facts_random.sample(AUDIENCES, facts_random.choice([1, 2])),
            "theme": facts_random.choice(THEMES),
            "genre": facts_random.choice(GENRES),
            "day": TODAY + datetime.timedelta(days=facts_random.randrange(1, 200)),
            "hour": facts_random.randrange(8, 16),
            "phone": f"05 36 49 {rank // 100 % 100:02d} {rank % 100:02d}",
        }
        texts = {lang: {"title": words[lang].title(5), "summary": words[lang].prose(16), "body": words[lang].body(slug)}
                 for lang in langs}
        yield facts, texts


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def service_head(facts, text):
    return f"""titre: {quoted(text['title'])}
resume: {quoted(text['summary'])}
type: accompagnement
thematiques: [{facts['theme']}]
publics: [{', '.join(facts['audiences'])}]
francais: {{oral: A1}}
age: {{min: 16, max: 64}}
frais: gratuit
modes_accueil: [en-presentiel]
mobilisable_par: [usagers, professionnels]
modes_mobilisation: [telephoner]
telephone: {quoted(facts['phone'])}
zone_eligibilite: ["31"]
lieux: {facts['signatory']}-lieu
documents: [{{vocab: titre-de-sejour, obligatoire: true}}, {{vocab: cv}}]
modifie_le: 2026-11-01
verifie_le: 2026-11-01
"""


def event_head(facts, text):
    start = f"{facts['day']}T{facts['hour']:02d}:00"
    end = f"{facts['day']}T{facts['hour'] + 3:02d}:00"
    return f"""titre: {quoted(text['title'])}
resume: {quoted(text['summary'])}
genre: {facts['genre']}
seances: [{{debut: {start}, fin: {end}}}]
lieu: {facts['signatory']}-lieu
thematiques: [{facts['theme']}]
publics: [{', '.join(facts['audiences'])}]
francais: {{oral: A1}}
inscription: {{obligatoire: true, modes: [{{telephone: {quoted(facts['phone'])}}}]}}
apporter: [{{vocab: titre-de-sejour, obligatoire: true}}, {{vocab: cv}}]
modifie_le: 2026-11-01
verifie_le: 2026-11-01
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def signatory(content, slug):
    folder = content / "signataires" / slug
    write(folder / "signataire.fr.md", f"""---
nom: {slug.capitalize()}
type: autre
courriel: contact@{slug}.example.org
telephone: "05 36 49 00 00"
signataire: {{depuis: 2024-01-15}}
modifie_le: 2026-11-01
verifie_le: 2026-11-01
---
## C’est quoi ?

Un partenaire inventé.
""")
    write(folder / "lieux" / f"{slug}-lieu.yaml", """nom: Accueil
adresse: 1 rue Inventée
code_postal: "31000"
commune: Toulouse
code_insee: "31555"
latitude: 43.6
longitude: 1.44
horaires: Mo-Fr 09:00-17:00
modifie_le: 2026-11-01
verifie_le: 2026-11-01
""")
    write(folder / "referents" / f"{slug}-referent.yaml", """prenom: Camille
nom: Exemple
fonction: Conseil
missions: [primo-arrivant]
depuis: 2024-02-01
visibilite: reseau
modifie_le: 2026-11-01
""")


def passerelle(content, docs, langs):
    write(content / "portail.yaml", f"""titre: Portail de mesure
adresse: https://mesure.example.org
langues: [{', '.join(langs)}]
territoire: ["31"]
contact: {{courriel: contact@example.org}}
editeur: {{nom: Inventé, adresse: Toulouse, directeur_publication: Camille Exemple}}
hebergeur: {{nom: Inventé, adresse: Toulouse}}
""")
    write(content / "accord/accord.yaml", "titre: Accord\nsigne_le: 2024-01-15\nduree_annees: 5\npreavis_mois: 3\n"
                                          "visas: {regle: unanimite, exiges_pour: []}\n")
    for name in ("mentions-legales", "donnees-personnelles", "accessibilite"):
        write(content / f"pages/{name}.fr.md", f"---\ntitre: {name}\nmodifie_le: 2026-11-01\n---\nTexte.\n")
    for slug in sorted({facts["signatory"] for facts, _ in docs}):
        signatory(content, slug)
    for facts, texts in docs:
        kind, head = ("evenements", event_head) if facts["is_event"] else ("services", service_head)
        folder = content / "signataires" / facts["signatory"] / kind
        for lang, text in texts.items():
            if lang == langs[0]:
                front = head(facts, text)
            else:
                front = (f"titre: {quoted(text['title'])}\nresume: {quoted(text['summary'])}\n"
                         "traduction: {mode: automatique, le: 2026-11-01}\n")
            write(folder / f"{facts['slug']}.{lang}.md", f"---\n{front}---\n{text['body']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=2000)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--langs", default="fr,en,ar,es")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    langs = options.langs.split(",")
    docs = list(documents(options.services, options.events, langs))
    passerelle(options.out / "passerelle" / "content", docs, langs)
    hugo.site(options.out / "hugo", docs, langs, write)
    print(f"{len(docs) * len(langs)} documents in {len(langs)} languages")


if __name__ == "__main__":
    main()
