//! Sounds in small: their length, and what is taken off them.

use super::place::blank;
use super::sound::{Fault, clean, look};

/// Seconds of silence, with a label that says who recorded it.
fn wav(seconds: u32, label: &str) -> Vec<u8> {
    let samples = vec![0_u8; 8000 * seconds as usize];
    let text = format!("{label}\0{}", if label.len().is_multiple_of(2) { "\0" } else { "" });
    let size = |length: usize| u32::try_from(length).expect("a short sound").to_le_bytes();
    let list = [b"LIST".as_slice(), &size(12 + text.len()), b"INFOIART", &size(text.len()), text.as_bytes()].concat();
    let format =
        [b"fmt ".as_slice(), &size(16), &[1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]].concat();
    let data = [b"data".as_slice(), &size(samples.len()), &samples].concat();
    let body = [b"WAVE".as_slice(), &format, &list, &data].concat();
    [b"RIFF".as_slice(), &size(body.len()), &body].concat()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn a_sound_tells_how_long_it_lasts_and_loses_its_labels() {
    let bytes = wav(65, "Camille");
    let sound = look(&bytes).expect("a sound");
    assert_eq!((sound.seconds, sound.n_bytes), (65, bytes.len()));
    assert!(sound.file_name().ends_with(".wav"));
    let cleaned = clean(&bytes).expect("its labels can be taken off");
    assert!(holds(&bytes, "Camille") && !holds(&cleaned, "Camille"));
    assert_eq!(look(&cleaned).map(|sound| sound.seconds), Ok(65));
}

#[test]
fn what_is_no_sound_is_refused_wherever_it_is_cut() {
    assert_eq!(look(b"Ceci n'est pas un son."), Err(Fault::Unreadable));
    let bytes = wav(1, "Camille");
    for end in (0..bytes.len()).step_by(97) {
        let _ = look(&bytes[..end]);
    }
}

#[test]
fn where_a_telephone_recorded_is_blanked_where_it_stands() {
    let boxed = |name: &[u8], inside: &[u8]| {
        let size = u32::try_from(inside.len() + 8).expect("small").to_be_bytes();
        [size.as_slice(), name, inside].concat()
    };
    let place = boxed(b"udta", &boxed(b"\xa9xyz", b"+43.6045+001.4440/"));
    let track = boxed(b"trak", &[boxed(b"tkhd", b"kept"), boxed(b"meta", b"+43.6045")].concat());
    let mut file =
        [boxed(b"ftyp", b"M4A "), boxed(b"moov", &[track, place].concat()), boxed(b"mdat", b"sound")].concat();
    let length = file.len();
    blank(&mut file);
    assert_eq!(file.len(), length);
    assert!(!holds(&file, "43.6045") && holds(&file, "kept") && holds(&file, "sound"));
    for end in 0..file.len() {
        blank(&mut file[..end]);
    }
}
