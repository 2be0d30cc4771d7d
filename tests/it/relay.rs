const RELAY: &str = include_str!("../../integrations/relay/relay.py");

#[test]
fn the_relay_is_short_enough_to_be_read_before_it_is_trusted() {
    assert!(RELAY.lines().count() <= 60, "it has {} lines", RELAY.lines().count());
    let longest = RELAY.lines().map(str::len).max();
    assert!(longest <= Some(120), "{longest:?} letters in a line");
}
