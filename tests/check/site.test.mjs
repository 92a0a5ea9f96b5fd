/** The parts of the build that write safety into the page: urgent advice, the content policy and the notices. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readHeaders, serve } from '../../scripts/lib/serve.mjs';
import { headersFile } from '../../scripts/site/headers.ts';
import { noticesText, shippedPackages } from '../../scripts/site/notices.ts';
import { urgentHtml } from '../../scripts/site/urgent.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('urgent advice in the page (H2, H16)', () => {
  test('has every urgent word of the app', () => {
    const words = JSON.parse(readFileSync(join(root, 'web/words/en.json'), 'utf8'));
    const html = urgentHtml(words);
    const shown = html
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    const urgent = Object.entries(words).filter(([key]) => key.startsWith('urgent.'));
    expect(urgent.length).toBeGreaterThan(5);
    for (const text of urgent.flatMap(([, value]) => value)) expect(shown).toContain(text);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  test('escapes markup and writes lists as lists', () => {
    expect(urgentHtml({ 'urgent.title': 'A & <b>', 'urgent.x.points': ['1', '2'], other: 'no' })).toBe(
      ['<h1>A &amp; &lt;b&gt;</h1>', '<ul>', '<li>1</li>', '<li>2</li>', '</ul>'].join('\n      '),
    );
  });
});

describe('headers', () => {
  test('the policy allows only our own files and WebAssembly (H11)', () => {
    const headers = new Map(readHeaders(headersFile())('/index.html'));
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'|https?:|data:|blob:|\*/);
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  test('the server sends them, also under a folder, and does not serve the file that lists them', async () => {
    const site = mkdtempSync(join(tmpdir(), 'heelwise site '));
    writeFileSync(join(site, 'index.html'), 'page');
    writeFileSync(join(site, '_headers'), headersFile());
    const server = await serve({ site, base: '/a/b/' });
    const at = (path) => fetch(`http://127.0.0.1:${server.address().port}${path}`);
    const page = await at('/a/b/');
    expect(await page.text()).toBe('page');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await at('/a/b')).url).toMatch(/\/a\/b\/$/);
    for (const path of ['/', '/a/b/_headers', '/a/b/nothing', '/a/b/../../etc/passwd'])
      expect((await at(path)).status).toBe(404);
    server.closeAllConnections();
    server.close();
  });
});

describe('third-party notices', () => {
  test('name every package of the lock file that ships, and no other', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const names = shippedPackages(lock).map(([path]) => path.slice('node_modules/'.length));
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).not.toContain('vite');
    const text = noticesText(root);
    for (const name of names) expect(text).toContain(`\n${name} ${lock.packages[`node_modules/${name}`].version} (`);
    for (const name of ['Boost', 'Emscripten', 'musl', 'LLVM']) expect(text).toContain(name);
  });
});
