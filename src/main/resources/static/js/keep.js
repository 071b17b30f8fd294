// Sends what is typed to the draft when the page goes out of sight: a phone that sleeps, or a reload, loses nothing.
// The password stays here until its owner sends it.
const form = document.querySelector("[data-keep]");
let kept = typed(true);

// What stands in the form; or what stood in it when the page came, before anybody typed.
function typed(before) {
    const answers = new FormData();
    for (const field of form.elements) {
        if (!field.name || field.defaultValue === undefined) continue;
        const chosen = field.type === "radio" || field.type === "checkbox";
        if (chosen && !(before ? field.defaultChecked : field.checked)) continue;
        answers.append(field.name, before && !chosen ? field.defaultValue : field.value);
    }
    answers.delete("password");
    answers.set("do", "keep");
    return new URLSearchParams(answers).toString();
}

function keep() {
    const now = typed();
    if (now === kept) return;
    kept = now;
    fetch(form.action, { method: "POST", body: new URLSearchParams(now), keepalive: true }).catch(() => { kept = ""; });
}

addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
addEventListener("pagehide", keep);
// Enter changes a field and sends the form in one: whatever is sent need not be kept as well.
form.addEventListener("change", () => setTimeout(keep));
form.addEventListener("submit", () => { kept = typed(); });
// Somebody may have begun to type before this was here.
keep();
