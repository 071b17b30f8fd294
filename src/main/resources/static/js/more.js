// A list that reads on grows in its place, and goes on where one was.
import { back, busy } from "./busy.js";
import { read } from "./send.js";

let asked = new WeakSet();
back(() => { asked = new WeakSet(); });

document.addEventListener("click", async event => {
    const link = event.target.closest("a[data-more]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (asked.has(link)) return;
    asked.add(link);
    busy(link);
    const answer = await fetch(link.href).catch(() => null);
    const page = answer?.ok && read(await answer.text());
    const list = document.getElementById(link.dataset.more);
    const rest = page && page.getElementById(link.dataset.more);
    if (!rest) {
        asked.delete(link);
        return location.assign(link.href);
    }
    const first = rest.firstElementChild;
    list.append(...rest.children);
    const next = page.querySelector(`a[data-more="${link.dataset.more}"]`);
    if (next) link.parentElement.replaceChildren(next);
    else link.parentElement.remove();
    first.querySelector("a").focus({ preventScroll: true });
});
