//! The portal over HTTP, for the machine that runs the program, and for its network when that was asked for.
//!
//! A request reads no file: it looks up a path in the site of the moment, or gets one of the tool's own few pages.

mod accept;
mod address;
mod doors;
mod guard;
mod headers;
mod kinds;
mod own;
mod pages;
mod seats;
mod stream;

pub use doors::{Door, DoorFault, Doors};

use crate::diag::words::Tongue;
use crate::serve::phone::Phone;
use crate::serve::shown::Shown;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::any;
use std::net::IpAddr;
use std::sync::Arc;
use tokio::sync::watch;

/// What every answer may need.
#[derive(Clone)]
struct Desk {
    shown: Arc<watch::Sender<Shown>>,
    /// The names under which the program answers, with the port.
    hosts: Arc<[String]>,
    tongue: Tongue,
    phone: Option<Arc<Phone>>,
    /// Tells the moments of this run from those of another.
    run: Arc<str>,
}

/// What a server is given.
pub struct Service {
    /// What is shown; told again when pages meet problems.
    pub shown: Arc<watch::Sender<Shown>>,
    /// The tongue of who writes.
    pub tongue: Tongue,
    /// The telephone's address, when the network is let in.
    pub phone: Option<Phone>,
}

/// Who asks.
#[derive(Clone, Copy, Debug)]
struct Peer(IpAddr);

/// Answers at these doors, for ever.
pub async fn serve(doors: Doors, service: Service) {
    let desk = Desk {
        shown: service.shown,
        hosts: doors.hosts().into(),
        tongue: service.tongue,
        phone: service.phone.map(Arc::new),
        run: std::process::id().to_string().into(),
    };
    let router = Router::new()
        .route("/_passerelle/flux", any(stream::stream))
        .route("/_passerelle/{*name}", any(own::own))
        .route("/_passerelle/", any(own::front))
        .fallback(pages::page)
        .layer(from_fn_with_state(desk.clone(), guard::guard))
        .with_state(desk);
    accept::accept(doors, router).await;
}

impl Desk {
    /// The name of the moment that is shown, as pages know it.
    fn site(&self, shown: &Shown) -> String {
        let number = shown.site.as_ref().map_or(0, |site| site.number);
        format!("{}-{number}", self.run)
    }
}
