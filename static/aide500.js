// Comfort only: every page works without this file.

// An error summary takes the focus, so that it is read first.
document.getElementById("errors")?.focus();
