// Adds to and removes from the lists of a form without a reload. The form is posted as its buttons would post it, and the
// lists are taken from the page that comes back. The fields are free at once, so that typing goes on meanwhile; what
// could not be added comes back into its field, before whatever was typed since.
import { post, read } from "./send.js";

const form = document.querySelector("[data-lists]");
const status = form.querySelector("[data-status]");
let turn = Promise.resolve();
let plain = false;

form.addEventListener("submit", event => {
    const button = event.submitter;
    if (plain || !button || !(["remove", "instead"].includes(button.name) || button.value.startsWith("add"))) return;
    event.preventDefault();
    const answers = new FormData(form, button);
    const before = document.activeElement;
    for (const field of fields()) field.value = "";
    turn = turn.then(() => send(answers, before, button));
});

// A comma ends an entry as Enter does; but not one that comes of a composition, whose end is no more than that. Some browsers
// tell of it when it is over.
form.addEventListener("input", event => {
    const composed = event.isComposing || /composition/i.test(event.inputType);
    if (ended(event.target) && !composed) add(event.target);
});
// Somebody may have typed it before this was here.
for (const field of [...fields()].filter(ended).slice(0, 1)) add(field);

function ended(field) {
    return field.dataset.suggestions && /[,;،、，]\s*$/.test(field.value);
}

function add(field) {
    form.requestSubmit(field.closest(".adder").querySelector("button"));
}

function fields() {
    return form.querySelectorAll(".adder input");
}

async function send(answers, before, button) {
    try {
        const answer = await post(form.action, new URLSearchParams(answers));
        if (answer.status >= 500) throw new Error(answer.statusText);
        if (!answer.ok && answer.status !== 422) return sendAsEver(answers, button);
        const page = read(await answer.text());
        if (!page.querySelector("[data-lists]")) return location.assign(answer.url);
        const had = lines();
        take(page, answer.ok && answers);
        announce(had, lines());
        if (!answer.ok) document.querySelector("[data-errors]")?.focus();
        else focus(page, before);
    } catch {
        for (const field of fields()) giveBack(field, answers.get(field.name));
        status.textContent = status.dataset.lost;
    }
}

// What was refused is refused on a page, which says why, and gives back what was typed or asks to sign in.
function sendAsEver(answers, { name, value }) {
    for (const field of fields()) giveBack(field, answers.get(field.name));
    plain = true;
    form.requestSubmit([...form.querySelectorAll("button")].find(button => button.name === name && button.value === value));
    plain = false;
}

// Where all was taken, what still stands in a field of that page was sent and waits for the rest of its entry; or it has been
// typed meanwhile and stands here, too.
function take(page, sent) {
    for (const part of form.querySelectorAll("[id$='-entries'], [id$='-near'], [id$='-problem']")) {
        part.replaceWith(page.getElementById(part.id));
    }
    document.getElementById("problems").replaceWith(page.getElementById("problems"));
    document.title = page.title;
    for (const field of fields()) {
        const fresh = page.getElementById(field.id);
        if (!sent || fresh.value === sent.get(field.name).replace(/\s+/g, " ").trim()) giveBack(field, fresh.value);
        for (const name of ["aria-invalid", "aria-describedby"]) {
            if (fresh.hasAttribute(name)) field.setAttribute(name, fresh.getAttribute(name));
            else field.removeAttribute(name);
        }
    }
}

function giveBack(field, text) {
    if (text) field.value = field.value ? `${text}, ${field.value}` : text;
}

// What each entry says, by its own id.
function lines() {
    return new Map([...form.querySelectorAll("[name=remove]")].map(button => [button.value, button.closest("li").querySelector("bdi").textContent]));
}

function announce(had, has) {
    const only = (some, others) => [...some].filter(([id, line]) => others.get(id) !== line).map(([, line]) => line);
    const say = (words, entries) => entries.map(entry => words.replace("{entry}", entry));
    const again = [...form.querySelectorAll("[data-again]")].map(note => note.textContent);
    status.textContent = [...say(status.dataset.added, only(has, had)), ...say(status.dataset.removed, only(had, has)), ...again].join(" ");
}

// Whoever went on to something else meanwhile stays there; a button that went away with its entry leaves the focus to its
// list's field.
function focus(page, before) {
    const now = document.activeElement;
    if (now.matches("input, textarea") || now !== before && now !== document.body) return;
    const typing = before.isConnected && before.matches("input, textarea") ? before : null;
    const next = typing ?? document.getElementById(page.querySelector("[autofocus]")?.id) ?? fields()[0];
    next.focus();
}
