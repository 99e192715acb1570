//! `check --external`, against a site of this machine: each answer, politeness, memory, and machines that are out of reach.

use crate::portal::Portal;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A site that answers by its paths and remembers what it was asked.
struct Site {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Site {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (asked, most_at_once) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
        let (heard, most) = (Arc::clone(&asked), Arc::clone(&most_at_once));
        let now = Arc::new(AtomicUsize::new(0));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (heard, most, now) = (Arc::clone(&heard), Arc::clone(&most), Arc::clone(&now));
                std::thread::spawn(move || serve(stream, &heard, &most, &now));
            }
        });
        Self { port, asked, most_at_once }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody fell").clone()
    }
}

fn serve(mut stream: TcpStream, heard: &Mutex<Vec<String>>, most: &AtomicUsize, now: &AtomicUsize) {
    let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines();
    let Some(Ok(first)) = lines.next() else { return };
    let agent = lines.by_ref().flatten().take_while(|line| !line.is_empty());
    let has_name = agent.filter(|line| line.to_lowercase().starts_with("user-agent: passerelle/")).count() == 1;
    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
    let request = first.trim_end_matches(" HTTP/1.1").to_owned();
    let n_before = {
        let mut heard = heard.lock().expect("nobody fell");
        heard.push(request.clone());
        heard.iter().filter(|known| **known == request).count()
    };
    let answer = match request.as_str() {
        _ if !has_name => "400 No Name\r\n",
        "HEAD /bon" | "GET /sans-tete" => "200 OK\r\n",
        "HEAD /sans-tete" => "405 Method Not Allowed\r\n",
        "HEAD /parti" | "HEAD /parti/" => "301 Moved\r\nLocation: /bon\r\n",
        "HEAD /ailleurs" => "302 Found\r\nLocation: /bon\r\n",
        "HEAD /vers-prive" => "302 Found\r\nLocation: http://10.0.0.1/\r\n",
        "HEAD /attente" => "503 Wait\r\nRetry-After: 1\r\n",
        "GET /attente" if n_before == 1 => "503 Wait\r\nRetry-After: 1\r\n",
        "GET /attente" => "200 OK\r\n",
        "HEAD /boucle" => "302 Found\r\nLocation: /boucle\r\n",
        "HEAD /panne" | "GET /panne" => "500 Oops\r\n",
        _ => "404 Not Found\r\n",
    };
    now.fetch_sub(1, Ordering::SeqCst);
    let _ = write!(stream, "HTTP/1.1 {answer}Content-Length: 0\r\nConnection: close\r\n\r\n");
}

/// The codes that `check --external` gives, each with the end of the address, and how the run ended.
fn told(portal: &Portal, loopback: &str, more: &[&str]) -> (Vec<String>, String, i32) {
    let mut command = portal.command(&[&["check", "--external", "--format", "json"], more].concat());
    command.env("PASSERELLE_EXTERNAL_LOOPBACK", loopback).env("XDG_CACHE_HOME", portal.root().join("cache"));
    let run = crate::portal::Run::of(command.output().expect("the program starts"));
    let problems = run.stdout.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let told = problems.filter(|problem| problem["code"].as_str().is_some_and(|code| code.starts_with("P75")));
    let told = told.map(|problem| {
        let message = problem["message"]["en"].as_str().unwrap_or_default();
        let address = message.split('`').nth(1).unwrap_or_default().rsplit('/').next().unwrap_or_default();
        format!("{} {address} {}", problem["code"].as_str().unwrap_or_default(), problem["line"])
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    (told, run.stderr, run.code)
}

fn portal_with_links(site: &Site, paths: &[&str]) -> Portal {
    let portal = Portal::small();
    let links = paths.iter().map(|path| format!("- [la page {path}](http://127.0.0.1:{}/{path})\n", site.port));
    let head = "---\ntitre: Liens\nmodifie_le: 2026-11-20\nverifie_le: 2026-11-20\n---\n";
    portal.write("pages/liens.fr.md", format!("{head}{}", links.collect::<String>()));
    portal
}

#[test]
fn each_answer_is_told_at_its_line_politely_and_once_a_day() {
    let site = Site::open();
    let paths = ["bon", "sans-tete", "parti", "ailleurs", "perdu", "panne", "vers-prive", "attente", "boucle"];
    let portal = portal_with_links(&site, &paths);
    let (told_first, status, code) = told(&portal, "1", &[]);
    let expected = ["P750 perdu 10", "P751 parti 8", "P752 boucle 14", "P752 panne 11", "P753 vers-prive 12"];
    assert_eq!((told_first.as_slice(), code), (&expected.map(str::to_owned)[..], 0), "{status}\n{:?}", site.asked());
    assert!(status.contains("liens externes"), "{status}");
    assert_eq!(site.most_at_once.load(Ordering::SeqCst), 1, "one request at a time");
    let n_asked = site.asked().len();
    let (told_again, status, code) = told(&portal, "1", &["--strict"]);
    assert_eq!((told_again, code), (told_first, 1), "{status}");
    let again: Vec<String> = site.asked()[n_asked..].to_vec();
    assert!(!again.iter().any(|request| request.ends_with("/bon")), "{again:?}");
    assert!(!again.iter().any(|request| request.contains("perdu") || request.contains("parti")), "{again:?}");
}

#[test]
fn this_machine_is_out_of_reach_and_nothing_is_asked_without_the_flag() {
    let site = Site::open();
    let portal = portal_with_links(&site, &["bon"]);
    assert_eq!(told(&portal, "0", &[]).0, ["P753 bon 6"]);
    assert_eq!(portal.run(&["check"]).code, 0);
    assert_eq!(portal.run(&["build"]).code, 0);
    assert_eq!(site.asked(), Vec::<String>::new());
}
