//! The product of a compilation: a path for each file, and what makes its bytes.

use crate::diag::report::Report;
use crate::output::manifest::Published;
use crate::output::path::OutputPath;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What makes the bytes of a lazy file; problems met on the way go to the report.
pub type Maker<'a> = Box<dyn Fn(&mut Report) -> Vec<u8> + Send + Sync + 'a>;

/// What makes the bytes of a file that tells of the others, from what was published of them.
pub type Teller<'a> = Box<dyn Fn(&BTreeMap<OutputPath, Published>) -> Vec<u8> + Send + Sync + 'a>;

/// What makes a file's bytes.
pub enum Content<'a> {
    /// Bytes at hand.
    Bytes(Arc<[u8]>),
    /// Bytes made when asked for, and forgotten: a page to render.
    Lazy(Maker<'a>),
    /// Bytes made once the other files are: a list with their sizes.
    Told(Teller<'a>),
}

/// The product of a compilation. The writer makes the files in parallel; a server makes what is asked for.
#[derive(Default)]
pub struct Files<'a> {
    entries: BTreeMap<OutputPath, Content<'a>>,
}

impl<'a> Files<'a> {
    /// Adds a file whose bytes are at hand.
    pub fn add(&mut self, path: OutputPath, bytes: impl Into<Arc<[u8]>>) {
        self.entries.insert(path, Content::Bytes(bytes.into()));
    }

    /// Adds a file to be made when asked for.
    pub fn add_lazy(&mut self, path: OutputPath, maker: Maker<'a>) {
        self.entries.insert(path, Content::Lazy(maker));
    }

    /// Adds a file that tells of the others, to be made after them.
    pub fn add_told(&mut self, path: OutputPath, teller: Teller<'a>) {
        self.entries.insert(path, Content::Told(teller));
    }

    /// What makes the file at a path.
    pub fn get(&self, path: &OutputPath) -> Option<&Content<'a>> {
        self.entries.get(path)
    }

    /// The bytes at hand under a path; none for what is made when asked for.
    pub fn bytes(&self, path: &OutputPath) -> Option<&[u8]> {
        match self.entries.get(path)? {
            Content::Bytes(bytes) => Some(bytes),
            Content::Lazy(_) | Content::Told(_) => None,
        }
    }

    /// Takes over the files of another product.
    pub fn absorb(&mut self, other: Files<'a>) {
        self.entries.extend(other.entries);
    }

    /// Every path with what makes its bytes, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&OutputPath, &Content<'a>)> {
        self.entries.iter()
    }

    /// The same files, each lazy one looked at as it is made.
    #[must_use]
    pub fn watched(self, look: impl Fn(&OutputPath, &[u8], &mut Report) + Send + Sync + 'a) -> Self {
        let look = Arc::new(look);
        let watch = |(path, content): (OutputPath, Content<'a>)| match content {
            Content::Bytes(bytes) => (path, Content::Bytes(bytes)),
            Content::Told(teller) => (path, Content::Told(teller)),
            Content::Lazy(maker) => {
                let (look, own) = (Arc::clone(&look), path.clone());
                let watched: Maker<'a> = Box::new(move |report| {
                    let bytes = maker(report);
                    look(&own, &bytes, report);
                    bytes
                });
                (path, Content::Lazy(watched))
            }
        };
        Self { entries: self.entries.into_iter().map(watch).collect() }
    }

    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.entries.keys()
    }
}

impl Content<'_> {
    /// The bytes, made now if need be. A file that tells of the others knows of none here: publication makes it last.
    pub fn make(&self, report: &mut Report) -> Cow<'_, [u8]> {
        match self {
            Self::Bytes(bytes) => Cow::Borrowed(bytes),
            Self::Lazy(maker) => Cow::Owned(maker(report)),
            Self::Told(teller) => Cow::Owned(teller(&BTreeMap::new())),
        }
    }
}
