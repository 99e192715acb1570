//! The door of the prompts: one question at a time, what the key is for under it, codes as a list with their labels.

use crate::cli::ui::Ui;
use crate::diag::words::{Bilingual, Tongue};
use crate::lang::tag::Lang;
use crate::model::fields::table::Field;
use crate::model::values::vocabulary::Vocabulary;
use crate::scaffold::known::Named;
use crate::scaffold::questions::{Shape, shape};
use crate::theme::files::ThemeFiles;
use crate::theme::load::{self, Theme};
use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, MultiSelect, Select, Text};
use std::fmt;
use std::io::IsTerminal;

/// Who answers.
pub struct Asker {
    theme: Option<Theme>,
    ui: Ui,
}

/// What was answered, or that the person gave up.
pub type Answered = Result<Vec<String>, Bilingual>;

/// One line of a list: its label and what is written for it.
struct Choice {
    value: String,
    label: String,
}

impl fmt::Display for Choice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.label == self.value {
            return formatter.write_str(&self.value);
        }
        write!(formatter, "{} ({})", self.label, self.value)
    }
}

impl Asker {
    /// A person at a terminal; none where nobody can answer.
    pub fn at_terminal(ui: &Ui) -> Option<Self> {
        let is_there = std::io::stdin().is_terminal() && std::io::stderr().is_terminal() && !ui.is_quiet;
        is_there.then(|| {
            let mut unsaid = crate::diag::report::Report::default();
            let theme = load::load(&ThemeFiles::built_in(), &[Lang::FR, lang_of(Tongue::En)], &mut unsaid);
            Self { theme, ui: *ui }
        })
    }

    /// Asks for the values of a field. `entries` are those that a reference may name.
    ///
    /// # Errors
    /// When the person gives up.
    pub fn ask(&self, field: &'static Field, entries: &[Named], proposal: &[String]) -> Answered {
        match shape(field) {
            Shape::Line | Shape::Lines => self.line(field, proposal),
            Shape::OneOf(vocabulary) => self.one(field, self.codes(vocabulary), proposal),
            Shape::SeveralOf(vocabulary) => self.several(field, self.codes(vocabulary), proposal),
            Shape::Entry(_) => self.one(field, named(entries), proposal),
            Shape::Entries(_) => self.several(field, named(entries), proposal),
        }
    }

    /// Asks for one of a few named values.
    ///
    /// # Errors
    /// When the person gives up.
    pub fn choose(&self, field: &'static Field, entries: &[Named]) -> Answered {
        self.one(field, named(entries), &[])
    }

    /// Tells what is wrong with an answer, before asking again.
    pub fn refuse(&self, fault: &Bilingual) {
        self.ui.message(&format!("  {}\n", fault.get(self.ui.tongue)));
    }

    fn line(&self, field: &Field, proposal: &[String]) -> Answered {
        let start = proposal.join(", ");
        let prompt = Text::new(field.key)
            .with_help_message(field.about)
            .with_initial_value(&start)
            .with_render_config(self.look());
        let typed = prompt.prompt().map_err(given_up)?;
        Ok(shape(field).values(&typed))
    }

    fn one(&self, field: &Field, choices: Vec<Choice>, proposal: &[String]) -> Answered {
        let help = self.help(field, ("↑ ↓ puis Entrée, ou tapez pour chercher", "↑ ↓ then Enter, or type to search"));
        let start = choices.iter().position(|choice| proposal.contains(&choice.value)).unwrap_or(0);
        let prompt = Select::new(field.key, choices)
            .with_help_message(&help)
            .with_starting_cursor(start)
            .with_render_config(self.look());
        Ok(vec![prompt.prompt().map_err(given_up)?.value])
    }

    fn several(&self, field: &Field, choices: Vec<Choice>, proposal: &[String]) -> Answered {
        let help = self.help(
            field,
            (
                "Espace pour cocher, Entrée pour finir, ou tapez pour chercher",
                "Space to tick, Enter to end, or type to search",
            ),
        );
        let ticked: Vec<usize> = (0..choices.len()).filter(|rank| proposal.contains(&choices[*rank].value)).collect();
        let prompt = MultiSelect::new(field.key, choices)
            .with_help_message(&help)
            .with_default(&ticked)
            .with_render_config(self.look());
        Ok(prompt.prompt().map_err(given_up)?.into_iter().map(|choice| choice.value).collect())
    }

    fn help(&self, field: &Field, (fr, en): (&str, &str)) -> String {
        let how = match self.ui.tongue {
            Tongue::Fr => fr,
            Tongue::En => en,
        };
        format!("{} {how}", field.about)
    }

    fn codes(&self, vocabulary: &Vocabulary) -> Vec<Choice> {
        let lang = lang_of(self.ui.tongue);
        let label = |code: crate::model::values::code::Code| match &self.theme {
            Some(theme) => theme.words(lang).strings.label(vocabulary, code).to_owned(),
            None => code.to_string(),
        };
        vocabulary.iter().map(|code| Choice { value: code.to_string(), label: label(code) }).collect()
    }

    fn look(&self) -> RenderConfig<'static> {
        let look = if self.ui.has_colour { RenderConfig::default_colored() } else { RenderConfig::empty() };
        let given_up = match self.ui.tongue {
            Tongue::Fr => "abandonné",
            Tongue::En => "given up",
        };
        look.with_canceled_prompt_indicator(Styled::new(given_up))
    }
}

fn lang_of(tongue: Tongue) -> Lang {
    match tongue {
        Tongue::Fr => Lang::FR,
        Tongue::En => Lang::parse("en").unwrap_or(Lang::FR),
    }
}

fn named(entries: &[Named]) -> Vec<Choice> {
    entries.iter().map(|entry| Choice { value: entry.slug.clone(), label: entry.label.clone() }).collect()
}

fn given_up(error: InquireError) -> Bilingual {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => {
            Bilingual::new("abandonné\u{202f}; rien n’est écrit", "given up; nothing is written")
        }
        InquireError::NotTTY
        | InquireError::InvalidConfiguration(_)
        | InquireError::IO(_)
        | InquireError::Custom(_) => Bilingual::new(
            format!(
                "le terminal ne répond pas ({error})\u{202f}; donnez les réponses en options\u{202f}: `passerelle new --help`"
            ),
            format!("the terminal does not answer ({error}); give the answers as options: `passerelle new --help`"),
        ),
    }
}
