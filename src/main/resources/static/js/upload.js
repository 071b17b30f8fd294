// Sends a form with a picture and shows how far it has come. It can be cancelled, and sent again when the line broke: the
// picture is still there. Only XMLHttpRequest tells how much of it has left.
const PATIENCE = 30_000; // milliseconds in which nothing moves

export class Upload {
    #form; #box; #words; #bar; #explain; #request; #again;

    /** @param explain shows what a page that came back says is wrong; false when it says nothing */
    constructor(form, explain) {
        this.#form = form;
        this.#explain = explain;
        this.#box = form.querySelector("[data-upload]");
        this.#words = this.#box.querySelector("[role=status]");
        this.#bar = this.#box.querySelector("progress");
        this.#box.querySelector("[data-cancel]").addEventListener("click", () => this.#request?.abort());
        this.#box.querySelector("[data-again]").addEventListener("click", () => this.#again?.());
        addEventListener("online", () => { if (this.#box.dataset.upload === "lost") this.#again?.(); });
    }

    rest() {
        this.#again = undefined;
        this.#request?.abort();
        this.#request = undefined;
        this.#say("");
    }

    send(picture, button) {
        if (this.#request) return;
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
        request.addEventListener("load", () => this.#arrived(request));
        request.addEventListener("error", () => this.#say("lost"));
        request.addEventListener("abort", () => { if (request === this.#request) this.#say(request.stalled ? "lost" : "cancelled"); });
        request.addEventListener("loadend", () => {
            clearTimeout(stalled);
            button?.removeAttribute("aria-busy");
            if (request === this.#request) this.#request = undefined;
        });
        button?.setAttribute("aria-busy", "true");
        this.#bar.value = 0;
        this.#say("sending");
        moves();
        request.open("POST", this.#form.action);
        request.send(answers);
    }

    #arrived(request) {
        if (request.status === 200) return location.assign(request.responseURL);
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        this.#say(this.#explain(page) ? "refused" : "lost");
    }

    // The states are those of the style sheet, which shows what goes with each.
    #say(state) {
        const had = this.#box.contains(document.activeElement) && document.activeElement;
        this.#box.dataset.upload = state;
        this.#words.textContent = this.#words.dataset[state] ?? "";
        if (had && !had.checkVisibility()) this.#box.focus(); // its button is gone: whoever goes on from here finds the next
    }
}
