//! Files beside the sheet.

use super::Outcome;
use crate::diag::near::nearest;
use crate::diag::problems::Values;
use crate::model::fields::context::Scope;
use crate::model::fields::record::Datum;

pub(super) fn file(text: &str, scope: &Scope) -> Outcome {
    let path = scope.path.beside(text);
    let is_name = !text.contains(['/', '\\']);
    if is_name && scope.context.binaries.contains_key(&path) {
        return Ok(Datum::File(path));
    }
    let folder = scope.path.folder();
    let beside = scope.context.binaries.keys().filter(|path| path.folder() == folder);
    let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
    let near = nearest(name, beside.map(|path| path.file_name())).map(str::to_owned);
    Err(Values::MissingFile { found: text.to_owned(), near })
}
