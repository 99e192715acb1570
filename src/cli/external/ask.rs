//! Asks one site after another: HEAD, then GET where HEAD is not understood; ten seconds, five moves, no body read.

use crate::cli::external::answer::{Answer, Settled};
use crate::cli::external::private::Reach;
use std::io::{self, ErrorKind};
use std::time::Duration;
use ureq::config::Config;
use ureq::http::{Response, Uri};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body, Error};

/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a site rests between two requests.
const REST: Duration = Duration::from_millis(250);

/// How long a site may ask to be waited for; beyond that, it is left alone.
const LONGEST_WAIT: u64 = 10;

/// How many times an address may lead to another.
const MOST_MOVES: usize = 5;

/// Who asks: it says who it is, so that a site can refuse it.
const NAME: &str = concat!("passerelle/", env!("CARGO_PKG_VERSION"), " (link check, one request at a time)");

/// Who asks.
pub(super) struct Asker {
    agent: Agent,
}

/// What a site says to one request.
enum Said {
    Status(u16),
    Elsewhere { to: String, is_for_ever: bool },
    Later(u64),
    Nothing(Answer),
}

impl Asker {
    /// Asks machines within reach, directly: a proxy would look up names where nobody checks them.
    pub(super) fn new(reach: Reach) -> Self {
        let config = Config::builder()
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent(NAME)
            .build();
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), Guarded(reach)) }
    }

    /// What a site says of its addresses, one after another. A site that wants to be left alone is.
    pub(super) fn ask_site<'a>(&self, addresses: &[&'a str]) -> Vec<(&'a str, Answer)> {
        let mut answers = Vec::with_capacity(addresses.len());
        let mut is_busy = false;
        for address in addresses {
            if is_busy {
                answers.push((*address, Answer::Unsure { status: "429".to_owned() }));
                continue;
            }
            if !answers.is_empty() {
                std::thread::sleep(REST);
            }
            let (answer, wants_rest) = self.follow(address);
            is_busy = wants_rest;
            answers.push((*address, answer));
        }
        answers
    }

    /// Where an address leads in the end, and whether its site wants to be left alone.
    fn follow(&self, address: &str) -> (Answer, bool) {
        let (mut at, mut is_for_ever) = (address.to_owned(), true);
        for _ in 0..=MOST_MOVES {
            match self.ask(&at) {
                Said::Status(200..=299) if at == address || !is_for_ever => {
                    return (Answer::Settled(Settled::Good), false);
                }
                Said::Status(200..=299) => return (Answer::Settled(Settled::Moved { to: at }), false),
                Said::Status(status @ (404 | 410)) => {
                    return (Answer::Settled(Settled::Gone { status: status.to_string() }), false);
                }
                Said::Status(status) => return (Answer::Unsure { status: status.to_string() }, false),
                Said::Later(status) => return (Answer::Unsure { status: status.to_string() }, true),
                Said::Nothing(answer) => return (answer, false),
                Said::Elsewhere { to, is_for_ever: this } => (at, is_for_ever) = (to, is_for_ever && this),
            }
        }
        (Answer::Unsure { status: "too many redirects".to_owned() }, false)
    }

    /// HEAD; GET where the answer to HEAD is no good news; once more when the site asks to wait a little.
    fn ask(&self, address: &str) -> Said {
        let head = said(address, self.agent.head(address).call());
        let first = match head {
            Ok((Said::Status(status), _)) if status >= 400 => said(address, self.agent.get(address).call()),
            other => other,
        };
        match first {
            Ok((Said::Status(429 | 503), Some(wait))) if wait <= LONGEST_WAIT => {
                std::thread::sleep(Duration::from_secs(wait));
                match said(address, self.agent.get(address).call()) {
                    Ok((Said::Status(status @ (429 | 503)), _)) => Said::Later(status.into()),
                    Ok((said, _)) => said,
                    Err(answer) => Said::Nothing(answer),
                }
            }
            Ok((Said::Status(status @ 429), _)) | Ok((Said::Status(status @ 503), Some(_))) => {
                Said::Later(status.into())
            }
            Ok((said, _)) => said,
            Err(answer) => Said::Nothing(answer),
        }
    }
}

/// What an answer says, and for how many seconds the site asks to be waited for.
fn said(address: &str, answer: Result<Response<Body>, Error>) -> Result<(Said, Option<u64>), Answer> {
    let response = answer.map_err(|error| fault(&error))?;
    let status = response.status().as_u16();
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
    let wait = header("retry-after").map(|wait| wait.trim().parse().unwrap_or(u64::MAX));
    let to = header("location").and_then(|to| whole(address, to));
    Ok(match (status, to) {
        (301 | 308, Some(to)) => (Said::Elsewhere { to, is_for_ever: true }, wait),
        (302 | 303 | 307, Some(to)) => (Said::Elsewhere { to, is_for_ever: false }, wait),
        (status, _) => (Said::Status(status), wait),
    })
}

fn fault(error: &Error) -> Answer {
    let is_refused = |error: &io::Error| error.kind() == ErrorKind::PermissionDenied;
    match error {
        Error::Io(error) if is_refused(error) => Answer::Private,
        Error::HostNotFound => Answer::Settled(Settled::Gone { status: "host not found".to_owned() }),
        Error::Timeout(_) => Answer::Unsure { status: "timeout".to_owned() },
        error => Answer::Unsure { status: error.to_string() },
    }
}

/// The whole address that an address names from another; none when it is not of the web.
fn whole(from: &str, to: &str) -> Option<String> {
    let (scheme, rest) = from.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let path = rest[host.len()..].split(['?', '#']).next().unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
    let to = to.trim();
    let whole = if to.starts_with("http://") || to.starts_with("https://") {
        to.to_owned()
    } else if to.starts_with("//") {
        format!("{scheme}:{to}")
    } else if to.starts_with('/') {
        format!("{scheme}://{host}{to}")
    } else {
        format!("{scheme}://{host}{folder}{to}")
    };
    let is_web = whole.parse::<Uri>().is_ok_and(|uri| matches!(uri.scheme_str(), Some("http" | "https")));
    is_web.then_some(whole)
}

/// Looks names up, and forgets the machines that are out of reach: what was checked is what is connected to.
#[derive(Debug)]
struct Guarded(Reach);

impl Resolver for Guarded {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut allowed = self.empty();
        found.iter().filter(|address| self.0.allows(address.ip())).for_each(|address| allowed.push(*address));
        if allowed.is_empty() {
            return Err(Error::Io(io::Error::new(ErrorKind::PermissionDenied, "a private network")));
        }
        Ok(allowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_named_from_another_is_made_whole() {
        for (to, expected) in [
            ("/b", Some("https://a.fr/b")),
            ("b", Some("https://a.fr/x/b")),
            ("//b.fr/", Some("https://b.fr/")),
            ("http://b.fr/", Some("http://b.fr/")),
            ("file:///etc/passwd", Some("https://a.fr/x/file:///etc/passwd")),
        ] {
            assert_eq!(whole("https://a.fr/x/y?z=/w#v", to).as_deref(), expected, "{to}");
        }
    }
}
