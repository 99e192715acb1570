//! YAML of the theme, read straight into a type. Partners' content never comes this way: it wants spans and every fault.

use serde::de::DeserializeOwned;

/// Reads YAML into a type.
///
/// # Errors
/// The reader's own words, with line and column.
pub fn read<T: DeserializeOwned>(yaml: &str) -> Result<T, String> {
    let options = serde_yaml::options! { strict_booleans: true };
    serde_yaml::from_str_with_options(yaml, options).map_err(|error| error.to_string())
}
