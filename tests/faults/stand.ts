/**
 * Serves the built site with the shim in its page, and the page that drives it; passes steps to that page and counts its
 * acknowledgements.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { builtSite, repository } from '../browser/harness/machine.ts';
import { integrityOf, withEntries } from '../browser/harness/precache.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Stand {
  /** The address for the present start of the browser. */
  url(): string;
  /** Does one step in the page (page.js) and returns what came of it. Rejects after `ms`. */
  ask<T>(step: string, argument?: object, ms?: number): Promise<T>;
  /** How many writes were acknowledged since the browser started. */
  acknowledged(): number;
  /** Forgets the page of a browser that was killed. */
  reset(): void;
  /** Replaces what is served for a path of the site; null serves the built file again. */
  serveInstead(path: string, change: ((file: Buffer) => Buffer | null) | null): void;
  /**
   * What the shim (shim.js) should do from the next start of the app on. It is served with the shim, because what the page
   * stores may be gone if the browser is killed just then.
   */
  configure(settings: object): void;
  /** Serves this at a path of the server. */
  serve(path: string, content: Buffer): void;
  /** Serves the service worker too, for a site in this folder. Other faults need none, and it costs a second each. */
  serveWorkerOf(folder: string): void;
  close(): Promise<void>;
}

interface Asked {
  id: number;
  step: string;
  argument: object;
  resolve(value: unknown): void;
  reject(problem: Error): void;
}

export async function openStand(): Promise<Stand> {
  let site = builtSite;
  let hasWorker = false;
  let settings: object = {};
  let starts = 0;
  let next = 0;
  let acknowledged = 0;
  let waiting: ServerResponse | null = null;
  const queue: Asked[] = [];
  const running = new Map<number, Asked>();
  const extra = new Map<string, Buffer>();
  const changed = new Map<string, (file: Buffer) => Buffer | null>();

  const pump = (): void => {
    if (!waiting || queue.length === 0) return;
    const asked = queue.shift() as Asked;
    running.set(asked.id, asked);
    waiting.end(JSON.stringify({ id: asked.id, step: asked.step, argument: asked.argument }));
    waiting = null;
  };

  const answer = (path: string, body: string, response: ServerResponse): void => {
    if (path === '/faults/next') {
      waiting?.end('{}');
      waiting = response;
      response.once('close', () => {
        if (waiting === response) waiting = null;
      });
      pump();
      return;
    }
    response.end('{}');
    const said = JSON.parse(body || '{}') as { id?: number; ok?: unknown; error?: string; acknowledged?: number };
    if (path === '/faults/ack') acknowledged = Math.max(acknowledged, said.acknowledged ?? 0);
    const asked = running.get(said.id ?? -1);
    if (path !== '/faults/said' || !asked) return;
    running.delete(asked.id);
    if (said.error) asked.reject(new Error(`${asked.step}: ${said.error}`));
    else asked.resolve(said.ok);
  };

  const served = (name: string): Buffer | null => {
    const content = readFileSync(join(site, name));
    if (name === 'sw.js') return hasWorker ? Buffer.from(workerFor(content.toString())) : null;
    return name === 'index.html' ? Buffer.from(withShim(content.toString())) : content;
  };
  /** The worker checks each file, and the page differs by the shim. */
  const workerFor = (script: string): string =>
    withEntries(script, (entry) =>
      entry.url === 'index.html' ? { ...entry, integrity: integrityOf(served('index.html') ?? Buffer.of()) } : entry,
    );

  const file = (path: string): Buffer | null => {
    try {
      if (path === '/faults/shim.js') {
        const shim = readFileSync(join(repository, 'tests', path), 'utf8');
        return Buffer.from(`window.faultsConfigured = ${JSON.stringify(settings)};\n${shim}`);
      }
      const given = extra.get(path);
      if (given) return given;
      if (path === '/faults/' || path.startsWith('/faults/')) return readFileSync(join(repository, 'tests', path));
      const name = path.slice('/app/'.length) || 'index.html';
      const content = served(name);
      const change = changed.get(name);
      return change && content ? change(content) : content;
    } catch {
      return null;
    }
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://local');
    const isOfPage = request.method === 'POST' || pathname === '/faults/next';
    if (isOfPage && search !== `?${starts}`) {
      response.writeHead(410).end();
      return;
    }
    if (isOfPage) {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => answer(pathname, body, response));
      return;
    }
    const found = file(pathname);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(pathname)] ?? (pathname.endsWith('/') ? 'text/html' : 'application/octet-stream'),
      'Cache-Control': 'no-cache',
    });
    response.end(found ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: () => `http://127.0.0.1:${port}/faults/page.html?${starts}`,
    ask: <T>(step: string, argument: object = {}, ms = 60_000) =>
      new Promise<T>((resolve, reject) => {
        next += 1;
        const timer = setTimeout(() => reject(new Error(`no answer to "${step}"`)), ms);
        const settle =
          <V>(then: (value: V) => void) =>
          (value: V) => {
            clearTimeout(timer);
            then(value);
          };
        queue.push({
          id: next,
          step,
          argument,
          resolve: settle((value: unknown) => resolve(value as T)),
          reject: settle(reject),
        });
        pump();
      }),
    acknowledged: () => acknowledged,
    reset() {
      starts += 1;
      acknowledged = 0;
      waiting = null;
      queue.length = 0;
      running.clear();
    },
    serveInstead(path, change) {
      if (change) changed.set(path, change);
      else changed.delete(path);
    },
    configure(to) {
      settings = to;
    },
    serve: (path, content) => void extra.set(path, content),
    serveWorkerOf(folder) {
      site = folder;
      hasWorker = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The shim runs before the app's module, which is deferred. */
const withShim = (page: string): string =>
  page.replace('<script type="module"', '<script src="../faults/shim.js"></script><script type="module"');
