// Looks every two seconds how far something is, and shows it; when it is done, the whole section comes anew.
import { read } from "./send.js";

const pause = 2000;

async function look() {
    const shown = document.querySelector("[data-progress]");
    try {
        const answer = await fetch(shown.dataset.progress);
        const page = read(await answer.text());
        const fresh = page.querySelector("[data-progress]");
        if (fresh) {
            say(shown.querySelector("[role=status]"), fresh.querySelector("[role=status]").textContent);
        } else if (answer.ok && page.getElementById("export")) {
            return finish(shown.closest("section"), page.getElementById("export").closest("section"));
        } else return location.reload(); // signed out meanwhile: the site says so
    } catch { /* the line is down: the next look may come through */ }
    setTimeout(look, pause);
}

function say(status, text) {
    if (status.textContent !== text) status.textContent = text;
}

// The status stays where it is, so that whoever listens hears how it ended.
function finish(section, fresh) {
    const status = section.querySelector("[role=status]");
    const words = fresh.querySelector("p + p");
    const had = document.activeElement;
    const within = section.contains(had);
    section.replaceChildren(...[...fresh.childNodes].map(node => node === words ? status : node));
    status.textContent = words.textContent;
    if (within) section.querySelector("a, button")?.focus();
}

setTimeout(look, pause);
