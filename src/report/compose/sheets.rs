use super::super::SheetStory;
use super::wording::Wording;
use crate::assessment::Sheet;

/// The work sheets with something in them.
pub(super) fn sheets(w: &Wording) -> Vec<SheetStory> {
    let mut sheets = Vec::new();
    for sheet in Sheet::ALL {
        let rows = w.work.rows(w.instrument, sheet);
        if !rows.is_empty() {
            let (title, about) = sheet.words();
            let owned = |row: &Vec<&str>| row.iter().map(|text| (*text).to_owned()).collect();
            sheets.push(SheetStory {
                title: w.text(title).to_owned(),
                about: w.text(about).to_owned(),
                columns: sheet.columns().iter().map(|(_, k)| w.text(*k).to_owned()).collect(),
                rows: rows.iter().map(owned).collect(),
            });
        }
    }
    sheets
}
