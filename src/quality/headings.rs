//! Headings that only look like ones, and bold on top of a heading. Levels, empty and repeated ones are told when text is read.

use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::text::file::SourceFile;
use crate::text::span::Span;

/// Longer than this, bold words are a sentence that matters, and no heading.
const MOST: usize = 80;

/// Tells of the first line in bold that stands for a heading.
pub(super) fn check(file: &SourceFile, report: &mut Report) {
    let mut at = 0;
    let mut is_after_blank = false;
    let mut lines = file.text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let words = line.trim();
        let is_before_blank = lines.peek().is_none_or(|next| next.trim().is_empty());
        let is_bold_heading = words.starts_with('#') && bold(words.trim_start_matches('#').trim()).is_some();
        let stands_alone = is_after_blank && is_before_blank && lines.peek().is_some();
        let own = bold(words).filter(|words| stands_alone && words.chars().count() <= MOST && !is_sentence(words));
        let heading = own.or_else(|| bold(words.trim_start_matches('#').trim()).filter(|_| is_bold_heading));
        if let Some(heading) = heading {
            let start = at + (line.len() - line.trim_start().len());
            let span = Span::new(file.id, start, start + words.len());
            let level = words.bytes().take_while(|byte| *byte == b'#').count().max(2);
            let line = format!("{} {}", "#".repeat(level), heading.trim_end_matches([':', '\u{a0}', '\u{202f}', ' ']));
            report.push(span, Quality::BoldHeading { line });
            return;
        }
        is_after_blank = words.is_empty() || words == "---";
        at += line.len();
    }
}

/// The words of a line that is bold from end to end.
fn bold(line: &str) -> Option<&str> {
    let words = line.strip_prefix("**")?.trim_end_matches(':').trim_end().strip_suffix("**")?;
    (!words.is_empty() && !words.contains("**")).then_some(words)
}

fn is_sentence(words: &str) -> bool {
    words.ends_with(['.', '!', '…'])
}
