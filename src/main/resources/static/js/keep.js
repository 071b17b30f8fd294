// Sends what is typed to the draft when the page goes out of sight: a phone that sleeps, or a reload, loses nothing.
// The password stays here until its owner sends it. Whatever leaves this page says which of its sendings it is, since what left
// first may arrive last.
import { post, read } from "./send.js";

const form = document.querySelector("[data-keep]");
let sendings = 0;
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
    // A token says nothing of what was typed, and may be renewed meanwhile.
    for (const name of ["password", "_csrf"]) answers.delete(name);
    return new URLSearchParams(answers).toString();
}

function revision() {
    return `${form.dataset.keep}/${++sendings}`;
}

async function keep() {
    const now = typed();
    if (now === kept) return;
    kept = now;
    const fields = new URLSearchParams(now);
    fields.set("do", "keep");
    fields.set("_csrf", form.elements._csrf.value);
    fields.set("revision", revision());
    const sending = sendings;
    try {
        const answer = await post(form.action, fields, { keepalive: true });
        if (!answer.ok) throw new Error(answer.statusText);
        // The page as it is now: another window has sent something since this one came. Where this one has, too, it is no news.
        if (answer.status !== 204 && sending === sendings) catchUp(read(await answer.text()));
    } catch {
        kept = "";
    }
}

// What nobody touched here becomes what stands there, and what was typed here is sent with it: neither window loses anything.
// What is hidden stays as this page was made with it; by that the site tells later what both have changed.
function catchUp(page) {
    const there = page.querySelector("[data-keep]");
    kept = "";
    if (there?.getAttribute("action") !== form.getAttribute("action") || there.elements.draft?.value !== form.elements.draft?.value) return;
    form.dataset.keep = there.dataset.keep;
    const fields = [...form.querySelectorAll("input:not([type=hidden], [type=password]), textarea")].flatMap(field => {
        const other = page.getElementById(field.id);
        const [now, before] = field.type === "radio" || field.type === "checkbox" ? ["checked", "defaultChecked"] : ["value", "defaultValue"];
        return other ? [{ field, now, before, here: field[now], there: other[before] }] : [];
    });
    const touched = new Set(fields.filter(({ field, here, before }) => here !== field[before]).map(({ field }) => field.name));
    for (const { field, before, there } of fields) field[before] = there;
    for (const { field, now, here, there } of fields) field[now] = touched.has(field.name) ? here : there;
    kept = typed(true);
    keep();
}

form.addEventListener("formdata", event => event.formData.set("revision", revision()));
addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
addEventListener("pagehide", keep);
// Enter changes a field and sends the form in one: whatever is sent need not be kept as well.
form.addEventListener("change", () => setTimeout(keep));
form.addEventListener("submit", () => { kept = typed(); });
// Somebody may have begun to type before this was here.
keep();
