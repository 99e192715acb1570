//! The table behind `territory`, read from the text that travels with the program.
//!
//! Does not know what is asked of it. Read once, at the first question: some milliseconds.

use std::io::Read;
use std::sync::OnceLock;

use crate::model::values::siret::Siren;
use crate::model::values::territory::{Commune, Department, Epci, Former, Region};

/// Every row, for as long as the program runs.
pub(super) struct Table {
    pub(super) communes: &'static [Commune],
    pub(super) departments: &'static [Department],
    pub(super) epcis: &'static [Epci],
    pub(super) regions: Vec<Region>,
    pub(super) former: Vec<Former>,
}

/// The table.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| read().expect("territory.bin is what tests/tools/territory.py writes"))
}

/// Reads the sections in the order that the head of `tests/tools/territory.py` lists.
fn read() -> Option<Table> {
    let mut text = String::with_capacity(1_100_000);
    let packed: &[u8] = include_bytes!("territory.bin");
    flate2::read::ZlibDecoder::new(packed).read_to_string(&mut text).ok()?;
    let text: &'static str = text.leak();
    let mut sections = text.split('\x0c').map(|section| section.split('\n'));
    if sections.next()?.next()? != "1" {
        return None;
    }
    let regions = sections.next()?.map(|line| {
        let (name, departments) = line.split_once('\t')?;
        Some(Region { name, departments })
    });
    let regions = regions.collect::<Option<_>>()?;

    let mut start = 0;
    let departments = sections.next()?.map(|line| {
        let (code, rest) = line.split_once('\t')?;
        let (name, count) = rest.split_once('\t')?;
        let count = count.parse().ok()?;
        start += count;
        Some(Department { code, name, rows: (start - count, count) })
    });
    let departments: &'static [Department] = departments.collect::<Option<Vec<_>>>()?.leak();

    let epcis = sections.next()?.map(|line| {
        let (siren, name) = line.split_once('\t')?;
        Some(Epci { siren: Siren::parse(siren)?, name })
    });
    let epcis: &'static [Epci] = epcis.collect::<Option<Vec<_>>>()?.leak();

    let codes = codes(departments, sections.next()?)?;
    let (names, postcodes) = (sections.next()?, sections.next()?);
    let (epci_ranks, sizes) = (sections.next()?, sections.next()?.next()?.bytes());
    let mut communes = Vec::with_capacity(codes.len());
    let (mut own_postcodes, mut own_epci) = ("", None);
    let columns = codes.into_iter().zip(names).zip(postcodes).zip(epci_ranks).zip(sizes);
    for (((((department, insee), name), postcodes), rank), size) in columns {
        if postcodes != "=" {
            own_postcodes = postcodes;
        }
        match rank {
            "" => {}
            "-" => own_epci = None,
            _ => own_epci = Some(epcis.get(rank.parse::<usize>().ok()?)?),
        }
        communes.push(Commune { insee, name, department, epci: own_epci, postcodes: own_postcodes, size: size - b'a' });
    }
    let former = sections.next()?.map(|line| {
        let (code, rest) = line.split_once('\t')?;
        let (name, now) = rest.split_once('\t')?;
        Some(Former { code, name, now })
    });
    let former = former.collect::<Option<_>>()?;
    Some(Table { communes: communes.leak(), departments, epcis, regions, former })
}

/// Rebuilds INSEE codes: in each department, what to add to the number of the one before.
fn codes<'a>(
    departments: &'static [Department],
    mut steps: impl Iterator<Item = &'a str>,
) -> Option<Vec<(&'static Department, &'static str)>> {
    let total = departments.iter().map(|department| department.rows.1).sum();
    let (mut text, mut owners) = (String::with_capacity(5 * total), Vec::with_capacity(total));
    for department in departments {
        let mut number = 0;
        for _ in 0..department.rows.1 {
            number += steps.next()?.parse::<usize>().ok()?;
            text.push_str(department.code);
            let places: &[usize] = if department.code.len() == 2 { &[100, 10, 1] } else { &[10, 1] };
            text.extend(places.iter().map(|place| char::from(b'0' + (number / place % 10) as u8)));
            owners.push(department);
        }
    }
    let text: &'static str = text.leak();
    let insee = |row: usize| text.get(5 * row..5 * row + 5);
    owners.into_iter().enumerate().map(|(row, owner)| Some((owner, insee(row)?))).collect()
}
