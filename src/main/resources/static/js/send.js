// Sends what a script sends in place of a form's own button. A form whose token has grown old is refused (403): its cookie was
// lost, or somebody has signed in in another tab. Then the page is asked for once more, its forms take the token that it brings,
// and everything is sent again. Not in another's name: whoever is signed in by now must be whoever was when the page came.
let renewing;

const CARRIED = 60_000; // characters; browsers see no more than 64 KiB off once their page is gone (Fetch, "keepalive")

/**
 * @param fields FormData or URLSearchParams with the form's token in it
 * @param how further options of fetch; "keepalive" as far as it goes
 * @returns the answer, of the last time
 */
export async function post(address, fields, how = {}) {
    const keepalive = Boolean(how.keepalive) && String(fields).length < CARRIED;
    const send = () => fetch(address, { ...how, keepalive, method: "POST", body: fields });
    let answer = await send();
    // Twice: what else was on its way and was refused, too, may have brought another token in between.
    for (let tries = 0; answer.status === 403 && tries < 2 && (await renew()).renewed; tries++) {
        fields.set("_csrf", token());
        answer = await send();
    }
    return answer;
}

export function token() {
    return document.querySelector("[name=_csrf]").value;
}

/** Brings the tokens of this page up to date. Says whether that was possible, and what stands at its address by now. */
export function renew() {
    renewing ??= ask().finally(() => { renewing = undefined; });
    return renewing;
}

async function ask() {
    const answer = await fetch(location.href);
    const page = read(await answer.text());
    const fresh = page.querySelector("[name=_csrf]")?.value;
    const renewed = Boolean(fresh) && signedIn(page) === signedIn(document);
    if (renewed) for (const field of document.querySelectorAll("[name=_csrf]")) field.value = fresh;
    return { renewed, page, address: answer.url };
}

/** The page that an answer is, as one can look around in it. */
export function read(text) {
    return new DOMParser().parseFromString(text, "text/html");
}

// By the link to their own page.
function signedIn(page) {
    return page.querySelector(".me a")?.getAttribute("href");
}

/** What a page says that has nothing else to show; nothing where it is none of this site. */
export function says(page) {
    const [title, lead] = ["h1", ".lead"].map(part => page.querySelector(`#main ${part}`)?.textContent.trim());
    return title && { title, lead: lead ?? "" };
}
