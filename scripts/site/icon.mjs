// Draws public/favicon.svg and the PNGs in public/icons with the machine's Chromium. Run `node scripts/site/icon.mjs` after changing the
// drawing. The results are committed, so that a build needs no browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const pine = '#1f5c4f';
const ground = '#3f7f6d';
const limb = '#f7f0e3';
const tendon = '#eeb05a';

/** Shows a raised heel and its tendon. `corner` is the radius of the tile, and `scale` keeps the drawing away from a mask's edge. */
function drawing({ corner, scale }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <title>Heelwise</title>
  <rect width="512" height="512" rx="${corner}" fill="${pine}"/>
  <g transform="translate(256 256) scale(${scale}) translate(-256 -256)" fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path d="M84 444H428" stroke="${ground}" stroke-width="20"/>
    <path d="M302 76C304 160 284 226 262 296" stroke="${limb}" stroke-width="86"/>
    <path d="M214 318L326 394H384" stroke="${limb}" stroke-width="68"/>
    <path d="M236 132C206 190 226 248 186 318" stroke="${pine}" stroke-width="56"/>
    <path d="M228 132C200 190 220 248 180 318" stroke="${tendon}" stroke-width="36"/>
    <path d="M104 392V314M70 346L104 312L138 346" stroke="${tendon}" stroke-width="20"/>
  </g>
</svg>
`;
}

const at = (name) => fileURLToPath(new URL(`../../public/${name}`, import.meta.url));
mkdirSync(at('icons'), { recursive: true });
writeFileSync(at('favicon.svg'), drawing({ corner: 116, scale: 1 }));

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, size, look] of [
  ['icon-192', 192, { corner: 116, scale: 1 }],
  ['icon-512', 512, { corner: 116, scale: 1 }],
  // A mask may leave only the middle four fifths.
  ['maskable-512', 512, { corner: 0, scale: 0.74 }],
  ['apple-touch-180', 180, { corner: 0, scale: 0.86 }],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${drawing(look)}`);
  await page.screenshot({ path: at(`icons/${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
