//! Connections: HTTP/1.1, short heads that come at once, no one kept waiting by those who say nothing.

use crate::serve::http::doors::Doors;
use crate::serve::http::seats::{Seat, Seats};
use crate::serve::http::{Peer, stream};
use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::poll_fn;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

/// Longest head of a request.
const HEAD: usize = 16 * 1024;
/// A head comes whole within this time; a connection that asks nothing for as long is closed.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// An answer is read within this time, at least.
const READ_TIME: Duration = Duration::from_secs(30);
/// After a refusal of the system (no more files), new connections wait.
const PAUSE: Duration = Duration::from_millis(50);

/// Said to who was too slow.
const TOO_SLOW: &[u8] = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
/// Said when every seat is being answered.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 1\r\ncontent-length: 0\r\n\r\n";

/// Accepts connections at every door, for ever.
pub async fn accept(doors: Doors, router: Router) {
    let seats = Arc::new(Seats::default());
    for listener in doors.listeners {
        tokio::spawn(accept_at(listener, router.clone(), Arc::clone(&seats)));
    }
    loop {
        let mark = seats.mark();
        tokio::time::sleep(READ_TIME).await;
        seats.send_away(mark);
    }
}

async fn accept_at(listener: TcpListener, router: Router, seats: Arc<Seats>) {
    loop {
        let Ok((connection, peer)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        match seats.sit() {
            Some(seat) => drop(tokio::spawn(converse(connection, peer.ip(), router.clone(), seat))),
            // What fits in the system's own buffer is sent without waiting.
            None => drop(connection.try_write(FULL)),
        }
        // Whoever has asked already is heard before the next one may take their seat.
        tokio::task::yield_now().await;
    }
}

async fn converse(connection: TcpStream, peer: IpAddr, router: Router, seat: Seat) {
    let _ = connection.set_nodelay(true);
    let seat = Arc::new(seat);
    let answering = Arc::clone(&seat);
    let service = service_fn(move |request| Box::pin(answer(request, peer, router.clone(), Arc::clone(&answering))));
    let mut conversation = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_header_size(HEAD)
        .max_buf_size(HEAD + 1024)
        .half_close(false)
        .serve_connection(TokioIo::new(connection), service);
    let ended = tokio::select! {
        ended = poll_fn(|context| conversation.poll_without_shutdown(context)) => ended,
        () = seat.leave.notified() => return,
    };
    let mut connection = conversation.into_parts().io.into_inner();
    if ended.is_err_and(|fault| fault.is_timeout()) {
        let _ = connection.try_write(TOO_SLOW);
    }
    let _ = connection.shutdown().await;
}

async fn answer(
    request: Request<Incoming>,
    peer: IpAddr,
    router: Router,
    seat: Arc<Seat>,
) -> Result<Response<Body>, Infallible> {
    seat.is_answered();
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(Peer(peer));
    let response = tower(router, request).await;
    let is_stream = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == stream::KIND);
    if is_stream {
        seat.streams()
    } else {
        seat.waits()
    }
    Ok(response)
}

async fn tower(router: Router, request: Request<Body>) -> Response<Body> {
    use hyper::service::Service;
    let service = hyper_util::service::TowerToHyperService::new(router);
    service.call(request).await.unwrap_or_else(|never| match never {})
}
