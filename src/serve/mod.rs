//! The portal shown while it is written: what is saved is seen at once, what is wrong is told over the page.
//!
//! Nothing is written to disk. The last sound site stays shown while there are errors.

pub mod http;
pub mod phone;
pub mod problems;
pub mod session;
pub mod shown;
pub mod teller;
pub mod watch;

use crate::diag::words::Bilingual;
use crate::serve::http::{Door, DoorFault, Doors, Service};
use crate::serve::phone::Phone;
use crate::serve::session::{Changed, Places, Session};
use crate::serve::shown::Shown;
use crate::serve::teller::Teller;
use crate::serve::watch::Watch;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{oneshot, watch as moments};

/// Pages are made by so many hands at once.
const HANDS: usize = 8;
/// Errors of a file half written are not told while others are still being written, so many times in a row.
const PATIENCE: u32 = 5;

/// Who may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// This machine.
    Machine,
    /// Its network too.
    Network,
}

/// Opens an address in a browser.
pub type Opener = Box<dyn Fn(&str)>;

/// What is asked for.
pub struct Wish {
    /// Where the portal is read.
    pub places: Places,
    /// Which port.
    pub door: Door,
    /// Who may look.
    pub reach: Reach,
    /// Opens the portal in a browser, when that was asked for.
    pub open: Option<Opener>,
    /// What is said in the terminal.
    pub teller: Teller,
}

/// Shows the portal until the program is asked to stop.
///
/// # Errors
/// When a folder is not there, or no port can be had.
pub fn serve(wish: Wish) -> Result<(), Bilingual> {
    let runtime = Builder::new_multi_thread().enable_all().worker_threads(2).max_blocking_threads(HANDS).build();
    let runtime = runtime.map_err(|error| refused(&error))?;
    let served = runtime.block_on(until_stopped(wish, &runtime));
    // What is being made is of no use any more.
    runtime.shutdown_background();
    served
}

async fn until_stopped(wish: Wish, runtime: &Runtime) -> Result<(), Bilingual> {
    let opened = match wish.reach {
        Reach::Machine => Doors::open(wish.door),
        Reach::Network => Doors::open_to_network(wish.door),
    };
    let doors = opened.map_err(|fault| told(&fault, wish.door))?;
    let stop = stopped()?;
    let phone =
        doors.network.and_then(|address| Phone::new(format!("http://{}/", SocketAddr::new(address, doors.port))));
    let address = format!("http://{}/", doors.hosts()[0]);
    let teller = wish.teller;
    // The folders are watched before they are read: nothing falls between.
    let places = wish.places;
    let opening = runtime.spawn_blocking(move || {
        let watch = Watch::new(places.folders());
        Session::open(places).map(|session| (session, watch))
    });
    let opened = tokio::select! {
        opened = opening => opened,
        () = stop.clone().signalled() => return Ok(()),
    };
    let (session, watch) = opened.map_err(|_| crashed())??;
    let shown = Arc::new(moments::Sender::new(Shown::first(Arc::clone(session.now()))));
    teller.open(&address, phone.as_ref());
    teller.first(&shown.borrow());
    let tongue = teller.tongue;
    let published = Arc::clone(&shown);
    let (lives, ended) = oneshot::channel::<()>();
    // A thread of its own: it waits for the disk, and nobody waits for it.
    std::thread::spawn(move || {
        let _lives = lives;
        follow(session, watch, &published, &teller);
    });
    if let Some(open) = &wish.open {
        open(&address);
    }
    tokio::select! {
        () = http::serve(doors, Service { shown, tongue, phone }) => Ok(()),
        () = stop.signalled() => Ok(()),
        // Better no portal than one that seems to follow and does not.
        _ = ended => Err(crashed()),
    }
}

/// Takes in each change, for ever.
fn follow(mut session: Session, mut watch: Watch, shown: &moments::Sender<Shown>, teller: &Teller) {
    let mut patience = PATIENCE;
    let mut next = None;
    loop {
        let changed = next.take().unwrap_or_else(|| watch.wait());
        let began = teller.begin();
        let moment = session.refresh(&changed);
        if moment.number == shown.borrow().now.number {
            continue;
        }
        // An error may be that of a file half written: what came meanwhile is taken in before it is told.
        if !moment.is_sound() && patience > 0 {
            next = watch.meanwhile().map(|later| both(&changed, later));
            if next.is_some() {
                patience -= 1;
                continue;
            }
        }
        patience = PATIENCE;
        let before = shown.borrow().problems();
        shown.send_modify(|shown| *shown = shown.then(moment));
        let now = shown.borrow().clone();
        teller.change(&changed, &session, &now, &before, began);
    }
}

/// Two changes in one.
fn both(first: &Changed, then: Changed) -> Changed {
    match (first, then) {
        (Changed::Paths(first), Changed::Paths(then)) => {
            Changed::Paths(first.iter().cloned().chain(then).collect::<BTreeSet<_>>())
        }
        (Changed::Unknown, _) | (_, Changed::Unknown) => Changed::Unknown,
    }
}

/// Tells when the program is asked to stop.
#[derive(Clone)]
struct Stop(moments::Receiver<bool>);

impl Stop {
    async fn signalled(mut self) {
        // The sender lives as long as the program: an error is a stop as well.
        let _ = self.0.wait_for(|is_stopped| *is_stopped).await;
    }
}

/// Hears Ctrl-C, and what systems send to end a program.
fn stopped() -> Result<Stop, Bilingual> {
    let (tell, stop) = moments::channel(false);
    #[cfg(unix)]
    let mut end =
        tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).map_err(|error| refused(&error))?;
    #[cfg(unix)]
    tokio::spawn(async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = end.recv() => {}
        }
        let _ = tell.send(true);
    });
    #[cfg(not(unix))]
    tokio::spawn(async move {
        let _ = tokio::signal::ctrl_c().await;
        let _ = tell.send(true);
    });
    Ok(Stop(stop))
}

fn told(fault: &DoorFault, door: Door) -> Bilingual {
    let (Door::Exactly(asked) | Door::From(asked)) = door;
    match fault {
        DoorFault::Busy(Some(free)) => Bilingual::new(
            format!("le port {asked} est pris par un autre programme\u{202f}; tapez `passerelle serve --port {free}`"),
            format!("port {asked} is taken by another program; type `passerelle serve --port {free}`"),
        ),
        DoorFault::Busy(None) => Bilingual::new(
            format!("le port {asked} est pris par un autre programme\u{202f}; tapez `passerelle serve --port 0`"),
            format!("port {asked} is taken by another program; type `passerelle serve --port 0`"),
        ),
        DoorFault::NoNetwork => Bilingual::new(
            "cette machine n’a pas d’adresse sur un réseau privé\u{202f}; reliez-la au réseau du téléphone, ou retirez `--lan`",
            "this machine has no address on a private network; connect it to the telephone's, or drop `--lan`",
        ),
        DoorFault::Refused(error) => refused(error),
    }
}

fn refused(error: &std::io::Error) -> Bilingual {
    Bilingual::new(
        format!("la machine refuse\u{202f}: {error}\u{202f}; essayez un autre port\u{202f}: `--port 8080`"),
        format!("the machine refuses: {error}; try another port: `--port 8080`"),
    )
}

fn crashed() -> Bilingual {
    Bilingual::new("le portail n’a pas pu être lu", "the portal could not be read")
}
