// Passkeys are there only for a browser that knows them, on the address that they are bound to; nobody else sees the button.
import { post, token } from "./send.js";

const known = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON;

for (const place of document.querySelectorAll("[data-passkey]")) {
    if (!known || location.origin !== place.dataset.origin) continue;
    const form = place.closest("form");
    for (const part of form.querySelectorAll("[data-passkey-here]")) {
        part.hidden = false;
        part.classList.remove("later");
    }
    for (const part of form.querySelectorAll("[data-passkey-not-here]")) part.hidden = true;
    if (place !== form) asks(place, form);
}

function asks(button, form) {
    const trouble = form.querySelector("[data-passkey-trouble]");
    button.addEventListener("click", async event => {
        event.preventDefault();
        trouble.hidden = true;
        try {
            form.elements.credential.value = JSON.stringify((await answer(button)).toJSON());
            form.requestSubmit(button.type === "submit" ? button : null);
        } catch {
            trouble.hidden = false;
        }
    });
}

async function answer(button) {
    if (button.dataset.passkey === "new") {
        return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(button.dataset.asked)) });
    }
    const asked = await post(button.dataset.challenge, new URLSearchParams({ _csrf: token() }));
    if (!asked.ok) throw new Error(asked.status);
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json()) });
}
