// Adds to and removes from the lists of a form without a reload. The form is posted as its buttons would post it, and the
// lists are taken from the page that comes back; what is being typed meanwhile stays.
const form = document.querySelector("[data-lists]");
const status = form.querySelector("[data-status]");

form.addEventListener("submit", event => {
    const button = event.submitter;
    if (!button || !(button.name === "remove" || button.value.startsWith("add"))) return;
    event.preventDefault();
    send(button);
});

// A comma ends an entry as Enter does.
form.addEventListener("input", event => {
    if (event.target.dataset.suggestions && /[,;،、，]\s*$/.test(event.target.value) && !event.isComposing) {
        form.requestSubmit(event.target.closest(".adder").querySelector("button"));
    }
});

async function send(button) {
    const before = document.activeElement;
    const answers = new FormData(form, button);
    try {
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(answers) });
        if (!answer.ok && answer.status !== 422) throw new Error(answer.statusText);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!page.querySelector("[data-lists]")) return location.assign(answer.url);
        take(page, answers);
        status.textContent = answer.ok ? form.dataset[button.name === "remove" ? "removed" : "added"] : "";
        if (!answer.ok) document.querySelector("[data-errors]")?.focus();
        else focus(page, before);
    } catch {
        status.textContent = form.dataset.lost;
    }
}

function take(page, answers) {
    for (const part of form.querySelectorAll("[id$='-entries'], [id$='-problem']")) {
        part.replaceWith(page.getElementById(part.id));
    }
    document.getElementById("problems").replaceWith(page.getElementById("problems"));
    document.title = page.title;
    for (const field of form.querySelectorAll(".adder input")) {
        const fresh = page.getElementById(field.id);
        if (field.value === answers.get(field.name)) field.value = fresh.value;
        for (const name of ["aria-invalid", "aria-describedby"]) {
            if (fresh.hasAttribute(name)) field.setAttribute(name, fresh.getAttribute(name));
            else field.removeAttribute(name);
        }
    }
}

// The field that was typed in keeps the focus; a button that went away with its entry leaves it to the list's field.
function focus(page, before) {
    const next = before.isConnected && before.matches(".adder input") ? before : document.getElementById(page.querySelector("[autofocus]")?.id ?? "skill");
    next.focus();
}
