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
        let now = Date::new_0();
        let east = -whole(now.get_timezone_offset());
        let sign = if east < 0 { '-' } else { '+' };
        Moment::parse(&format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            now.get_full_year(),
            now.get_month() + 1,
            now.get_date(),
            now.get_hours(),
            now.get_minutes(),
            now.get_seconds(),
            east.abs() / 60,
            east.abs() % 60,
        ))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "an offset is some hundreds of minutes")]
fn whole(minutes: f64) -> i32 {
    minutes as i32
}
