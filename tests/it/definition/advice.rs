//! What could be better in a definition.

use gereed::instrument::definition::Kind;

use super::compare;

#[test]
fn good_practice_is_advised() {
    compare(
        Kind::Warning,
        &[
            [
                "Het budget is goedgekeurd.",
                "Budget",
                "nl =",
                "factors[0].items[1].statement.nl: 6 characters; a statement has 20 to 120",
            ],
            [
                "Het budget is goedgekeurd.",
                "Het budget en de planning staan.",
                "nl =",
                "factors[0].items[1].statement.nl: “en”: asks two things; make it two statements or leave one out",
            ],
            [
                "The budget has been approved.",
                "The budget isn’t a problem.",
                "en =",
                "factors[0].items[1].statement.en: “isn't”: holds a negation; say what is there instead",
            ],
            [
                "Het budget is goedgekeurd.",
                "Regelmatig is er budget.",
                "nl =",
                "factors[0].items[1].statement.nl: “regelmatig”: holds a frequency; the choices say how far it goes",
            ],
            [
                "The budget has been approved.",
                "Some of the budget is there.",
                "en =",
                "factors[0].items[1].statement.en: “some”: holds a quantity; the choices say how far it goes",
            ],
            [
                "id = \"tools-labels\"",
                "id = \"labels\"",
                "id =",
                "factors[2].items[2].id: begins better with its factor: tools-…",
            ],
            [
                "id = \"plan-date\"\ncore = true",
                "id = \"plan-date\"",
                "items]]",
                "factors[0].items: the quick check takes two core items of a factor, not 1",
            ],
            [
                "Nummer de kasten",
                "Geef de kasten een nummer dat ook op de plattegrond van het nieuwe kantoor staat",
                "nl =",
                "factors[2].items[2].improvement.action.nl: 80 characters; above 70 it takes a second line",
            ],
            [
                "title = { nl = \"Plan en planning\"",
                "title = { nl = \"Het plan van de hele verhuizing\"",
                "nl =",
                "factors[0].title.nl: 31 characters; above 28 it breaks in tables",
            ],
            [
                "name = { nl = \"Mensen\"",
                "name = { nl = \"Mensen hier\"",
                "nl =",
                "factors[1].name.nl: must fit beside a bar: one word",
            ],
            ["facts = [\"boxes\"]", "facts = []", "[[facts]]", "facts[0]: no factor shows `boxes`"],
            [
                "id = \"almost\"",
                "id = \"nearly\"",
                "patterns]]",
                "patterns: a good check has at least 12, not 3",
            ],
        ],
    );
}
