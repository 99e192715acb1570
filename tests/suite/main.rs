//! The checks that see the program from outside: its binary, its files, its words.
#![expect(clippy::disallowed_methods, reason = "tests read, write and run what the program may not")]

mod companions;
mod creating;
mod deterministic;
mod explained;
#[cfg(feature = "external")]
mod external;
mod faults;
mod following;
mod golden;
mod handing_out;
mod node;
mod offline;
mod orient_parity;
mod orienting;
mod portal;
mod properties;
mod publishing;
mod quality;
mod renaming;
mod sample;
mod search_parity;
mod search_sample;
mod search_vectors;
mod searching;
mod sequence;
mod theme;
mod tidy;
mod transcripts;
mod translating;
