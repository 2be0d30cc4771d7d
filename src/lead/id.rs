/// The id of a lead: sixteen random bytes as a UUID of version 4 (RFC 9562).
#[must_use]
pub fn id_of(mut random: [u8; 16]) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    random[6] = random[6] & 0x0f | 0x40;
    random[8] = random[8] & 0x3f | 0x80;
    let mut id = String::with_capacity(36);
    for (place, byte) in random.into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            id.push(char::from(HEX[usize::from(digit)]));
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn an_id_says_of_which_kind_it_is() {
        assert_eq!(id_of([0; 16]), "00000000-0000-4000-8000-000000000000");
        assert_eq!(id_of([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
