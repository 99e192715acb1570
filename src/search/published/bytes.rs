//! Numbers and columns as bytes: LEB128 varints, zigzag differences, columns behind their lengths.

/// Writes a number, seven bits a byte, the lowest first.
pub fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes the difference of two numbers, small whichever is the greater.
pub fn push_difference(bytes: &mut Vec<u8>, from: u32, to: u32) {
    let difference = i64::from(to) - i64::from(from);
    let zigzag = (difference << 1) ^ (difference >> 63);
    push_number(bytes, u32::try_from(zigzag).expect("numbers of stems are far below 2^31"));
}

/// Joins columns: their lengths, then themselves.
pub fn columns(columns: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(columns.iter().map(|column| column.len() + 3).sum());
    for column in columns {
        push_number(&mut bytes, u32::try_from(column.len()).expect("a shard is small"));
    }
    columns.iter().for_each(|column| bytes.extend_from_slice(column));
    bytes
}
