// Asks Lighthouse for bin/bench pages: <folder with node_modules> <site> <Chromium> <rounds>
import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [home, site, chromium, rounds] = process.argv.slice(2);
const here = createRequire(path.resolve(home) + "/");
const load = async name => import(pathToFileURL(here.resolve(name)));
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const read = async address => (await fetch(site + address)).text();

const pages = { landing: "/", join: "/join/you", profile: await profile(), "sign-in": "/sign-in" };

// A member with a picture has the heavier page.
async function profile() {
    const members = [...new Set((await read("/")).match(/\/@[^"?#]+(?=")/g) ?? [])];
    for (const member of members) if ((await read(member)).includes('src="/pictures/')) return member;
    fail("The landing page links to nobody with a picture, so there is no profile to measure.");
}

// Of times the best round counts, since whatever else the machine does only adds to them; of all else the worst.
const goals = [
    { name: "accessibility", of: run => category(run, "accessibility"), least: 100 },
    { name: "best practices", of: run => category(run, "best-practices"), least: 100 },
    { name: "SEO", of: run => category(run, "seo"), least: 100 },
    { name: "performance", of: run => category(run, "performance"), least: 99, time: true },
    { name: "LCP ms", of: lcp, most: 1200, time: true },
    { name: "CLS", of: run => Number(run.audits["cumulative-layout-shift"].numericValue.toFixed(3)), most: 0 },
    { name: "bytes", of: run => run.audits["total-byte-weight"].numericValue, most: 60 * 1024 },
    { name: "blocking scripts", of: blockingScripts, most: 0 },
];

function lcp(run) {
    return Math.round(run.audits["largest-contentful-paint"].numericValue);
}

function category(run, name) {
    return Math.round(run.categories[name].score * 100);
}

function blockingScripts(run) {
    const waited = run.audits["render-blocking-resources"].details?.items ?? [];
    return waited.filter(item => new URL(item.url).pathname.endsWith(".js")).length;
}

// A browser of its own for each visit: nothing is known of the site. Chromium as root runs without its sandbox only.
async function visit(address) {
    const flags = ["--headless=new", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    if (process.getuid?.() === 0) flags.push("--no-sandbox");
    const chrome = await launch({ chromePath: chromium, chromeFlags: flags, logLevel: "silent" });
    try {
        return await lighthouse(address, { port: chrome.port, output: "html", logLevel: "silent" });
    } finally {
        await chrome.kill();
    }
}

function fail(sentence) {
    console.error(sentence);
    process.exit(1);
}

// The site has seen visitors before: its code is warm.
for (let round = 0; round < 20; round++) for (const address of Object.values(pages)) await read(address);

const busy = os.loadavg()[0];
const missed = [];
row("page", goals.map(goal => goal.name));
for (const [page, address] of Object.entries(pages)) {
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await visit(site + address));
    const broken = results.find(result => result.lhr.runtimeError);
    if (broken) fail(`Lighthouse could not measure ${address}: ${broken.lhr.runtimeError.message}`);
    const quickest = results.toSorted((one, other) => lcp(one.lhr) - lcp(other.lhr))[0];
    fs.writeFileSync(path.join(home, "pages", page + ".html"), quickest.report);
    row(page, goals.map(goal => judged(goal, page, results.map(result => result.lhr))));
    missed.push(...complaints(quickest.lhr).map(complaint => `${page}: Lighthouse says "${complaint}".`));
}

function row(page, values) {
    console.log(page.padEnd(10) + values.map(value => String(value).padStart(18)).join(""));
}

function judged(goal, page, runs) {
    const values = runs.map(goal.of);
    const value = Boolean(goal.least) === Boolean(goal.time) ? Math.max(...values) : Math.min(...values);
    if (value < goal.least) missed.push(`${page}: ${goal.name} is ${value}, and should be at least ${goal.least}.`);
    if (value > goal.most) missed.push(`${page}: ${goal.name} is ${value}, and should be at most ${goal.most}.`);
    return value;
}

// What costs points, except the measurements that make up the performance, which the table shows.
function complaints(run) {
    return ["accessibility", "best-practices", "seo"].flatMap(name => run.categories[name].auditRefs)
        .filter(reference => reference.weight > 0)
        .map(reference => run.audits[reference.id])
        .filter(audit => audit.score !== null && audit.score < 1)
        .map(audit => audit.title);
}

console.log(`\nThe reports: ${path.join(home, "pages")}`);
if (busy > os.cpus().length) {
    console.log(`This machine had other work (load ${busy.toFixed(1)}, ${os.cpus().length} cores): its times are too long. More rounds help.`);
}
if (missed.length) fail(`\nBelow the goals:\n${missed.join("\n")}`);
