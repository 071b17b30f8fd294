// Sends what is typed to the draft when the page goes out of sight: a phone that sleeps, or a reload, loses nothing.
// The password stays here until its owner sends it.
const form = document.querySelector("[data-keep]");
let kept = typed();

function typed() {
    const answers = new FormData(form);
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
form.addEventListener("change", keep);
form.addEventListener("submit", () => { kept = typed(); });
