// Serves a built site with the headers of its own _headers file, as a real host would.
// node scripts/lib/serve.mjs [--port N] [--host ADDRESS] [--base /folder/] [--site DIR]
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Reads the format of Netlify and Cloudflare: a path (in which a final `*` matches the rest), then indented `Name: value` lines. Returns a
 * function from a path to its headers, as [name, value][].
 */
export function readHeaders(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line);
      rules.at(-1).headers.push([name, value]);
    }
  }
  return (path) =>
    rules
      .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
      .flatMap((rule) => rule.headers);
}

/** Resolves with the server once it listens, and rejects if the port is taken. `base` is the folder of the site on the host. */
export function serve({ site, port = 0, host = '127.0.0.1', base = '/' }) {
  const file = join(site, '_headers');
  const headersFor = readHeaders(existsSync(file) ? readFileSync(file, 'utf8') : '');
  // Reads the disk for each request, so that a new build is served without a restart.
  const files = sirv(site, { dev: true, etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://local').pathname;
    if (path === base.slice(0, -1)) return void response.writeHead(301, { Location: base }).end();
    if (!path.startsWith(base) || path === `${base}_headers`) return void response.writeHead(404).end('Not found\n');
    request.url = `/${request.url.slice(base.length)}`;
    const set = response.setHeader.bind(response);
    // Remove sirv's own Cache-Control, which would replace ours.
    response.writeHead = (
      (writeHead) =>
      (status, given = {}) => {
        const { 'Cache-Control': _, ...kept } = given;
        for (const [name, value] of headersFor(request.url.split('?')[0])) {
          // Do not cache errors: a missing file may exist on the next request.
          if (status < 400 || name !== 'Cache-Control') set(name, value);
        }
        return writeHead.call(response, status, kept);
      }
    )(response.writeHead);
    files(request, response, () => response.writeHead(404).end('Not found\n'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      base: { type: 'string', default: '/' },
      site: { type: 'string', default: fileURLToPath(new URL('../../build/site', import.meta.url)) },
    },
  });
  try {
    await serve({ ...values, port: Number(values.port) });
    const shown = values.host === '0.0.0.0' || values.host === '::' ? 'localhost' : values.host;
    console.log(`\nHeelwise is at http://${shown}:${values.port}${values.base} (Ctrl+C stops it)`);
  } catch (problem) {
    if (problem.code !== 'EADDRINUSE') throw problem;
    console.error(
      `\nheelwise: port ${values.port} is taken.\nWhat to do: scripts/run --port ${Number(values.port) + 1}`,
    );
    process.exitCode = 1;
  }
}
