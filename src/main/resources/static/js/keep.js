// Sends what is typed to the draft when the page goes out of sight: a phone that sleeps, or a reload, loses nothing.
// The password stays here until its owner sends it. Whatever leaves this page says which of its sendings it is, since what left
// first may arrive last.
import { post, read } from "./send.js";

const form = document.querySelector("[data-keep]");
const LEFT = "kith-left";
const ANSWERS = "input:not([type=hidden], [type=password]), textarea";
let sendings = 0;
let arrived = typed(true); // what the site is known to have
let kept = arrived; // what was sent last

// What stands in the form; or what stood in it when the page came, before anybody typed.
function typed(before) {
    const answers = new FormData();
    for (const field of form.elements) {
        if (!field.name || field.defaultValue === undefined) continue;
        if (chosen(field) && !(before ? field.defaultChecked : field.checked)) continue;
        answers.append(field.name, before && !chosen(field) ? field.defaultValue : field.value);
    }
    // A token says nothing of what was typed, and may be renewed meanwhile.
    for (const name of ["password", "_csrf"]) answers.delete(name);
    return new URLSearchParams(answers).toString();
}

function chosen(field) {
    return field.type === "radio" || field.type === "checkbox";
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
        if (answer.status === 204) arrived = now;
        // The page as it is now: another window has sent something since this one came. Where this one has, too, it is no news.
        else if (sending === sendings) catchUp(read(await answer.text()));
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
    const fields = [...form.querySelectorAll(ANSWERS)].flatMap(field => {
        const other = page.getElementById(field.id);
        const [now, before] = chosen(field) ? ["checked", "defaultChecked"] : ["value", "defaultValue"];
        return other ? [{ field, now, before, here: field[now], there: other[before] }] : [];
    });
    const touched = new Set(fields.filter(({ field, here, before }) => here !== field[before]).map(({ field }) => field.name));
    for (const { field, before, there } of fields) field[before] = there;
    for (const { field, now, here, there } of fields) field[now] = touched.has(field.name) ? here : there;
    arrived = kept = typed(true);
    keep();
}

// A reload does not wait for what leaves with the page, and may well be answered first. So what is not known to have arrived is
// left in this tab, for a reload and nothing else: whatever page comes otherwise may be somebody else's.
function leave() {
    keep();
    const now = typed();
    if (now === arrived) sessionStorage.removeItem(LEFT);
    else sessionStorage.setItem(LEFT, JSON.stringify({ page: location.href, draft: form.elements.draft?.value, before: arrived, now }));
}

function takeUp() {
    const left = JSON.parse(sessionStorage.getItem(LEFT));
    sessionStorage.removeItem(LEFT);
    const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
    if (!reloaded || left?.page !== location.href || left.draft !== form.elements.draft?.value) return;
    const [before, now] = [left.before, left.now].map(answers => new URLSearchParams(answers));
    for (const field of form.querySelectorAll(ANSWERS)) {
        const answers = now.getAll(field.name);
        if (String(answers) === String(before.getAll(field.name))) continue;
        if (chosen(field)) field.checked = answers.includes(field.value);
        else field.value = answers[0] ?? field.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
}

form.addEventListener("formdata", event => event.formData.set("revision", revision()));
addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
addEventListener("pagehide", leave);
// Enter changes a field and sends the form in one: whatever is sent need not be kept as well. What a script sends in place of the
// form it answers for itself.
form.addEventListener("change", () => setTimeout(keep));
addEventListener("submit", event => { if (event.target === form && !event.defaultPrevented) arrived = kept = typed(); });
takeUp();
// Somebody may have begun to type before this was here.
keep();
