"""The same portal as a Hugo site: the same documents, and templates that do the same work.

The markup of a page, of a card and of a list is that of Passerelle's own theme: head with canonical and alternates,
menu, language switch, breadcrumbs, facts with pictograms, actions, notice, body, conditions, trust line, related
cards, footer. Lists of 60 cards, an index per audience, theme and signatory, home pages, sitemap.
What Passerelle does beyond that (checks, audit, manifest) is not asked of it.
"""
import json

LABELS = ["home", "services", "events", "signatories", "audiences", "themes", "pathways", "programmes", "skip", "menu",
          "here", "when", "where", "bring", "call", "phone", "write", "cost", "who", "level", "age", "related", "languages",
          "legal", "privacy", "accessibility", "map", "wrong", "verified", "updated", "address", "about", "who_we_are",
          "support", "essentials", "conditions", "practical", "reception", "requesters", "zones", "on_site", "yourself",
          "professional", "notice", "read_french"]
TAXONOMIES = {"signatory": "signatory", "audience": "audience", "theme": "theme"}
ADDRESS = "https://mesure.example.org"


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def front_matter(facts, text):
    lines = [f"title: {quoted(text['title'])}", f"description: {quoted(text['summary'])}",
             f"signatory: [{facts['signatory']}]", f"audience: [{', '.join(facts['audiences'])}]",
             f"theme: [{facts['theme'].split('--')[0]}]", "date: 2026-11-01", "params:",
             f"  phone: {quoted(facts['phone'])}", "  street: 1 rue Inventée", "  postcode: '31000'",
             "  town: Toulouse", "  papers: [titre de séjour, CV]", "  cost: gratuit", "  level: A1",
             "  ages: 16-64", "  verified: 2026-11-01"]
    if facts["is_event"]:
        lines += [f"  start: {facts['day']}T{facts['hour']:02d}:00:00+01:00",
                  f"  end: {facts['day']}T{facts['hour'] + 3:02d}:00:00+01:00", f"  genre: {facts['genre']}"]
    return "---\n" + "\n".join(lines) + "\n---\n"


def configuration(langs):
    rows = "\n".join(f"  {lang}: {{label: {lang}, weight: {rank + 1}}}" for rank, lang in enumerate(langs))
    taxonomies = ", ".join(f"{one}: {many}" for one, many in TAXONOMIES.items())
    return f"""baseURL: {ADDRESS}/
title: Portail de mesure
defaultContentLanguage: {langs[0]}
defaultContentLanguageInSubdir: true
pagination: {{pagerSize: 60}}
taxonomies: {{{taxonomies}}}
outputs: {{home: [html], section: [html], taxonomy: [html], term: [html], page: [html]}}
languages:
{rows}
"""


ICONS = "/_t/icons.8430d85ff7.svg"


def icon(name):
    return f'<svg class="icon" aria-hidden="true"><use href="{ICONS}#{name}"/></svg>'


def fact(name, picture, label, lines):
    return f'<div class="fact fact-{name}"><dt>{icon(picture)}{{{{ i18n "{label}" }}}}</dt>{lines}</div>\n'


MENU = "".join(f'<li><a href="{{{{ "{path}/" | relLangURL }}}}">{icon(picture)}{{{{ i18n "{label}" }}}}</a></li>'
               for path, picture, label in (("services", "service", "services"), ("events", "event", "events"),
                                            ("pathways", "pathway", "pathways"), ("audience", "audience", "audiences"),
                                            ("theme", "theme", "themes"), ("signatory", "signatory", "signatories"),
                                            ("programmes", "programme", "programmes")))
MARK = ('<svg class="mark" viewBox="0 0 40 28" aria-hidden="true"><path d="M2 20h36M5 20C10 4 30 4 35 20M12.5 20v-8.2M20 '
        '20V8M27.5 20v-8.2"/><path class="water" d="M6 26c2.3-1.7 4.7-1.7 7 0s4.7 1.7 7 0 4.7-1.7 7 0 4.7 1.7 7 0"/></svg>')
FOOT = "".join(f'<li><a href="{{{{ "{label}/" | relLangURL }}}}">{{{{ i18n "{label}" }}}}</a></li>'
               for label in ("map", "accessibility", "legal", "privacy"))

BASE = '''<!DOCTYPE html>
<html lang="{{ .Language.Lang }}" dir="ltr">
<head>
<meta charset="utf-8">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{{ .Description }}">
<meta name="format-detection" content="telephone=no">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0e191b" media="(prefers-color-scheme: dark)">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}{{ with index .AllTranslations 0 }}<link rel="alternate" hreflang="x-default" href="{{ .Permalink }}">{{ end }}
<link rel="icon" href="/_t/favicon.bb50cf39ca.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_t/passerelle.f6ad0f645a.css">
<script type="module" src="/_t/past.5d46124613.js"></script>
<script type="module" src="/_t/fold.c86770bcca.js"></script>
</head>
<body class="kind-{{ .Kind }}">
<a class="skip-link" href="#contenu">{{ i18n "skip" }}</a>
<header class="header"><div class="wrap header-row">
<a class="brand" href="{{ "/" | relLangURL }}">''' + MARK + '''<span class="brand-words"><span class="brand-name">{{ site.Title }}</span></span></a>
<details class="languages fold"><summary>''' + icon("language-switch") + '''<span class="unseen">{{ i18n "languages" }}</span><bdi>{{ .Language.Label }}</bdi>''' + icon("chevron") + '''</summary>
<nav class="fold-panel" aria-label="{{ i18n "languages" }}"><ul>{{ $current := .Language.Lang }}{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}" lang="{{ .Language.Lang }}" dir="ltr"{{ if eq $current .Language.Lang }} aria-current="true"{{ end }}>{{ .Language.Label }}</a></li>{{ end }}</ul></nav></details>
<button class="menu-button" type="button" popovertarget="menu">''' + icon("menu") + '''{{ i18n "menu" }}</button>
<nav class="menu" id="menu" popover aria-label="{{ i18n "menu" }}"><ul class="wrap">''' + MENU + '''</ul></nav>
</div></header>
<nav class="crumbs wrap" aria-label="{{ i18n "here" }}"><ol><li><a href="{{ "/" | relLangURL }}">{{ i18n "home" }}</a></li>{{ if .IsPage }}<li><a href="{{ printf "%s/" .Section | relLangURL }}">{{ i18n .Section }}</a></li>{{ end }}<li><span aria-current="page">{{ .Title }}</span></li></ol></nav>
<main id="contenu" tabindex="-1">
{{ block "main" . }}{{ end }}
</main>
<p class="print-address wrap">{{ i18n "address" }} <bdi dir="ltr">{{ .Permalink }}</bdi></p><footer class="footer"><div class="wrap"><div class="footer-who">''' + MARK + '''<p class="footer-name">{{ site.Title }}</p><p>{{ i18n "who_we_are" }}</p></div>
<nav class="footer-links" aria-label="{{ i18n "about" }}"><ul>''' + FOOT + '''</ul></nav></div></footer>
</body>
</html>
'''

CARD = '''<article class="card card-{{ .Section }}">{{ with .Params.start }}<div class="when"><span>{{ time.Format "Mon" . }}</span> <b>{{ time.Format "2" . }}</b> <span>{{ time.Format "Jan" . }}</span></div>{{ else }}<div class="badge">''' + icon("work") + '''</div>{{ end }}
<div class="card-text"><p class="over">{{ i18n "support" }}</p>
<h3 class="card-title"><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>{{ with .Params.start }}<p class="card-when"><time datetime="{{ . }}">{{ time.Format ":date_full" . }}, {{ time.Format "15:04" . }} – {{ time.Format "15:04" $.Params.end }}</time></p>{{ else }}<p class="card-summary">{{ .Description }}</p>{{ end }}<ul class="tags"><li class="tag">''' + icon("signatory") + '''<span>{{ index .Params.signatory 0 }}</span></li><li class="tag">''' + icon("level") + '''<span>{{ .Params.level }}</span></li><li class="tag">''' + icon("free") + '''<span>{{ .Params.cost }}</span></li></ul>
</div></article>
'''

WHO = '<dd><ul>{{ range .Params.audience }}<li><a class="reach" href="{{ printf "audience/%s/" . | relLangURL }}">{{ . }}</a></li>{{ end }}<li>{{ .Params.ages }}</li></ul></dd>'
WHERE = '<dd><a class="reach" href="{{ printf "signatory/%s/" (index .Params.signatory 0) | relLangURL }}"><span lang="fr">Accueil</span></a></dd><dd><a class="reach" href="https://www.openstreetmap.org/?mlat=43.6&amp;mlon=1.44#map=18/43.6/1.44" translate="no"><bdi><span lang="fr">{{ .Params.street }}, {{ .Params.postcode }} {{ .Params.town }}</span></bdi></a></dd>'
BRING = '<dd><ul>{{ range .Params.papers }}<li>{{ . }}</li>{{ end }}</ul></dd>'
CALL = '<dd>{{ i18n "phone" }}</dd><dd><a class="reach reach-phone" href="tel:{{ .Params.phone }}"><bdi dir="ltr">{{ .Params.phone }}</bdi></a></dd><dd><a class="reach" href="{{ printf "signatory/%s/" (index .Params.signatory 0) | relLangURL }}"><span lang="fr">{{ index .Params.signatory 0 }}</span></a></dd><dd><a class="reach reach-phone" href="tel:+33536490000"><bdi dir="ltr">05 36 49 00 00</bdi></a></dd><dd><a class="reach reach-mail" href="mailto:contact@{{ index .Params.signatory 0 }}.example.org"><bdi dir="ltr">contact@{{ index .Params.signatory 0 }}.example.org</bdi></a></dd>'
WHEN = '<dd><time datetime="{{ .Params.start }}">{{ time.Format ":date_full" .Params.start }}, {{ time.Format "15:04" .Params.start }} – {{ time.Format "15:04" .Params.end }}</time></dd>'
SINGLE = '''{{ define "main" }}<article class="sheet wrap">
<header class="sheet-head">
<p class="over">''' + icon("work") + '''<span>{{ i18n "support" }}</span> <a href="{{ printf "signatory/%s/" (index .Params.signatory 0) | relLangURL }}"><span lang="fr">{{ index .Params.signatory 0 }}</span></a></p>
<h1>{{ .Title }}</h1>
</header>
<div class="sheet-grid">
<div class="sheet-key">
<h2 class="unseen">{{ i18n "essentials" }}</h2>
<dl class="facts facts-key">
{{ if .Params.start }}''' + fact("when", "when", "when", WHEN) + '''{{ else }}''' + fact("who", "people", "who", WHO) + '''{{ end }}''' + fact("where", "where", "where", WHERE) + fact("bring", "bring", "bring", BRING) + fact("call", "call", "call", CALL) + '''</dl>
<ul class="actions"><li><a class="action action-main" href="tel:{{ .Params.phone }}">''' + icon("call") + '''<span>{{ i18n "call" }} <bdi class="detail" dir="ltr">{{ .Params.phone }}</bdi></span></a></li><li><a class="action" href="mailto:contact@{{ index .Params.signatory 0 }}.example.org">''' + icon("mail") + '''<span>{{ i18n "write" }} <bdi class="detail" dir="ltr">contact@{{ index .Params.signatory 0 }}.example.org</bdi></span></a></li><li><a class="action" href="https://www.openstreetmap.org/?mlat=43.6&amp;mlon=1.44#map=18/43.6/1.44">''' + icon("map-pin") + '''<span>{{ i18n "map" }}</span></a></li></ul>
</div>
<div class="sheet-text"><div class="notice tone-warn">''' + icon("language") + '''<p>{{ i18n "notice" }} <a href="{{ (index .AllTranslations 0).RelPermalink }}">{{ i18n "read_french" }}</a></p></div>
<p class="lead">{{ .Description }}</p>
<div class="text">{{ .Content }}</div><h2>{{ i18n "conditions" }}</h2>
<dl class="facts facts-plain">
''' + fact("age", "clock", "age", "<dd>{{ .Params.ages }}</dd>") + fact("french", "level", "level", "<dd>{{ .Params.level }}</dd>") + '''</dl><h2>{{ i18n "practical" }}</h2>
<dl class="facts facts-plain">
''' + fact("cost", "free", "cost", "<dd>{{ .Params.cost }}</dd>") + fact("reception", "people", "reception", "<dd>{{ i18n \"on_site\" }}</dd>") + fact("requesters", "people", "requesters", "<dd><ul><li>{{ i18n \"yourself\" }}</li><li>{{ i18n \"professional\" }}</li></ul></dd>") + fact("zones", "map-pin", "zones", '<dd><span lang="fr">Haute-Garonne</span></dd>') + fact("themes", "theme", "themes", '<dd>{{ range .Params.theme }}<a class="reach" href="{{ printf "theme/%s/" . | relLangURL }}">{{ . }}</a>{{ end }}</dd>') + '''</dl><div class="trust"><p class="trust-line tone-good">''' + icon("check") + '''<time datetime="2026-11-01">{{ i18n "verified" }} {{ time.Format ":date_long" .Params.verified }}</time></p><p class="trust-line">''' + icon("info") + '''<span>{{ i18n "updated" }} {{ time.Format ":date_long" .Date }}</span></p>
<p class="trust-wrong"><a class="reach" href="mailto:contact@example.org?subject={{ i18n "wrong" | urlquery }}{{ .Title | urlquery }}&amp;body={{ .Title | urlquery }}%0D%0A{{ .Permalink | urlquery }}%0D%0A%0D%0A">''' + icon("mail") + '''{{ i18n "wrong" }}</a></p>
</div>
</div>
</div>
{{ if .Params.start }}<section class="group"><h2>''' + icon("event") + '''{{ i18n "related" }}</h2>{{ $self := . }}{{ with site.Taxonomies.signatory.Get (index .Params.signatory 0) }}{{ range first 3 (where (where .Pages "Section" "events") "RelPermalink" "ne" $self.RelPermalink) }}{{ partial "card.html" . }}{{ end }}{{ end }}</section>{{ end }}
</article>
{{ end }}
'''

LIST = '''{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pager := .Paginate .Pages }}<ul>{{ range $pager.Pages }}<li>{{ partial "card.html" . }}</li>{{ end }}</ul>
{{ if gt $pager.TotalPages 1 }}<nav aria-label="pages">{{ with $pager.Prev }}<a rel="prev" href="{{ .URL }}">←</a>{{ end }} {{ $pager.PageNumber }} / {{ $pager.TotalPages }} {{ with $pager.Next }}<a rel="next" href="{{ .URL }}">→</a>{{ end }}</nav>{{ end }}{{ end }}
'''

TERMS = '''{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>{{ end }}
'''

HOME = '''{{ define "main" }}<h1>{{ site.Title }}</h1>
<ul>{{ range first 6 (where site.RegularPages "Section" "events") }}<li>{{ partial "card.html" . }}</li>{{ end }}</ul>{{ end }}
'''


def site(folder, docs, langs, write):
    """Writes the whole Hugo site."""
    write(folder / "hugo.yaml", configuration(langs))
    write(folder / "static/site.css", "body{font:16px/1.5 system-ui}\n" * 20)
    for name, template in {"baseof": BASE, "single": SINGLE, "list": LIST, "terms": TERMS, "home": HOME,
                           "_partials/card": CARD}.items():
        write(folder / f"layouts/{name}.html", template)
    for lang in langs:
        write(folder / f"i18n/{lang}.yaml", "".join(f"{label}: {label} {lang}\n" for label in LABELS))
        for section in ("services", "events"):
            write(folder / f"content/{section}/_index.{lang}.md", f"---\ntitle: {section} {lang}\n---\n")
    for facts, texts in docs:
        section = "events" if facts["is_event"] else "services"
        for lang, text in texts.items():
            write(folder / f"content/{section}/{facts['slug']}.{lang}.md", front_matter(facts, text) + text["body"])
