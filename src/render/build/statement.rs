//! The accessibility statement, made from `portail.yaml`: honest until an audit says better.
//!
//! Its parts are those that the RGAA asks for: state of conformity, what was tested, how to say that something is
//! wrong, where to complain (article 47 of the law of 11 February 2005, decree 2019-768).

use crate::render::desk::Desk;
use crate::render::views::shared::{Body, Html};
use crate::text::escape::{html, mail_href};
use std::sync::Arc;

/// The statement, in the page's language.
pub fn body(desk: &Desk<'_>) -> Body {
    let portail = &desk.stage.site.portal.portail;
    let site = desk.words(&portail.title).text;
    let publisher = portail.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
    let publisher = publisher.map_or_else(|| site.clone(), |name| name.to_string());
    let names = [("publisher", publisher.as_str()), ("site", site.as_str()), ("address", &portail.address)];
    let mut text = paragraph(&desk.say_with("statement.commitment", &names));
    text.push_str(&heading(desk, "statement.state"));
    match &portail.audit {
        None => {
            text.push_str(&paragraph(&desk.say_with("statement.none", &names)));
            text.push_str(&paragraph(&desk.say("statement.no-audit")));
        }
        Some(audit) => {
            let key = match audit.rate {
                rate if rate >= 100.0 => "statement.total",
                rate if rate >= 50.0 => "statement.partial",
                _ => "statement.none",
            };
            text.push_str(&paragraph(&desk.say_with(key, &names)));
            text.push_str(&heading(desk, "statement.results"));
            let rate = format!("{}", audit.rate).replace('.', ",");
            let date = desk.date(audit.on);
            let values = [("by", &*audit.by), ("date", date.as_str()), ("rate", rate.as_str())];
            text.push_str(&paragraph(&desk.say_with("statement.audited", &values)));
            if let Some(url) = &audit.url {
                text.push_str(&format!("<p>{}</p>", link(url, &desk.say("statement.report"))));
            }
        }
    }
    text.push_str(&heading(desk, "statement.built"));
    text.push_str(&paragraph(&desk.say("statement.built-text")));
    text.push_str(&heading(desk, "statement.contact"));
    text.push_str(&paragraph(&desk.say("statement.contact-text")));
    text.push_str(&contact(desk));
    text.push_str(&heading(desk, "statement.appeal"));
    text.push_str(&paragraph(&desk.say("statement.appeal-text")));
    text.push_str(&format!(
        "<ul><li>{}</li><li>{}</li><li>{}</li></ul>",
        link("https://formulaire.defenseurdesdroits.fr/", &desk.say("statement.appeal-form")),
        link("https://www.defenseurdesdroits.fr/saisir/delegues", &desk.say("statement.appeal-delegate")),
        html(&desk.say("statement.appeal-post")),
    ));
    Body { html: Html(Arc::from(text)), lang: None, dir: None }
}

fn contact(desk: &Desk<'_>) -> String {
    let contact = &desk.stage.site.portal.portail.contact;
    let ltr = |href: &str, words: &str| {
        format!("<li><a href=\"{}\"><bdi dir=\"ltr\">{}</bdi></a></li>", html(href), html(words))
    };
    let email = contact.email.as_ref().map(|email| ltr(&mail_href(email), email));
    let phone = contact.phone.as_ref().map(|phone| ltr(&phone.href(), &phone.grouped()));
    let items: String = email.into_iter().chain(phone).collect();
    if items.is_empty() { items } else { format!("<ul>{items}</ul>") }
}

fn heading(desk: &Desk<'_>, key: &str) -> String {
    format!("<h2>{}</h2>", html(&desk.say(key)))
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>", html(words))
}

fn link(href: &str, words: &str) -> String {
    format!("<a href=\"{}\" rel=\"external\">{}</a>", html(href), html(words))
}
