//! Our words as tantivy's tokens.

use crate::search::analysis::Analyzer;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Stands between a form and its stem in the field `forms`; no word holds it.
pub const BETWEEN: char = '\u{1}';

/// What a token says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Its stem.
    Stems,
    /// Its form and its stem.
    Forms,
}

impl Role {
    /// The name of the tokenizer in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stems => "stems",
            Self::Forms => "forms",
        }
    }
}

/// A tokenizer of one language.
#[derive(Clone)]
pub struct Tokens {
    analyzer: Analyzer,
    role: Role,
}

impl Tokens {
    /// The tokenizer that reads words with this analyzer.
    pub fn new(analyzer: Analyzer, role: Role) -> Self {
        Self { analyzer, role }
    }
}

/// The tokens of a text.
pub struct Stream {
    words: std::vec::IntoIter<crate::search::analysis::Word>,
    role: Role,
    token: Token,
}

impl Tokenizer for Tokens {
    type TokenStream<'a> = Stream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream {
        let token = Token { position: usize::MAX, ..Token::default() };
        Stream { words: self.analyzer.words(text).into_iter(), role: self.role, token }
    }
}

impl TokenStream for Stream {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
        self.token.text.clear();
        if self.role == Role::Forms {
            self.token.text.push_str(&word.form);
            self.token.text.push(BETWEEN);
        }
        self.token.text.push_str(&word.stem);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
