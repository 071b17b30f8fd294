// What is said with one tap is done in its place: the answer is the page as it is now, of which only that part is taken.
import { back, busy } from "./busy.js";
import { post, read } from "./send.js";

let sent = new WeakSet();
back(() => { sent = new WeakSet(); });

document.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.matches("[data-stay]")) return;
    event.preventDefault();
    if (sent.has(form)) return;
    sent.add(form);
    const button = event.submitter;
    busy(button);
    const said = new URLSearchParams(new FormData(form, button));
    const answer = await post(form.action, said).catch(() => null);
    const now = answer?.ok && read(await answer.text()).getElementById(form.id);
    if (!now) return sendAsEver(form, button);
    const focused = form.contains(document.activeElement);
    form.replaceWith(now);
    if (focused) now.querySelector("button").focus();
});

/** What did not work in its place says so on a page, or asks to sign in. */
function sendAsEver(form, button) {
    delete form.dataset.stay;
    form.requestSubmit(button);
}
