// A pressed button that has no answer after 100 ms shows that it is at work, and is not pressed twice.
const sent = new WeakSet();
const soon = new Set(); // what will show it in a moment

addEventListener("submit", event => {
    if (event.defaultPrevented) return;
    if (sent.has(event.target)) return event.preventDefault();
    sent.add(event.target);
    busy(event.submitter);
});

/** For what is not sent as a form is, but waits for an answer all the same. */
export function busy(pressed) {
    const timer = setTimeout(() => {
        soon.delete(timer);
        pressed?.setAttribute("aria-busy", "true");
    }, 100);
    soon.add(timer);
}

// A page that a browser keeps as it is comes back with whatever was about to happen in it.
addEventListener("pagehide", () => {
    for (const timer of soon) clearTimeout(timer);
    soon.clear();
});

/** Back from the next page, nothing is at work here any more. */
export function back(again) {
    addEventListener("pageshow", event => { if (event.persisted) again(); });
}

back(() => {
    for (const form of document.forms) sent.delete(form);
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});
