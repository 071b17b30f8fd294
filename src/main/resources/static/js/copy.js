// Copies the address of a page, where the browser lets a page do so: only then is there a button for it.
for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener("click", async () => {
        const status = button.parentElement.querySelector("[role=status]");
        status.textContent = "";
        try {
            await navigator.clipboard.writeText(button.dataset.copy);
            status.textContent = button.dataset.copied;
        } catch {
            button.hidden = true; // it was not allowed after all; the address bar still is
        }
    });
}
