//! Whom to call: a référent who chose to be public and is there, else the signatory's general phone and mailbox.

use crate::model::entities::common::Reference;
use crate::model::entities::referent::{Person, Referent};
use crate::model::entities::signatory::Signatory;
use crate::model::values::phone::Phone;
use crate::model::values::slug::Slug;
use crate::render::desk::Desk;
use crate::render::facts::lines;
use crate::render::views::shared::{Line, Words};
use crate::render::views::sheets::ContactView;
use crate::site::contacts;
use crate::site::page::PageKind;
use std::sync::Arc;

/// A way of reaching someone.
#[derive(Clone, Debug, Default)]
pub struct Contact<'a> {
    /// Phone.
    pub phone: Option<&'a Phone>,
    /// Mail.
    pub email: Option<&'a Arc<str>>,
    /// The lines that say it, name first.
    pub lines: Vec<Line>,
}

/// Whom to call for a sheet of a signatory.
pub fn of<'a>(desk: &Desk<'a>, contact: Option<&Reference>, owner: Option<&Slug>) -> Contact<'a> {
    let portal = &desk.stage.site.portal;
    let site = &desk.stage.site;
    let named = contact.and_then(|reference| contacts::present(&site.portal, &reference.value, site.options.today));
    let signatory = owner.and_then(|owner| portal.signatories.get(owner));
    match (named, signatory) {
        (Some((referent, person)), signatory) => of_person(desk, referent, person, signatory),
        (None, Some(signatory)) => of_signatory(desk, signatory),
        (None, None) => Contact::default(),
    }
}

fn of_person<'a>(
    desk: &Desk<'a>,
    referent: &Referent,
    person: &'a Person,
    signatory: Option<&'a Arc<Signatory>>,
) -> Contact<'a> {
    let general = signatory.map(|signatory| of_signatory(desk, signatory)).unwrap_or_default();
    let phone = person.phone.as_ref().or(general.phone);
    let email = person.email.as_ref().or(general.email);
    let mut all = vec![lines::text(desk.french(&full_name(person))), lines::note(desk.words(&referent.role))];
    all.extend(phone.map(|phone| lines::phone(desk, phone)));
    all.extend(email.map(|email| lines::mail(desk, email)));
    Contact { phone, email, lines: all }
}

fn of_signatory<'a>(desk: &Desk<'a>, signatory: &'a Signatory) -> Contact<'a> {
    let name = short_name(desk, signatory);
    let mut all = vec![lines::page(name, desk.href(&PageKind::Signatory(signatory.common.slug.clone())))];
    all.extend(signatory.phone.as_ref().map(|phone| lines::phone(desk, phone)));
    all.extend(signatory.email.as_ref().map(|email| lines::mail(desk, email)));
    Contact { phone: signatory.phone.as_ref(), email: signatory.email.as_ref(), lines: all }
}

/// What a signatory is called in short: its acronym, else its name.
pub fn short_name(desk: &Desk<'_>, signatory: &Signatory) -> Words {
    match &signatory.acronym {
        Some(acronym) => desk.french(acronym),
        None => desk.entry_words(&signatory.name, desk.resolve(&signatory.common)),
    }
}

fn full_name(person: &Person) -> String {
    format!("{} {}", person.first_name, person.last_name)
}

/// A public référent on the signatory's page; none for those who are not public or not in post.
pub fn view(desk: &Desk<'_>, referent: &Referent) -> Option<ContactView> {
    let today = desk.stage.site.options.today;
    let person = referent.public().filter(|_| referent.is_active(today))?;
    let mut all = Vec::new();
    if referent.is_absent(today) {
        all.push(lines::note(desk.own(desk.say("contact.absent"))));
    }
    all.extend(person.phone.as_ref().map(|phone| lines::phone(desk, phone)));
    all.extend(person.email.as_ref().map(|email| lines::mail(desk, email)));
    if !referent.languages.is_empty() {
        let names = desk.language_names(&referent.languages);
        all.push(lines::text(desk.own(desk.say_with("contact.languages", &[("languages", &names)]))));
    }
    Some(ContactView { name: full_name(person), role: desk.words(&referent.role), lines: all })
}
