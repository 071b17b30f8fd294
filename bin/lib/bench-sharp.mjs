// Measures sharp for bin/bench pictures: <folder with node_modules> <file> <out> <rounds> <width>…
// Prints a line for each width and one for all of them together, with processor milliseconds. Together they are made in both ways
// that there are, each from the file and each from the next larger one, and the cheaper one counts.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const [home, file, out, rounds, ...widths] = process.argv.slice(2);
// A package is looked up from an absolute path only.
const sharp = createRequire(path.resolve(home) + '/')('sharp');
sharp.concurrency(1);
sharp.cache(false);

const bytes = fs.readFileSync(file);
const webp = (image) => image.webp({ quality: 80 }).toBuffer();
const render = (width) => webp(sharp(bytes).rotate().resize(Number(width)));
const widestFirst = [...widths].sort((a, b) => b - a);

async function eachFromTheFile() {
  for (const width of widestFirst) await render(width);
}

async function eachFromTheNextLarger() {
  let image = sharp(bytes).rotate();
  for (const width of widestFirst) {
    const { data, info } = await image.resize(Number(width)).raw().toBuffer({ resolveWithObject: true });
    const { width: w, height, channels } = info;
    image = sharp(data, { raw: { width: w, height, channels } });
    await webp(image.clone());
  }
}

async function measure(work) {
  for (let i = 0; i < rounds / 2; i++) await work();
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i++) await work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e3 / rounds;
}

for (const width of widths) {
  fs.writeFileSync(`${out}-${width}.webp`, await render(width));
  console.log(width, await measure(() => render(width)));
}
console.log('together', Math.min(await measure(eachFromTheFile), await measure(eachFromTheNextLarger)));
