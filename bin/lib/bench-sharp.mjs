// Measures sharp for bin/bench pictures: <folder with node_modules> <file> <out> <rounds> <width>…
import { createRequire } from 'node:module';
import fs from 'node:fs';

const [home, file, out, rounds, ...widths] = process.argv.slice(2);
const sharp = createRequire(home + '/')('sharp');
sharp.concurrency(1);
sharp.cache(false);

const bytes = fs.readFileSync(file);
const render = (width) => sharp(bytes).rotate().resize(Number(width)).webp({ quality: 80 }).toBuffer();

for (const width of widths) {
  fs.writeFileSync(`${out}-${width}.webp`, await render(width));
  for (let i = 0; i < rounds / 2; i++) await render(width);
  const start = process.cpuUsage();
  for (let i = 0; i < rounds; i++) await render(width);
  const used = process.cpuUsage(start);
  console.log(width, (used.user + used.system) / 1e3 / rounds);
}
