"""The same documents in two forms: the folder that partners would write, and pages marked up for Pagefind."""
import html
import json
import re

import services

DAY = "2026-11-01"
DATES = f"modifie_le: {DAY}\nverifie_le: {DAY}\n"
MARKS = re.compile(r"([\\`*_\[\]<>#|~&$!{}])")
LIST_MARK = re.compile(r"^(\d{1,9})([.)])|^([-+=:])")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def markdown(paragraph):
    """A paragraph whose every character is read as itself."""
    escaped = MARKS.sub(r"\\\1", paragraph)
    return LIST_MARK.sub(lambda mark: f"{mark[1]}\\{mark[2]}" if mark[1] else f"\\{mark[3]}", escaped)


def passerelle(content, documents, langs):
    """A content folder that `passerelle check` accepts."""
    departments = sorted({document["department"] for document in documents})
    write(content / "portail.yaml", f"""titre: Portail de mesure
adresse: https://mesure.example.org
langues: [{', '.join(langs)}]
territoire: [{', '.join(quoted(code) for code in departments)}]
contact: {{courriel: contact@example.org}}
editeur: {{nom: Inventé, adresse: Toulouse, directeur_publication: Camille Exemple}}
hebergeur: {{nom: Inventé, adresse: Toulouse}}
""")
    write(content / "accord/accord.yaml", "titre: Accord\nsigne_le: 2024-01-15\nduree_annees: 5\npreavis_mois: 3\n"
                                          "visas: {regle: unanimite, exiges_pour: []}\n")
    for name in ("mentions-legales", "donnees-personnelles", "accessibilite"):
        write(content / f"pages/{name}.fr.md", f"---\ntitre: {name}\nmodifie_le: {DAY}\n---\nTexte.\n")
    for owner, organisation in sorted({(document["owner"], document["organisation"]) for document in documents}):
        write(content / f"signataires/{owner}/signataire.fr.md", f"""---
nom: {quoted(organisation)}
type: autre
courriel: contact@{owner[:60].strip('-')}.example.org
signataire: {{depuis: 2024-01-15}}
{DATES}---
{organisation} accueille et accompagne.
""")
        write(content / f"signataires/{owner}/referents/{owner}-referent.yaml", f"""prenom: Camille
nom: Exemple
fonction: Conseil
missions: [primo-arrivant]
depuis: 2024-02-01
visibilite: reseau
modifie_le: {DAY}
""")
    for place in {document["place"]: document for document in documents}.values():
        write(content / f"signataires/{place['owner']}/lieux/{place['place']}.yaml", f"""nom: {quoted(place['organisation'])}
adresse: {quoted(place['address'])}
code_postal: {quoted(place['postcode'])}
commune: {quoted(place['commune'])}
code_insee: {quoted(place['code'])}
{DATES}""")
    for document in documents:
        folder = content / f"signataires/{document['owner']}/services"
        for lang, words in document["words"].items():
            head = service_head(document) if lang == langs[0] else f"traduction: {{mode: humaine, le: {DAY}}}\n"
            body = "\n\n".join(markdown(paragraph) for paragraph in words["body"])
            write(folder / f"{document['slug']}.{lang}.md",
                  f"---\ntitre: {quoted(words['title'])}\nresume: {quoted(words['summary'])}\n{head}---\n{body}\n")


def service_head(document):
    return f"""type: accompagnement
thematiques: [{document['theme']}]
publics: [{', '.join(document['audiences'])}]
francais: {{oral: {document['level']}}}
frais: gratuit
modes_accueil: [en-presentiel]
mobilisable_par: [usagers]
modes_mobilisation: [se-presenter]
zone_eligibilite: [{quoted(document['code'])}]
lieux: {document['place']}
{DATES}"""


def html_pages(folder, documents, langs):
    """The least markup: title, summary, text, organisation and place are indexed; facts are filters, out of the text."""
    for document in documents:
        for lang in langs:
            write(folder / lang / "services" / document["slug"] / "index.html", html_page(document, lang))
    for owner, organisation in sorted({(document["owner"], document["organisation"]) for document in documents}):
        for lang in langs:
            write(folder / lang / "signataires" / owner / "index.html",
                  framed(lang, organisation, f"<p>{html.escape(organisation)} accueille et accompagne.</p>", ""))


def html_page(document, lang):
    words = document["words"][lang]
    paragraphs = [words["summary"], *words["body"],
                  f"{document['organisation']}, {document['address']}, {document['postcode']} {document['commune']}"]
    filters = [("signataire", document["organisation"]), ("thematique", document["theme"]), ("francais", document["level"]),
               ("lieu", document["commune"]), *(("public", services.AUDIENCES[code]) for code in document["audiences"])]
    return framed(lang, words["title"], "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs),
                  "".join(f'<li data-pagefind-filter="{name}">{html.escape(value)}</li>' for name, value in filters))


def framed(lang, title, text, filters):
    return (f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head><body>'
            f'<main data-pagefind-body><h1>{html.escape(title)}</h1>{text}</main>'
            f'<ul data-pagefind-ignore>{filters}</ul></body></html>\n')
