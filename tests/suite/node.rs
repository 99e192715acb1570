//! Asks the theme's scripts, run by node, what a browser would answer.

use crate::portal::root;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

/// Runs a script of `tests/` that reads one JSON value and prints JSON values, one a line or one in all.
pub fn ask<T: DeserializeOwned>(script: &str, arguments: &[&OsStr], question: &impl Serialize) -> Vec<T> {
    let mut node = Command::new("node")
        .arg(root().join(script))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|fault| {
            panic!("node (20 or later) must be installed to run the scripts of the theme: {fault}")
        });
    let question = serde_json::to_vec(question).expect("questions are text and numbers");
    let mut input = node.stdin.take().expect("a pipe was asked for");
    // A script may answer before it has read all: neither side waits for the other.
    let writer = thread::spawn(move || input.write_all(&question));
    let output = node.wait_with_output().expect("node ends");
    let written = writer.join().expect("a writer");
    assert!(output.status.success(), "node {script} failed: {}", output.status);
    written.expect("node reads the whole question");
    let answers = serde_json::Deserializer::from_slice(&output.stdout).into_iter();
    answers.map(|answer| answer.expect("node prints JSON")).collect()
}
