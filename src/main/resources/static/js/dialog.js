// A link to a question opens it above the page; closing it brings the focus back to the link.
for (const opener of document.querySelectorAll("[data-opens]")) {
    const dialog = document.getElementById(opener.dataset.opens);
    opener.role = "button";
    opener.addEventListener("click", event => { event.preventDefault(); dialog.showModal(); });
    opener.addEventListener("keydown", event => { if (event.key === " ") { event.preventDefault(); dialog.showModal(); } });
    dialog.querySelector("[data-closes]").addEventListener("click", event => { event.preventDefault(); dialog.close(); });
}
