//! The frame of the tool's own pages: a whole document with the theme's colours, that needs no script.

use crate::diag::words::Tongue;
use crate::text::escape::html;

/// A whole page around what it says; `site` is the moment it tells of.
pub fn document(title: &str, main: &str, site: &str, tongue: Tongue) -> String {
    let lang = lang(tongue);
    let (title, site) = (html(title), html(site));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} – Passerelle</title>\n\
         <link rel=\"stylesheet\" href=\"/_passerelle/jetons.css\">\n\
         <link rel=\"stylesheet\" href=\"/_passerelle/serve.css\">\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <script src=\"/_passerelle/serve.js\" defer data-site=\"{site}\"></script>\n</head>\n\
         <body class=\"desk\">\n<main>\n{main}\n</main>\n</body>\n</html>\n"
    )
}

/// The language of a tongue.
pub fn lang(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Fr => "fr",
        Tongue::En => "en",
    }
}
