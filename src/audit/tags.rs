//! The tags of a page, one after the other, with their attributes. Our own HTML alone is read: quoted attributes, no tricks.
//!
//! It reads bytes, since every page of every build goes through here.

use memchr::{memchr, memchr2};

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name.
    pub name: &'a [u8],
    /// The text of its attributes.
    attributes: &'a [u8],
}

impl<'a> Tag<'a> {
    /// The attributes, in order: name and value, as written (entities are not resolved); an empty value when there is none.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_ascii_start();
            let end = rest.iter().position(|byte| *byte == b'=' || byte.is_ascii_whitespace()).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            if let Some(quoted) = after.strip_prefix(b"=\"") {
                let close = memchr(b'"', quoted)?;
                rest = &quoted[close + 1..];
                return Some((name, &quoted[..close]));
            }
            rest = after.strip_prefix(b"=").unwrap_or(after);
            (!name.is_empty()).then_some((name, &after[..0]))
        })
    }
}

/// The opening tags of a page, in order.
pub fn tags(html: &[u8]) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let open = memchr(b'<', rest)?;
            rest = &rest[open + 1..];
            if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
                continue;
            }
            let name_end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
            let end = name_end + closing(&rest[name_end..]);
            let tag = Tag { name: &rest[..name_end], attributes: &rest[name_end..end] };
            rest = &rest[end..];
            return Some(tag);
        }
    })
}

/// Where a tag ends: the first `>` outside quotes.
fn closing(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = memchr2(b'"', b'>', &bytes[at..]) {
        at += found;
        if bytes[at] == b'>' {
            return at;
        }
        at = memchr(b'"', &bytes[at + 1..]).map_or(bytes.len(), |close| at + close + 2);
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn attributes_are_told_with_their_values() {
        let tag = tags(br#"<a data-href="x" href="/fr/?a>b" hidden>"#).next().expect("one tag");
        let found: Vec<(&[u8], &[u8])> = tag.attributes().collect();
        let expected: [(&[u8], &[u8]); 3] = [(b"data-href", b"x"), (b"href", b"/fr/?a>b"), (b"hidden", b"")];
        assert_eq!((tag.name, found.as_slice()), (b"a".as_slice(), expected.as_slice()));
    }

    #[test]
    fn closing_tags_and_comments_are_passed_over() {
        let names: Vec<_> = tags(b"<!doctype html><p>a</p><!-- c --><br>").map(|tag| tag.name).collect();
        assert_eq!(names, [b"p".as_slice(), b"br".as_slice()]);
    }
}
