//! Partners' pictures and recordings as pages name them: pictures in their sizes, sounds without their labels.
//!
//! Each is made when asked for, and a picture once for all its sizes.

use crate::diag::problems::Values;
use crate::diag::report::Report;
use crate::model::values::picture::Picture;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::pictures::look::Size;
use crate::pictures::made::{Making, blank};
use crate::recordings::sound;
use crate::site::companions;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::sources::snapshot::Snapshot;
use std::sync::Arc;

/// The pictures and recordings of a site.
pub fn published(site: &Site, snapshot: &Snapshot) -> Files<'static> {
    let mut files = Files::default();
    for picture in companions::pictures(&site.portal) {
        let Some(bytes) = snapshot.binaries.get(&picture.path) else { continue };
        let making = Arc::new(Making::new(Arc::clone(bytes), picture.look.clone()));
        for (rank, size) in picture.look.sizes.iter().copied().enumerate() {
            let path = place(&picture.look.file_name(size));
            let (picture, making) = (picture.clone(), Arc::clone(&making));
            let make = move |report: &mut Report| sized(&picture, &making, (rank, size), report);
            files.add_lazy(path, Box::new(make));
        }
    }
    for recording in companions::recordings(&site.portal) {
        let Some(bytes) = snapshot.binaries.get(&recording.path).map(Arc::clone) else { continue };
        let make = move |_: &mut Report| sound::clean(&bytes).expect("a sound that was looked at can be cleaned");
        files.add_lazy(place(&recording.sound.file_name()), Box::new(make));
    }
    files
}

fn place(file_name: &str) -> OutputPath {
    OutputPath::parse(&Route::of_companion(file_name).file()).expect("these names are digits and letters")
}

/// One size of a picture. A torn one is told once, and a frame keeps its place: the rest of the sheet is sound.
fn sized(picture: &Picture, making: &Making, (rank, size): (usize, Size), report: &mut Report) -> Vec<u8> {
    making.size(rank).unwrap_or_else(|_| {
        if rank == 0 {
            report.push(picture.span, Values::TornImage { found: picture.path.file_name().to_owned() });
        }
        blank(&picture.look, size)
    })
}
