//! The element: options from attributes, mount, update, unmount, events.
