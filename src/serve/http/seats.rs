//! Who is connected: at most so many, and whoever has waited longest without asking gives way.
//!
//! A connection that asks at once is answered, however many others hold theirs open and say nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// Most connections at once.
pub const MOST: usize = 256;
/// Most of them that follow the stream.
const MOST_STREAMS: usize = 64;

/// The seats of a server.
#[derive(Default)]
pub struct Seats(Mutex<Seating>);

#[derive(Default)]
struct Seating {
    next: u64,
    /// Those that ask nothing, or read slowly, the first to have sat down first.
    waiting: BTreeMap<u64, Arc<Notify>>,
    /// Those that follow the stream.
    streaming: BTreeMap<u64, Arc<Notify>>,
    n_answered: usize,
}

/// What a connection does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Waiting(u64),
    Answered,
    Streaming(u64),
}

/// A connection's seat; given back when dropped.
pub struct Seat {
    seats: Arc<Seats>,
    state: Mutex<State>,
    /// Told when the seat is wanted by another.
    pub leave: Arc<Notify>,
}

impl Seats {
    fn lock(&self) -> MutexGuard<'_, Seating> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A seat; somebody may have to leave theirs. None when all are being answered.
    pub fn sit(self: &Arc<Self>) -> Option<Seat> {
        let mut seating = self.lock();
        if seating.len() >= MOST {
            let leaving = seating.waiting.pop_first().or_else(|| seating.streaming.pop_first());
            leaving?.1.notify_one();
        }
        let leave = Arc::new(Notify::new());
        let number = seating.number();
        seating.waiting.insert(number, Arc::clone(&leave));
        drop(seating);
        Some(Seat { seats: Arc::clone(self), state: Mutex::new(State::Waiting(number)), leave })
    }

    /// Where the count stands: those who wait since before a mark have waited since before it was taken.
    pub fn mark(&self) -> u64 {
        self.lock().number()
    }

    /// Sends away those who wait since before a mark.
    pub fn send_away(&self, mark: u64) {
        let mut seating = self.lock();
        let kept = seating.waiting.split_off(&mark);
        let gone = std::mem::replace(&mut seating.waiting, kept);
        drop(seating);
        gone.values().for_each(|leave| leave.notify_one());
    }
}

impl Seating {
    fn len(&self) -> usize {
        self.waiting.len() + self.streaming.len() + self.n_answered
    }

    fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    fn rise(&mut self, state: State) {
        match state {
            State::Waiting(number) => drop(self.waiting.remove(&number)),
            State::Streaming(number) => drop(self.streaming.remove(&number)),
            State::Answered => self.n_answered = self.n_answered.saturating_sub(1),
        }
    }
}

impl Seat {
    /// A request came.
    pub fn is_answered(&self) {
        self.change(|seating, _| {
            seating.n_answered += 1;
            State::Answered
        });
    }

    /// The answer is ready.
    pub fn waits(&self) {
        self.change(|seating, leave| {
            let number = seating.number();
            seating.waiting.insert(number, leave);
            State::Waiting(number)
        });
    }

    /// The answer is the stream, which ends with the connection.
    pub fn streams(&self) {
        self.change(|seating, leave| {
            if seating.streaming.len() >= MOST_STREAMS
                && let Some((_, oldest)) = seating.streaming.pop_first()
            {
                oldest.notify_one();
            }
            let number = seating.number();
            seating.streaming.insert(number, leave);
            State::Streaming(number)
        });
    }

    fn change(&self, become_state: impl FnOnce(&mut Seating, Arc<Notify>) -> State) {
        let mut seating = self.seats.lock();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        seating.rise(*state);
        *state = become_state(&mut seating, Arc::clone(&self.leave));
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let state = *self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.seats.lock().rise(state);
    }
}
