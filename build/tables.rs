/// Tables of `locales/` that no report has a text of: the PDF maker does without them.
pub const NOT_OF_THE_REPORT: [&str; 10] =
    ["app", "cli", "consent", "device", "element", "frame", "lead", "outbox", "owner", "question"];
