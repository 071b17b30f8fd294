// Moves the focus to the summary of errors, so that it is read first; its links lead on to the fields.
document.querySelector("[data-errors]")?.focus();
