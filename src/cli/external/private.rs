//! Which machines may be asked: public ones. A check that runs in a forge's chain must not become a way into its network.
//!
//! Sources: the IANA special-purpose registries of IPv4 and IPv6 addresses (RFC 6890), reserved names (RFC 2606, RFC 6761).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How far the check may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Public machines.
    Public,
    /// Public machines and this one: for tests.
    Loopback,
}

impl Reach {
    /// Tests ask for this machine by `PASSERELLE_EXTERNAL_LOOPBACK=1`.
    #[expect(clippy::disallowed_methods, reason = "the environment is read in cli")]
    pub(super) fn of_environment() -> Self {
        let is_test = std::env::var_os("PASSERELLE_EXTERNAL_LOOPBACK").is_some_and(|value| value == "1");
        if is_test { Self::Loopback } else { Self::Public }
    }

    /// True when a machine may be asked.
    pub(super) fn allows(self, address: IpAddr) -> bool {
        is_public(address) || (self == Self::Loopback && address.is_loopback())
    }
}

/// True for the names that examples are made of.
pub(super) fn is_example(site: &str) -> bool {
    let host = site.split(':').next().unwrap_or(site).to_ascii_lowercase();
    ["example", "example.org", "example.com", "example.net", "invalid", "test"]
        .iter()
        .any(|name| host == *name || host.strip_suffix(name).is_some_and(|before| before.ends_with('.')))
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_kept = matches!(
        (a, b, c),
        (0 | 10 | 127 | 224.., _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    );
    !is_kept
}

/// What is routed to the public is in 2000::/3; addresses that carry one of IPv4 are judged by it.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let v4 = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => v4(high, low),
        [0x2002, high, low, ..] => v4(high, low),
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_machines_are_never_asked() {
        for text in [
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "ff02::1",
            "::7f00:1",
        ] {
            let address: IpAddr = text.parse().expect(text);
            assert!(!Reach::Public.allows(address), "{text}");
            assert_eq!(Reach::Loopback.allows(address), matches!(text, "127.0.0.1" | "::1"), "{text}");
        }
        for text in ["9.9.9.9", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2a00:1450:4007::1", "::ffff:9.9.9.9"] {
            assert!(Reach::Public.allows(text.parse().expect(text)), "{text}");
        }
    }

    #[test]
    fn names_of_examples_are_known() {
        for (site, is) in [
            ("example.org", true),
            ("www.Example.org:8080", true),
            ("visio.test", true),
            ("notexample.org", false),
            ("example.fr", false),
        ] {
            assert_eq!(is_example(site), is, "{site}");
        }
    }
}
