// Lets somebody see the password that they type. Its field stays where it is: they may be typing already.
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
    field.after(button);
}
