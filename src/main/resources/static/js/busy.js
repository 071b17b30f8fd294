// A pressed button that has no answer after 100 ms shows that it is at work, and is not pressed twice.
const sent = new WeakSet();

addEventListener("submit", event => {
    if (event.defaultPrevented) return;
    if (sent.has(event.target)) return event.preventDefault();
    sent.add(event.target);
    busy(event.submitter);
});

/** For what is not sent as a form is, but waits for an answer all the same. */
export function busy(pressed) {
    setTimeout(() => pressed?.setAttribute("aria-busy", "true"), 100);
}

// Back from the next page, the form is as it was.
addEventListener("pageshow", event => {
    if (!event.persisted) return;
    for (const form of document.forms) sent.delete(form);
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});
