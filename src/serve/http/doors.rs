//! Where the program listens: this machine alone, or its network too; never more.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use tokio::net::{TcpListener, TcpSocket};

/// How many ports after the usual one are tried.
const NEXT: u16 = 20;

/// So many may come at once: beyond, the system lets them knock again a second later.
const QUEUE: u32 = 1024;

/// Which port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// This one; 0 lets the system choose.
    Exactly(u16),
    /// This one, or the next that is free.
    From(u16),
}

/// Why the program cannot listen.
#[derive(Debug)]
pub enum DoorFault {
    /// Another program has the port; this one is free.
    Busy(Option<u16>),
    /// The machine has no address on a network of its own.
    NoNetwork,
    /// The system refuses.
    Refused(std::io::Error),
}

/// Where the program listens.
pub struct Doors {
    /// The listeners.
    pub listeners: Vec<TcpListener>,
    /// The port of all of them.
    pub port: u16,
    /// The address on the network, when it was asked for.
    pub network: Option<IpAddr>,
}

impl Doors {
    /// Listens to this machine alone.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn open(door: Door) -> Result<Self, DoorFault> {
        Self::open_at(door, None)
    }

    /// Listens to this machine and to its network.
    ///
    /// # Errors
    /// When there is no such network, or no port can be had.
    pub fn open_to_network(door: Door) -> Result<Self, DoorFault> {
        let network = network().ok_or(DoorFault::NoNetwork)?;
        Self::open_at(door, Some(network))
    }

    fn open_at(door: Door, network: Option<IpAddr>) -> Result<Self, DoorFault> {
        let (first, last) = match door {
            Door::Exactly(port) => (port, port),
            Door::From(port) => (port, port.saturating_add(NEXT)),
        };
        for port in first..=last {
            match listen(port, network) {
                Ok((listeners, port)) => return Ok(Self { listeners, port, network }),
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => return Err(DoorFault::Refused(error)),
            }
        }
        for port in last.saturating_add(1)..=last.saturating_add(NEXT) {
            if listen(port, network).is_ok() {
                return Err(DoorFault::Busy(Some(port)));
            }
        }
        Err(DoorFault::Busy(None))
    }

    /// The names under which the program answers.
    pub fn hosts(&self) -> Vec<String> {
        let port = self.port;
        let mut hosts = vec![format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")];
        hosts.extend(self.network.map(|address| SocketAddr::new(address, port).to_string()));
        hosts
    }
}

fn listen(port: u16, network: Option<IpAddr>) -> std::io::Result<(Vec<TcpListener>, u16)> {
    let first = bind((Ipv4Addr::LOCALHOST, port).into())?;
    let port = first.local_addr()?.port();
    let mut listeners = vec![first];
    match bind((Ipv6Addr::LOCALHOST, port).into()) {
        Ok(listener) => listeners.push(listener),
        // « localhost » would lead browsers to the other program.
        Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(error),
        Err(_) => {}
    }
    if let Some(address) = network {
        listeners.push(bind((address, port).into())?);
    }
    Ok((listeners, port))
}

fn bind(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // Elsewhere than on Unix that would let two programs have one port.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(QUEUE)
}

/// The address by which the machine would go out, if it is one of a private network. Nothing is sent: a datagram's socket
/// that is told where to send learns from which address.
fn network() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    is_private(address).then_some(address)
}

/// True for addresses that the Internet does not reach (RFC 1918, RFC 3927).
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_private() || address.is_link_local(),
        IpAddr::V6(_) => false,
    }
}
