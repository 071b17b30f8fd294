// Sends a form with a picture and shows how far it has come. It can be cancelled, and sent again when the line broke: the
// picture is still there. Only XMLHttpRequest tells how much of it has left.
import { back } from "./busy.js";
import { read, renew, says } from "./send.js";

const PATIENCE = 30_000; // milliseconds in which nothing moves
const MOST_WAITS = 6; // so often it is sent again of its own accord where others were before it

export class Upload {
    #form; #box; #words; #bar; #explain; #request; #again; #later;

    /** @param explain shows what a page that came back says is wrong; false when it says nothing */
    constructor(form, explain) {
        this.#form = form;
        this.#explain = explain;
        this.#box = form.querySelector("[data-upload]");
        this.#words = this.#box.querySelector("[role=status]");
        this.#bar = this.#box.querySelector("progress");
        this.#box.querySelector("[data-cancel]").addEventListener("click", () => this.#cancel());
        this.#box.querySelector("[data-again]").addEventListener("click", () => this.#again?.());
        back(() => this.#back());
        addEventListener("online", () => { if (this.#box.dataset.upload === "lost") this.#again?.(); });
    }

    rest() {
        clearTimeout(this.#later);
        this.#again = undefined;
        this.#request?.abort();
        this.#request = undefined;
        this.#say("");
    }

    // The picture has arrived, or was on its way when somebody left: it is still chosen, and can be sent again.
    #back() {
        if (this.#request) this.#cancel();
        else if (this.#box.dataset.upload === "making") this.#say("");
    }

    #cancel() {
        clearTimeout(this.#later);
        if (this.#request) this.#request.abort();
        else this.#say("cancelled");
    }

    /**
     * @param renewed whether the form's token has been renewed for it already
     * @param waits how often others were before it
     */
    send(picture, button, { renewed = false, waits = 0 } = {}) {
        if (this.#request) return;
        clearTimeout(this.#later);
        const answers = new FormData(this.#form, button);
        answers.set("picture", picture);
        this.#again = () => this.send(picture, button);
        const request = this.#request = new XMLHttpRequest();
        let stalled;
        const moves = () => { clearTimeout(stalled); stalled = setTimeout(() => { request.stalled = true; request.abort(); }, PATIENCE); };
        request.upload.addEventListener("progress", event => {
            moves();
            if (event.lengthComputable) this.#bar.value = event.loaded / event.total;
        });
        request.upload.addEventListener("load", () => { this.#bar.removeAttribute("value"); this.#say("making"); });
        const onceMore = () => this.send(picture, button, { renewed: true, waits });
        const later = () => this.send(picture, button, { renewed, waits: waits + 1 });
        request.addEventListener("error", () => this.#say("lost"));
        request.addEventListener("abort", () => { if (request === this.#request) this.#say(request.stalled ? "lost" : "cancelled"); });
        request.addEventListener("loadend", () => {
            clearTimeout(stalled);
            button?.removeAttribute("aria-busy");
            if (request !== this.#request) return;
            this.#request = undefined;
            if (request.status) this.#arrived(request, renewed ? undefined : onceMore, waits < MOST_WAITS ? later : undefined);
        });
        button?.setAttribute("aria-busy", "true");
        this.#bar.value = 0;
        this.#say("sending");
        moves();
        request.open("POST", this.#form.action);
        request.send(answers);
    }

    async #arrived(request, onceMore, later) {
        if (request.status === 200) return location.assign(request.responseURL);
        const page = read(request.responseText);
        if (request.status === 503 && later && page.querySelector("[data-errors]")) return this.#wait(request, later);
        if (this.#explain(page)) return this.#say("refused");
        const now = request.status === 403 ? await renew().catch(() => undefined) : undefined;
        if (this.#request || !this.#again) return; // sent by hand meanwhile, or given up
        if (now?.renewed && onceMore && !asksToSignIn(page)) return onceMore();
        this.#say("lost", says(page), now);
    }

    // For as long as the site says, and a little longer by chance, so that not all of them come back at the same moment.
    #wait(request, later) {
        this.#say("waiting");
        const seconds = Number(request.getResponseHeader("Retry-After")) || 5;
        this.#later = setTimeout(later, seconds * 1000 * (1 + Math.random() / 2));
    }

    // The states are those of the style sheet, which shows what goes with each. What a page says that came back is said here,
    // where the picture still is; if one has to go elsewhere first, then in another tab.
    #say(state, said, now) {
        const had = this.#box.contains(document.activeElement) && document.activeElement;
        this.#box.dataset.upload = state;
        this.#words.textContent = said ? [said.title, said.lead].filter(Boolean).join(". ") : this.#words.dataset[state] ?? "";
        const elsewhere = now && new URL(now.address).pathname !== location.pathname && says(now.page);
        if (elsewhere) this.#words.append(" ", link(now.address, elsewhere.title));
        if (had && !had.checkVisibility()) this.#box.focus(); // its button is gone: whoever goes on from here finds the next
    }
}

// Its session has ended: a fresh token changes nothing.
function asksToSignIn(page) {
    return page.querySelector("form[action='/sign-in']");
}

function link(address, words) {
    const link = document.createElement("a");
    link.href = address;
    link.target = "_blank";
    link.textContent = words;
    return link;
}
