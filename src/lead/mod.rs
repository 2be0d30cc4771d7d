//! From a result to a conversation: who asks, what she agrees to, what is sent, and how it arrives
//! once.
//!
//! Nothing here sends anything. [`Outbox`] says what is to be sent now, takes the reply, and keeps a
//! [`Delivery`] on the device until it has arrived; `browser` does the rest.

mod address;
mod booking;
mod contact;
mod delivery;
mod delivery_text;
mod field;
mod form;
mod hidden;
mod id;
mod mail;
mod outbox;
mod owner;
mod payload;
#[cfg(test)]
mod properties;
mod retry;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod simulation;
mod store;

pub use address::{host, origin};
pub use booking::{Booking, booking_link};
pub use contact::{Contact, ContactField, Problem};
pub use delivery::{BARRED, Delivery, Reply, State};
pub use delivery_text::DeliveryError;
pub use field::{Field, Place, fields};
pub use form::{Choice, Form, Hold};
pub use hidden::hidden;
pub use id::id_of;
pub use mail::mail_link;
pub use outbox::{Outbox, Stored};
pub use owner::{Format, Owner};
pub use payload::{Message, message, readable};
pub use retry::retry_after;
pub use store::{LeadStore, MemoryLeads};
