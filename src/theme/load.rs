//! A theme made of its files: settings, strings of each language, templates, assets.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Theme as ThemeProblem;
use crate::diag::report::Report;
use crate::lang::locale::Locale;
use crate::lang::plural::{Message, Plurals};
use crate::lang::tag::Lang;
use crate::lang::words::LocaleWords;
use crate::output::files::Files;
use crate::syntax::settings;
use crate::theme::assets::ThemeAssets;
use crate::theme::engine::{Engine, Shared};
use crate::theme::files::ThemeFiles;
use crate::theme::placed::Placing;
use crate::theme::social::Pictures;
use crate::theme::strings::Strings;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A theme, ready to render.
pub struct Theme {
    /// Templates.
    pub engine: Engine,
    /// Words of each language asked for.
    pub words: BTreeMap<Lang, Words>,
    /// Style sheet, pictograms, scripts.
    pub assets: ThemeAssets,
}

/// The words of one language, and those of templates ready for them.
pub struct Words {
    /// All of them.
    pub strings: Strings,
    /// Those that templates print.
    pub shared: Shared,
}

#[derive(Deserialize)]
struct Settings {
    #[serde(default)]
    styles: Vec<Placing>,
    #[serde(default)]
    scripts: Vec<Placing>,
    #[serde(default)]
    worker: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StringsFile {
    #[serde(default = "no_words")]
    ui: Value,
    #[serde(default)]
    say: BTreeMap<String, Message>,
    #[serde(default)]
    vocab: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    dates: LocaleWords,
}

fn no_words() -> Value {
    Value::Object(serde_json::Map::new())
}

impl Theme {
    /// The words of a language of the portal.
    pub fn words(&self, lang: Lang) -> &Words {
        self.words.get(&lang).or_else(|| self.words.get(&Lang::FR)).expect("a theme is loaded with French at least")
    }

    /// The files that it publishes beside pages.
    pub fn published(&self) -> Files<'static> {
        let mut files = Files::default();
        for asset in self.assets.iter() {
            files.add(asset.path.clone(), asset.bytes.clone());
        }
        files
    }
}

/// Loads a theme for these languages; none when it cannot serve at all, and the report says why.
pub fn load(files: &ThemeFiles, languages: &[Lang], report: &mut Report) -> Option<Theme> {
    let settings: Settings = match settings::read(files.text("theme.yaml").unwrap_or_default()) {
        Ok(settings) => settings,
        Err(words) => {
            report.add(Diagnostic::nowhere(ThemeProblem::BadSettings { words }));
            return None;
        }
    };
    let engine = Engine::compile(files).map_err(|problem| report.add(Diagnostic::nowhere(problem))).ok()?;
    let words = load_words(files, languages, report)?;
    let assets = ThemeAssets {
        pictures: Pictures::of(files, languages),
        ..ThemeAssets::make(files, &settings.styles, &settings.scripts, settings.worker.as_deref())
    };
    Some(Theme { engine, words, assets })
}

fn load_words(files: &ThemeFiles, languages: &[Lang], report: &mut Report) -> Option<BTreeMap<Lang, Words>> {
    let french = read_strings(files, Lang::FR, report)?;
    let mut words = BTreeMap::new();
    for lang in languages.iter().filter(|lang| **lang != Lang::FR) {
        if let Some(mut file) = read_strings(files, *lang, report) {
            complete(&mut file, &french, *lang, report);
            insert(&mut words, *lang, file, report);
        }
    }
    insert(&mut words, Lang::FR, french, report);
    Some(words)
}

fn insert(words: &mut BTreeMap<Lang, Words>, lang: Lang, file: StringsFile, report: &mut Report) {
    let locale = match Locale::new(lang, &file.dates) {
        Ok(locale) => locale,
        Err(faults) => {
            let words = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
            report.add(Diagnostic::nowhere(ThemeProblem::BadStrings { file: strings_path(lang), words }));
            return;
        }
    };
    let shared = Shared::new(&file.ui);
    let vocab = file.vocab.into_iter().map(|(list, labels)| (list, labels.into_iter().collect())).collect();
    let say = file.say.into_iter().collect();
    let strings = Strings { lang, ui: file.ui, say, vocab, locale, plurals: Plurals::new(lang) };
    words.insert(lang, Words { strings, shared });
}

fn strings_path(lang: Lang) -> String {
    format!("strings/{lang}.yaml")
}

fn read_strings(files: &ThemeFiles, lang: Lang, report: &mut Report) -> Option<StringsFile> {
    let path = strings_path(lang);
    let Some(text) = files.text(&path) else {
        report.add(Diagnostic::nowhere(ThemeProblem::MissingStrings { lang: lang.to_string() }));
        return None;
    };
    match settings::read(text) {
        Ok(file) => Some(file),
        Err(words) => {
            report.add(Diagnostic::nowhere(ThemeProblem::BadStrings { file: path, words }));
            None
        }
    }
}

/// Puts the French words where a language has none, and says so.
fn complete(file: &mut StringsFile, french: &StringsFile, lang: Lang, report: &mut Report) {
    let mut missing = Vec::new();
    complete_tree(&mut file.ui, &french.ui, "ui", &mut missing);
    for (key, message) in &french.say {
        if !file.say.contains_key(key) {
            missing.push(format!("say.{key}"));
            file.say.insert(key.clone(), message.clone());
        }
    }
    for (list, labels) in &french.vocab {
        let own = file.vocab.entry(list.clone()).or_default();
        for (code, label) in labels {
            if !own.contains_key(code) {
                missing.push(format!("vocab.{list}.{code}"));
                own.insert(code.clone(), label.clone());
            }
        }
    }
    for key in missing {
        report.add(Diagnostic::nowhere(ThemeProblem::MissingWord { lang: lang.to_string(), key }));
    }
}

fn complete_tree(own: &mut Value, french: &Value, path: &str, missing: &mut Vec<String>) {
    let (Value::Object(own), Value::Object(french)) = (own, french) else { return };
    for (key, value) in french {
        let path = format!("{path}.{key}");
        match own.get_mut(key) {
            Some(existing) => complete_tree(existing, value, &path, missing),
            None => {
                missing.push(path);
                own.insert(key.clone(), value.clone());
            }
        }
    }
}
