//! The yardstick: the least that a site generator must do on this corpus, with the same libraries and no check at all.
//!
//! Walk, read, YAML, Markdown, group by term, render each page with five related cards, lists of 60, write.
//! `probe CONTENT OUTPUT` reads the documents of the Hugo site.

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tera::{Context, Tera, Value};

#[derive(Deserialize, Serialize)]
struct Params {
    phone: String,
    street: String,
    postcode: String,
    town: String,
    papers: Vec<String>,
    cost: String,
    level: String,
    ages: String,
    start: Option<String>,
    end: Option<String>,
}

#[derive(Deserialize, Serialize)]
struct Front {
    title: String,
    description: String,
    signatory: Vec<String>,
    audience: Vec<String>,
    theme: Vec<String>,
    params: Params,
}

struct Doc {
    front: Front,
    lang: String,
    section: String,
    slug: String,
    url: String,
    body: String,
}

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    front: &'a Front,
    body: &'a str,
    lang: &'a str,
    section: &'a str,
    url: &'a str,
    alternates: Vec<(&'a str, &'a str)>,
}

const BASE: &str = r##"<!doctype html><html lang="{{ lang }}" dir="ltr"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="description" content="{{ description }}"><link rel="canonical" href="https://mesure.example.org{{ url }}">
{% for alternate in alternates %}<link rel="alternate" hreflang="{{ alternate[0] }}" href="https://mesure.example.org{{ alternate[1] }}">{% endfor %}
<link rel="stylesheet" href="/site.css"></head><body><a href="#main">skip</a><header><a href="/{{ lang }}/">Portail</a>
<nav><ul>{% for alternate in alternates %}<li><a lang="{{ alternate[0] }}" href="{{ alternate[1] }}">{{ alternate[0] }}</a></li>{% endfor %}</ul></nav>
<nav><ul><li><a href="/{{ lang }}/services/">services</a></li><li><a href="/{{ lang }}/events/">events</a></li><li><a href="/{{ lang }}/signatory/">signatories</a></li></ul></nav></header>
<main id="main">{% block main %}{% endblock %}</main><footer><a href="mailto:contact@example.org?subject={{ title }}">wrong</a><ul><li><a href="/{{ lang }}/">map</a></li><li><a href="/{{ lang }}/">legal</a></li></ul></footer></body></html>"##;
const CARD: &str = r##"{% component card(front: map) %}<article><h3><a href="{{ front.url }}">{{ front.title }}</a></h3><p>{{ front.description }}</p><ul><li>{{ front.town }}</li><li>{{ front.cost }}</li></ul></article>{% endcomponent card %}"##;
const PAGE: &str = r##"{% extends "base.html" %}{% block main %}<article><h1>{{ title }}</h1><p>{{ description }}</p><dl>
{% if params.start %}<dt>when</dt><dd><time datetime="{{ params.start }}">{{ params.start }}</time> – {{ params.end }}</dd>{% endif %}
<dt>where</dt><dd>{{ params.street }}, {{ params.postcode }} {{ params.town }}</dd><dt>bring</dt><dd><ul>{% for paper in params.papers %}<li>{{ paper }}</li>{% endfor %}</ul></dd>
<dt>call</dt><dd><a href="tel:{{ params.phone }}">{{ params.phone }}</a></dd></dl><div>{{ body | safe }}</div><dl><dt>who</dt><dd>{% for audience in audience %}<a href="/{{ lang }}/audience/{{ audience }}/">{{ audience }}</a>{% endfor %}</dd>
<dt>theme</dt><dd>{% for theme in theme %}<a href="/{{ lang }}/theme/{{ theme }}/">{{ theme }}</a>{% endfor %}</dd><dt>level</dt><dd>{{ params.level }}</dd><dt>age</dt><dd>{{ params.ages }}</dd></dl></article>
<section><h2>related</h2>{% for front in related %}{{<card front={front}/>}}{% endfor %}</section>{% endblock %}"##;
const LIST: &str = r##"{% extends "base.html" %}{% block main %}<h1>{{ title }}</h1><ul>{% for front in cards %}<li>{{<card front={front}/>}}</li>{% endfor %}</ul>{% endblock %}"##;

fn read(path: &Path) -> Option<Doc> {
    let text = fs::read_to_string(path).ok()?;
    let (head, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
    let front: Front = serde_saphyr::from_str(head).ok()?;
    let stem = path.file_stem()?.to_str()?;
    let (slug, lang) = stem.rsplit_once('.')?;
    let section = path.parent()?.file_name()?.to_str()?.to_owned();
    let mut rendered = String::with_capacity(body.len() * 3 / 2);
    html::push_html(&mut rendered, Parser::new_ext(body, Options::ENABLE_TABLES));
    let url = format!("/{lang}/{section}/{slug}/");
    Some(Doc { front, lang: lang.to_owned(), section, slug: slug.to_owned(), url, body: rendered })
}

fn write(output: &Path, url: &str, bytes: &[u8]) {
    let folder = output.join(url.trim_start_matches('/'));
    fs::create_dir_all(&folder).expect("writable");
    fs::write(folder.join("index.html"), bytes).expect("writable");
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (content, output) = (Path::new(&arguments[1]), Path::new(&arguments[2]));
    let mut paths: Vec<_> = walkdir::WalkDir::new(content).into_iter().flatten().map(|entry| entry.into_path()).collect();
    paths.sort();
    let docs: Vec<Doc> = paths.par_iter().filter_map(|path| read(path)).collect();
    let mut tera = Tera::new();
    tera.add_raw_templates([("card.html", CARD), ("base.html", BASE), ("page.html", PAGE), ("list.html", LIST)]).expect("sound");
    let card = |doc: &Doc| {
        let map = BTreeMap::from([("url", doc.url.as_str()), ("title", &doc.front.title), ("description", &doc.front.description), ("town", &doc.front.params.town), ("cost", &doc.front.params.cost)]);
        Value::from_serializable(&map)
    };
    let cards: Vec<Value> = docs.par_iter().map(card).collect();
    let mut lists: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut twins: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (rank, doc) in docs.iter().enumerate() {
        let front = &doc.front;
        let terms = [("signatory", &front.signatory), ("audience", &front.audience), ("theme", &front.theme)];
        let names = terms.into_iter().flat_map(|(kind, terms)| terms.iter().map(move |term| format!("{kind}/{term}")));
        for name in names.chain([doc.section.clone()]) {
            lists.entry(format!("/{}/{name}/", doc.lang)).or_default().push(rank);
        }
        twins.entry(&doc.slug).or_default().push(rank);
    }
    let render = |template: &str, context: &Context, url: &str| {
        let mut bytes = Vec::with_capacity(16 * 1024);
        tera.render_to(template, context, &mut bytes).expect("the view has what the template asks for");
        write(output, url, &bytes);
    };
    docs.par_iter().enumerate().for_each(|(rank, doc)| {
        let same = &lists[&format!("/{}/signatory/{}/", doc.lang, doc.front.signatory[0])];
        let related: Vec<Value> = same.iter().filter(|other| **other != rank).take(5).map(|other| cards[*other].clone()).collect();
        let alternates = twins[doc.slug.as_str()].iter().map(|twin| (docs[*twin].lang.as_str(), docs[*twin].url.as_str())).collect();
        let view = View { front: &doc.front, body: &doc.body, lang: &doc.lang, section: &doc.section, url: &doc.url, alternates };
        let mut context = Context::from_serialize(&view).expect("a flat view");
        context.insert_value("related", Value::from_serializable(&related));
        render("page.html", &context, &doc.url);
    });
    let pages: Vec<(String, &[usize])> = lists
        .iter()
        .flat_map(|(url, ranks)| ranks.chunks(60).enumerate().map(move |(page, ranks)| (if page == 0 { url.clone() } else { format!("{url}page-{}/", page + 1) }, ranks)))
        .collect();
    pages.par_iter().for_each(|(url, ranks)| {
        let shown: Vec<Value> = ranks.iter().map(|rank| cards[*rank].clone()).collect();
        let mut context = Context::new();
        let lang = &url[1..3];
        for (key, value) in [("title", url.as_str()), ("description", ""), ("url", url.as_str()), ("lang", lang)] {
            context.insert(key, value);
        }
        context.insert("alternates", &Vec::<(String, String)>::new());
        context.insert_value("cards", Value::from_serializable(&shown));
        render("list.html", &context, url);
    });
    println!("{} pages, {} lists", docs.len(), pages.len());
}
