//! Properties: no text makes the readers panic, and the order in which files are found changes nothing.

use passerelle::diag::report::Report;
use passerelle::lang::calendar::Date;
use passerelle::model::{self, memo::Memo};
use passerelle::sources::memory;
use passerelle::syntax::entry;
use proptest::prelude::*;

fn read(path: &str, text: &str) -> usize {
    let snapshot = memory::snapshot([(path, text)]);
    let mut report = snapshot.report.clone();
    let today = Date::new(2026, 11, 23).expect("a day");
    let _ = model::read(&snapshot, today, &mut Memo::default(), &mut report);
    report.sorted().len()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_yaml_panics(text in "([a-z_]{1,8}: ?[\\PC\n\t ]{0,20}\n|  ?- [\\PC]{0,12}\n|[\\PC\n]{0,10}){0,12}") {
        read("signataires/apec/lieux/apec-toulouse.yaml", &text);
    }

    #[test]
    fn no_sheet_panics(head in "(titre|seances|recurrence|age|publics|lieu): [\\PC{}\\[\\]:,\"' ]{0,30}\n", body in "[\\PC\n#*_\\[\\]()<>`|-]{0,80}") {
        read("signataires/apec/evenements/forum.fr.md", &format!("---\n{head}---\n{body}"));
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let snapshot = memory::snapshot_of_bytes([("pages/a.fr.md", bytes.as_slice())]);
        snapshot.files.iter().for_each(|file| drop(entry::parse(file, &mut Report::default())));
    }
}
