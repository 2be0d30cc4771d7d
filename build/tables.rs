/// Tables of `locales/` that no report has a text of: the PDF maker does without them.
pub const NOT_OF_THE_REPORT: [&str; 13] = [
    "app",
    "cli",
    "consent",
    "device",
    "earlier",
    "element",
    "frame",
    "lead",
    "outbox",
    "owner",
    "plan_edit",
    "question",
    "result",
];
