//! Tells Cargo that the theme is part of the program.

fn main() {
    println!("cargo:rerun-if-changed=themes/passerelle");
    println!("cargo:rerun-if-changed=src/diag/explain");
}
