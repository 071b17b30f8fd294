// A combobox (ARIA Authoring Practices, "editable combobox with list autocomplete"): topics to choose from while typing.
// Nothing is chosen unless somebody chooses it; what was typed always stands.
for (const field of document.querySelectorAll("[data-suggestions]")) equip(field);

function equip(field) {
    let asked; // for what was typed last, while it has no answer
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = `${field.id}-suggestions`;
    list.role = "listbox";
    list.ariaLabel = field.dataset.suggestionsLabel;
    list.hidden = true;
    // Says to those who listen how many there are.
    const count = document.createElement("p");
    count.className = "unseen";
    count.role = "status";
    const counts = field.dataset.suggestionsCounts.split("|");
    field.after(list, count);
    field.role = "combobox";
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    close();

    async function ask() {
        asked?.abort();
        const typed = field.value.trim();
        if (!typed) return close();
        const { signal } = asked = new AbortController();
        try {
            const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(typed)}`, { signal });
            const topics = answer.ok ? await answer.json() : [];
            if (signal.aborted) return;
            asked = undefined;
            if (document.activeElement === field) open(topics);
        } catch {
            if (!signal.aborted) asked = undefined; // without suggestions one types on
        }
    }

    field.addEventListener("input", ask);
    // Somebody may have begun to type before this was here.
    if (document.activeElement === field) ask();

    field.addEventListener("keydown", event => {
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            if (!list.hidden) move(event.key === "ArrowDown" ? 1 : -1);
            event.preventDefault();
        } else if (event.key === "Escape" && (asked || !list.hidden)) {
            close();
            event.preventDefault();
        } else if (event.key === "Enter" && active()) {
            event.preventDefault();
            choose(active());
        }
    });
    field.addEventListener("blur", close);
    // Before the field loses its focus, or a touch would close the list first.
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("click", event => {
        const option = event.target.closest("[role=option]");
        if (option) choose(option);
    });
    field.form.addEventListener("submit", close);

    function open(topics) {
        list.replaceChildren(...topics.map((topic, number) => {
            const option = document.createElement("li");
            option.role = "option";
            option.id = `${list.id}-${number}`;
            option.ariaSelected = "false";
            option.dataset.value = topic.spelling ?? topic.name;
            const name = document.createElement("bdi");
            name.textContent = topic.name;
            option.append(name);
            if (topic.spelling) {
                const spelling = document.createElement("small");
                spelling.textContent = ` (${topic.spelling})`;
                option.append(spelling);
            }
            return option;
        }));
        list.hidden = topics.length === 0;
        count.textContent = counts[topics.length - 1] ?? "";
        field.ariaExpanded = String(!list.hidden);
        field.removeAttribute("aria-activedescendant");
    }

    // Also those that are still on their way: nothing opens until somebody types again.
    function close() {
        asked?.abort();
        asked = undefined;
        count.textContent = "";
        list.hidden = true;
        list.replaceChildren();
        field.ariaExpanded = "false";
        field.removeAttribute("aria-activedescendant");
    }

    function active() {
        return list.querySelector("[aria-selected=true]");
    }

    function move(step) {
        const options = [...list.children];
        const from = options.indexOf(active());
        const to = from < 0 ? (step > 0 ? 0 : options.length - 1) : (from + step + options.length) % options.length;
        active()?.setAttribute("aria-selected", "false");
        options[to].ariaSelected = "true";
        options[to].scrollIntoView({ block: "nearest" });
        field.setAttribute("aria-activedescendant", options[to].id);
    }

    function choose(option) {
        field.value = option.dataset.value;
        close();
        // Where something may be said beside it, that comes next; elsewhere it is added at once.
        const adder = field.closest(".adder");
        const beside = adder.querySelector("input:not([data-suggestions])");
        if (beside) beside.focus();
        else field.form.requestSubmit(adder.querySelector("button"));
    }
}
