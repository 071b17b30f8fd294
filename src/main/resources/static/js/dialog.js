// A link to a question opens it above the page, with the focus on what keeps things as they are; closing it brings the focus back to the link.
for (const opener of document.querySelectorAll("[data-opens]")) {
    const dialog = document.getElementById(opener.dataset.opens);
    const keep = dialog.querySelector("[data-closes]");
    const open = event => {
        event.preventDefault();
        dialog.showModal();
        keep.focus();
    };
    opener.role = "button";
    opener.addEventListener("click", open);
    opener.addEventListener("keydown", event => { if (event.key === " ") open(event); });
    keep.addEventListener("click", event => { event.preventDefault(); dialog.close(); });
}
