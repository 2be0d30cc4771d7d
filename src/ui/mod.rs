//! Yew components: no storage, network or clock.
