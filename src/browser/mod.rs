//! The adapters: storage, download, clock. With `embed` the only user of `web_sys`.
