//! The desk at which a page is written: its language, the words of that language, the site around it.
//!
//! Every text that a page shows goes through here, so that none is shown in another language without saying so.

use crate::lang::tag::Lang;
use crate::model::entities::common::{Body as EntryBody, Common, Text};
use crate::model::values::code::Code;
use crate::model::values::vocabulary::Vocabulary;
use crate::pictures::look::Size;
use crate::render::stage::Stage;
use crate::render::views::shared::{Body, Html, Link, Words};
use crate::render::views::sheets::{Image, Recording};
use crate::site::links::LinkFault;
use crate::site::page::PageKind;
use crate::site::route::Route;
use crate::site::translations::Resolved;
use crate::syntax::markdown::{Doc, Piece};
use crate::text::escape;
use crate::text::path::ContentPath;
use crate::theme::strings::Strings;
use std::sync::Arc;

/// The desk at which a page is written.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The site, the theme, the cards.
    pub stage: &'a Stage,
    /// The language of the page.
    pub lang: Lang,
    /// Its words.
    pub strings: &'a Strings,
}

impl<'a> Desk<'a> {
    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.strings.say(key, &[])
    }

    /// A message with gaps.
    pub fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.strings.say(key, values)
    }

    /// A message that counts.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.strings.count(key, n as u64, &[])
    }

    /// The label of a code.
    pub fn label(&self, vocabulary: &Vocabulary, code: Code) -> String {
        self.strings.label(vocabulary, code).to_owned()
    }

    /// The labels of codes, as a list in words (« A, B et C »).
    pub fn labels(&self, vocabulary: &Vocabulary, codes: &[Code]) -> String {
        let labels: Vec<&str> = codes.iter().map(|code| self.strings.label(vocabulary, *code)).collect();
        self.strings.locale.list(&labels)
    }

    /// The names of languages, as a list in words.
    pub fn language_names(&self, languages: &[Lang]) -> String {
        let names: Vec<&str> = languages.iter().map(|lang| self.language_name(lang)).collect();
        self.strings.locale.list(&names)
    }

    fn language_name<'b>(&'b self, lang: &'b Lang) -> &'b str {
        self.strings.word("language", lang.as_str())
    }

    /// Words of the page's own language.
    pub fn own(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None, dir: None }
    }

    /// Words of some language, which say so when it is not the page's.
    pub fn marked(&self, text: &str, lang: Lang) -> Words {
        let (tag, dir) = self.mark(lang);
        Words { text: text.to_owned(), lang: tag, dir }
    }

    /// A French name or address, which stays so in every language.
    pub fn french(&self, text: &str) -> Words {
        if self.lang.base() == Lang::FR { self.own(text) } else { self.marked(text, Lang::FR) }
    }

    /// A translatable value of a YAML file: each stands for itself.
    pub fn words(&self, text: &Text) -> Words {
        let (text, lang) = text.resolve(self.lang);
        self.marked(text, lang)
    }

    /// A text of an entry, in the language in which that entry is shown.
    pub fn entry_words(&self, text: &Text, resolved: Resolved) -> Words {
        let (text, lang) = text.resolve(resolved.lang);
        self.marked(text, lang)
    }

    /// A summary of an entry, as a text in which terms can be explained.
    pub fn lead(&self, words: &Words) -> Body {
        Body { html: Html(Arc::from(escape::html(&words.text))), lang: words.lang.clone(), dir: words.dir }
    }

    /// The body of an entry, in the language in which that entry is shown, its links leading to this language's pages.
    pub fn body(&self, body: &EntryBody, resolved: Resolved, from: &ContentPath) -> Body {
        self.scoped_body(body, resolved, from, "")
    }

    /// The same, for one of several texts of a page: the fragments of its headings begin with `scope`.
    pub fn scoped_body(&self, body: &EntryBody, resolved: Resolved, from: &ContentPath, scope: &str) -> Body {
        let (doc, lang) = body.resolve(resolved.lang);
        let (lang, dir) = self.mark(lang);
        Body { html: self.html(doc, from, scope), lang, dir }
    }

    /// The same, for a body that may be absent.
    pub fn some_body(&self, body: Option<&EntryBody>, resolved: Resolved, from: &ContentPath) -> Body {
        body.map(|body| self.body(body, resolved, from)).unwrap_or_default()
    }

    fn html(&self, doc: &Doc, from: &ContentPath, scope: &str) -> Html {
        let is_scoped = !scope.is_empty() && !doc.headings.is_empty();
        if let ([Piece::Html(html)], false) = (doc.pieces.as_slice(), is_scoped) {
            return Html(Arc::clone(html));
        }
        let mut html = String::new();
        for piece in &doc.pieces {
            match piece {
                Piece::Html(part) => html.push_str(part),
                Piece::Address { target, .. } => match target.strip_prefix('#').filter(|_| is_scoped) {
                    Some(fragment) => html.push_str(&escape::html(&format!("#{scope}-{fragment}"))),
                    None => html.push_str(&escape::html(&self.address(target, from))),
                },
            }
        }
        for heading in doc.headings.iter().filter(|_| is_scoped) {
            let (plain, scoped) =
                (format!(" id=\"{}\"", heading.anchor), format!(" id=\"{scope}-{}\"", heading.anchor));
            html = html.replace(&plain, &scoped);
        }
        Html(Arc::from(html))
    }

    fn address(&self, target: &str, from: &ContentPath) -> String {
        match self.stage.site.links.find(target, from) {
            Ok(found) => {
                let page = found.kind.map(|kind| self.href(&kind)).unwrap_or_default();
                let fragment = found.fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
                format!("{page}{fragment}")
            }
            Err(LinkFault::Hidden { list }) => self.href(&list),
            Err(LinkFault::Unknown { .. }) => self.href(&PageKind::Home),
        }
    }

    fn mark(&self, lang: Lang) -> (Option<String>, Option<&'static str>) {
        if lang == self.lang {
            return (None, None);
        }
        let dir = (lang.direction() != self.lang.direction()).then(|| lang.direction().as_str());
        (Some(lang.html_tag().to_owned()), dir)
    }

    /// The address of a page in this language.
    pub fn href(&self, kind: &PageKind) -> String {
        self.stage.site.base.href(&Route::of(self.lang, kind))
    }

    /// A link to a page in this language.
    pub fn link(&self, kind: &PageKind, words: Words) -> Link {
        Link { href: self.href(kind), words, ..Link::default() }
    }

    /// How the text of an entry is shown here.
    pub fn resolve(&self, common: &Common) -> Resolved {
        self.stage.site.resolve(common, self.lang)
    }

    /// A partner's picture, in its sizes.
    pub fn image(&self, common: &Common) -> Option<Image> {
        let picture = common.image.as_ref()?;
        let (look, largest) = (&picture.look, picture.look.largest());
        let src = |size| self.stage.site.base.href(&Route::of_companion(&look.file_name(size)));
        let candidate = |size: &Size| format!("{} {}w", src(*size), size.width);
        let candidates: Vec<String> = look.sizes.iter().map(candidate).collect();
        Some(Image {
            src: src(largest),
            srcset: (candidates.len() > 1).then(|| candidates.join(", ")),
            width: largest.width,
            height: largest.height,
            alt: self.words(&picture.alternative),
            credit: picture.credit.as_ref().map(ToString::to_string),
        })
    }

    /// A recorded reading in the page's own language.
    pub fn audio(&self, common: &Common) -> Option<Recording> {
        let sound = &common.audio.get(&self.lang)?.sound;
        let length = format!("{}:{:02}", sound.seconds / 60, sound.seconds % 60);
        let kilobytes = sound.n_bytes.div_ceil(1000);
        let (key, n) = if kilobytes < 1000 {
            ("audio.kilobytes", kilobytes)
        } else {
            ("audio.megabytes", kilobytes.div_ceil(1000))
        };
        let weight = self.say_with(key, &[("n", &n.to_string())]);
        Some(Recording {
            src: self.stage.site.base.href(&Route::of_companion(&sound.file_name())),
            label: self.say_with("audio.label", &[("length", &length), ("weight", &weight)]),
        })
    }
}
