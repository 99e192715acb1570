//! Partners' pictures and recordings: light, upright, and silent on where and by whom they were made.

use crate::portal::{Portal, tree};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::collections::BTreeMap;
use std::io::Cursor;

const SHEET: &str = "signataires/apec/evenements/forum.fr.md";
const FOLDER: &str = "signataires/apec/evenements";
const CANARY: &[u8] = b"CANARI-43.6045N";

/// A picture that is red on the left and blue on the right, with some grain.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let grain = u8::try_from((x * 7 + y * 13 + x * y) % 40).expect("less than 40");
        if x < width / 2 { Rgb([200 + grain, grain, grain]) } else { Rgb([grain, grain, 200 + grain]) }
    })
}

/// A photograph as a telephone writes it: laid on its side, with where it was taken in each place where that can be.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.add_exif_metadata(&exif(6)).expect("a small segment");
    encoder.add_app_segment(1, [b"http://ns.adobe.com/xap/1.0/\0", CANARY].concat()).expect("a small segment");
    encoder.add_app_segment(13, [b"Photoshop 3.0\0", CANARY].concat()).expect("a small segment");
    let (width, height) = (u16::try_from(width).expect("small"), u16::try_from(height).expect("small"));
    let samples = halves(u32::from(width), u32::from(height)).into_raw();
    encoder.encode(&samples, width, height, jpeg_encoder::ColorType::Rgb).expect("it is packed");
    bytes.extend(CANARY);
    bytes
}

/// EXIF with an orientation, a maker's name that is the canary, and a place.
fn exif(orientation: u8) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let length = u32::try_from(CANARY.len()).expect("short");
    let head = [&b"II*\0\x08\0\0\0\x03\0"[..]].concat();
    let entries = [entry(0x0110, 2, length, 50), entry(0x0112, 3, 1, u32::from(orientation)), entry(0x8825, 4, 1, 50)];
    [head, entries.concat(), vec![0; 4], CANARY.to_vec()].concat()
}

fn packed(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).expect("it is packed");
    bytes.into_inner()
}

fn with_picture(name: &str, bytes: &[u8]) -> Portal {
    let portal = Portal::small();
    portal.write(&format!("{FOLDER}/{name}"), bytes);
    portal.edit(
        SHEET,
        "contact: ",
        &format!("image: {{fichier: {name}, alternative: La salle, credit: Camille}}\ncontact: "),
    );
    portal
}

fn built(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let run = portal.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    tree(&portal.public())
}

fn pictures(files: &BTreeMap<String, Vec<u8>>) -> Vec<(&str, &[u8])> {
    files
        .iter()
        .filter(|(path, _)| path.starts_with("_p/"))
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect()
}

fn page(files: &BTreeMap<String, Vec<u8>>, lang: &str) -> String {
    String::from_utf8(files[&format!("{lang}/evenements/forum/index.html")].clone()).expect("pages are UTF-8")
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// What `check` says, one `line:column code` each.
fn told(portal: &Portal) -> Vec<String> {
    let run = portal.run(&["check", "--format", "json"]);
    let problem = |line: &str| {
        let problem: serde_json::Value = serde_json::from_str(line).expect("a problem a line");
        format!("{}:{} {}", problem["line"], problem["column"], problem["code"].as_str().unwrap_or_default())
    };
    run.stdout.lines().map(problem).filter(|told| told.contains("P24")).collect()
}

#[test]
fn a_photograph_says_nothing_of_where_it_was_taken() {
    let photograph = photograph(1200, 900);
    assert!(holds(&photograph, CANARY), "the canary is planted");
    let files = built(&with_picture("vacances-de-camille.jpg", &photograph));
    assert_eq!(pictures(&files).len(), 3);
    for (path, bytes) in &files {
        assert!(!holds(bytes, CANARY), "{path} tells the place");
        assert!(!holds(bytes, b"vacances-de-camille"), "{path} tells the name of the file");
    }
    for (path, bytes) in pictures(&files) {
        for mark in [&b"Exif"[..], b"http:", b"Photoshop", b"ICC_PROFILE"] {
            assert!(!holds(bytes, mark), "{path} holds more than a picture");
        }
    }
}

#[test]
fn a_photograph_laid_on_its_side_stands_upright_in_each_size_that_the_page_names() {
    let files = built(&with_picture("salle.jpg", &photograph(1600, 1200)));
    let html = page(&files, "fr");
    let srcset = html.split("srcset=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("several sizes");
    let mut widths = Vec::new();
    for candidate in srcset.split(", ") {
        let (address, width) = candidate.split_once(' ').expect("an address and a width");
        let opened = image::load_from_memory(&files[address.trim_start_matches('/')]).expect("it opens").to_rgb8();
        assert_eq!(format!("{}w", opened.width()), width);
        assert_eq!(opened.height(), opened.width() * 4 / 3);
        let (top, bottom) = (opened.get_pixel(100, 20), opened.get_pixel(100, opened.height() - 20));
        assert!(top[0] > 150 && top[2] < 90 && bottom[2] > 150 && bottom[0] < 90, "{top:?} over {bottom:?}");
        widths.push(opened.width());
    }
    assert_eq!(widths, [360, 720, 1080]);
    for words in
        [" width=\"1080\" height=\"1440\"", "loading=\"lazy\" decoding=\"async\"", "alt=\"La salle\"", "sizes=\""]
    {
        assert!(html.contains(words), "{words} in {html}");
    }
}

#[test]
fn pictures_are_light_and_the_same_each_time() {
    let bytes = photograph(1600, 1200);
    let files = built(&with_picture("salle.jpg", &bytes));
    let weights: Vec<usize> = pictures(&files).iter().map(|(_, bytes)| bytes.len()).collect();
    let most = BTreeMap::from([("1080", 200_000), ("360", 30_000), ("720", 100_000)]);
    for (path, bytes) in pictures(&files) {
        let width = path.rsplit('-').next().and_then(|end| end.split('.').next()).expect("a width");
        assert!(bytes.len() < most[width], "{path}: {} bytes", bytes.len());
    }
    let again = built(&with_picture("autre-nom.jpg", &bytes));
    assert_eq!(pictures(&again), pictures(&files), "{weights:?}");
}

#[test]
fn a_drawing_keeps_what_shows_through_it() {
    let drawing =
        RgbaImage::from_fn(800, 400, |x, _| if x < 400 { Rgba([0, 90, 99, 255]) } else { Rgba([0, 0, 0, 0]) });
    let files = built(&with_picture("plan.png", &packed(drawing, ImageFormat::Png)));
    let found = pictures(&files);
    assert_eq!(found.len(), 2);
    for (path, bytes) in found {
        let opened = image::load_from_memory(bytes).expect("it opens").to_rgba8();
        let (left, right) = (opened.get_pixel(10, 10).0, opened.get_pixel(opened.width() - 10, 10).0);
        assert!(path.ends_with(".png") && left == [0, 90, 99, 255] && right[3] == 0, "{path}: {left:?} {right:?}");
    }
}

#[test]
fn a_photograph_saved_as_a_drawing_is_packed_as_a_photograph() {
    let grain = RgbImage::from_fn(600, 400, |x, y| {
        let mix = |k: u32| u8::try_from((x.wrapping_mul(k) ^ y.wrapping_mul(k * 3 + 1)) % 251).expect("less than 251");
        Rgb([mix(7919), mix(104_729), mix(1_299_709)])
    });
    let files = built(&with_picture("photo.png", &packed(grain, ImageFormat::Png)));
    assert!(pictures(&files).iter().all(|(path, _)| path.ends_with(".jpg")) && pictures(&files).len() == 2);
}

#[test]
fn what_cannot_be_shown_is_told_where_the_sheet_names_it() {
    let sound = packed(halves(64, 64), ImageFormat::Png);
    let mut bomb = sound.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let cut = photograph(400, 300)[..4000].to_vec();
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
    for (name, bytes) in [("bombe.png", bomb), ("coupee.jpg", cut), ("dessin.svg", svg), ("texte.png", b"non".to_vec())]
    {
        assert_eq!(told(&with_picture(name, &bytes)), ["10:18 P241"], "{name}");
    }
}

#[test]
fn a_torn_picture_does_not_hold_back_its_sheet() {
    let mut torn = packed(halves(400, 300), ImageFormat::Png);
    let middle = torn.len() / 2;
    torn[middle..middle + 64].fill(0);
    let portal = with_picture("salle.png", &torn);
    assert_eq!(told(&portal), ["10:18 P245"]);
    let files = built(&portal);
    let [(_, bytes), ..] = pictures(&files)[..] else { panic!("a frame keeps the place of the picture") };
    assert!(image::load_from_memory(bytes).is_ok_and(|frame| frame.height() == frame.width() * 3 / 4));
}

#[test]
fn a_picture_that_moves_is_shown_still() {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    for shade in [40, 200] {
        let frame = RgbaImage::from_pixel(64, 64, Rgba([shade, shade, shade, 255]));
        encoder.encode_frame(image::Frame::new(frame)).expect("it is packed");
    }
    drop(encoder);
    let portal = with_picture("anime.gif", &bytes);
    assert_eq!(told(&portal), ["10:18 P244"]);
    let files = built(&portal);
    let opened = image::load_from_memory(pictures(&files)[0].1).expect("it opens").to_rgb8();
    assert!(opened.get_pixel(5, 5)[0].abs_diff(40) < 8);
}

/// Two seconds of silence, with a label that says who recorded it.
fn recording() -> Vec<u8> {
    let size = |length: usize| u32::try_from(length).expect("short").to_le_bytes();
    let list =
        [b"LIST".as_slice(), &size(13 + CANARY.len()), b"INFOIART", &size(CANARY.len() + 1), CANARY, b"\0"].concat();
    let format =
        [b"fmt ".as_slice(), &size(16), &[1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]].concat();
    let data = [b"data".as_slice(), &size(16_000), &[0x80; 16_000]].concat();
    let body = [b"WAVE".as_slice(), &format, &list, &data].concat();
    [b"RIFF".as_slice(), &size(body.len()), &body].concat()
}

#[test]
fn a_recording_is_offered_in_its_own_language_with_its_length_and_weight_and_without_its_labels() {
    let portal = Portal::small();
    assert!(holds(&recording(), CANARY));
    portal.write(&format!("{FOLDER}/forum-ar.wav"), recording());
    portal.edit(SHEET, "contact: ", "audio: {ar: forum-ar.wav}\ncontact: ");
    let files = built(&portal);
    let html = page(&files, "ar");
    let address = html.split("<audio src=\"/").nth(1).and_then(|rest| rest.split('"').next()).expect("a recording");
    assert!(html.contains("controls preload=\"none\"") && html.contains("0:02 (17"), "{html}");
    assert!(html.contains("media-src 'self'"));
    assert!(!holds(&files[address], CANARY) && files[address].len() > 16_000);
    assert!(!page(&files, "fr").contains("<audio") && !page(&files, "en").contains("<audio"));
    let headers = String::from_utf8_lossy(&files["_headers"]).into_owned();
    assert!(headers.contains("/_p/*") && headers.contains("media-src 'self'"));
}

#[test]
fn a_recording_that_is_missing_or_is_none_is_told_where_the_sheet_names_it() {
    for (name, code) in [("absent.mp3", "10:13 P240"), ("texte.mp3", "10:13 P246")] {
        let portal = Portal::small();
        portal.write(&format!("{FOLDER}/texte.mp3"), "Ceci n’est pas un son.");
        portal.edit(SHEET, "contact: ", &format!("audio: {{ar: {name}}}\ncontact: "));
        assert_eq!(told(&portal), [code]);
    }
}
