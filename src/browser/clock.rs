use js_sys::Date;

use crate::assessment::{Clock, Millis};
use crate::i18n::Moment;

/// The clock of the device, in the time zone that it is set to.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeviceClock;

impl Clock for DeviceClock {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a date holds whole milliseconds that fit; one before 1970 counts as 0"
    )]
    fn millis(&self) -> Millis {
        Date::now() as Millis
    }

    fn moment(&self) -> Option<Moment> {
        moment(&Date::new_0())
    }
}

/// A moment in the form of RFC 3339, with the local offset; in UTC when the clock of the device is out
/// of all bounds.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact until 287396")]
#[must_use]
pub fn moment_text(at: Millis) -> String {
    let date = Date::new(&(at as f64).into());
    let moment = moment(&date).map(|moment| moment.as_str().to_owned());
    moment.unwrap_or_else(|| String::from(date.to_iso_string()))
}

fn moment(date: &Date) -> Option<Moment> {
    let east = -whole(date.get_timezone_offset());
    let sign = if east < 0 { '-' } else { '+' };
    Moment::parse(&format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
        east.abs() / 60,
        east.abs() % 60,
    ))
}

#[expect(clippy::cast_possible_truncation, reason = "an offset is some hundreds of minutes")]
fn whole(minutes: f64) -> i32 {
    minutes as i32
}
