// Lets somebody see the password that they type.
for (const field of document.querySelectorAll("input[type=password][data-reveal]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = field.dataset.reveal;
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-controls", field.id);
    button.addEventListener("click", () => {
        const shown = field.type === "text";
        field.type = shown ? "password" : "text";
        button.setAttribute("aria-pressed", String(!shown));
    });
    const together = document.createElement("div");
    together.className = "reveal";
    field.replaceWith(together);
    together.append(field, button);
}
