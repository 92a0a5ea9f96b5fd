/** Serves the production build under a folder of a host, as a clinic might. A test can stop the server. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { serve } from '../../../scripts/lib/serve.mjs';
import { builtSite } from './machine.ts';

export interface Asked {
  method: string;
  path: string;
  query: string;
  referrer: string | null;
  cookie: string | null;
}

export interface Site {
  /** The address of the page, including the folder. */
  url: string;
  origin: string;
  /** The folder on disk that is served. */
  folder: string;
  /** Every request that reached the server. */
  asked: Asked[];
  running(): boolean;
  start(): Promise<void>;
  /** Stops the server and closes all connections. Throws if the port still answers. */
  stop(): Promise<void>;
}

export const base = '/some/clinic/heelwise/';

export async function openSite({ folder = builtSite, host = '127.0.0.1' } = {}): Promise<Site> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no site in ${folder}: run scripts/build first`);
  let server: Server | null = null;
  let port = 0;
  const asked: Asked[] = [];

  const note = (request: IncomingMessage): void => {
    const url = new URL(request.url ?? '/', 'http://local');
    const { referer, cookie } = request.headers;
    asked.push({
      method: request.method ?? '',
      path: url.pathname,
      query: url.search,
      referrer: referer ?? null,
      cookie: cookie ?? null,
    });
  };

  const start = async (): Promise<void> => {
    if (server) return;
    server = await serve({ site: folder, port, base });
    server.prependListener('request', note);
    port = (server.address() as AddressInfo).port;
  };

  await start();
  const origin = `http://${host}:${port}`;
  return {
    url: origin + base,
    origin,
    folder,
    asked,
    running: () => server !== null,
    start,
    async stop() {
      if (!server) return;
      const stopping = server;
      server = null;
      await new Promise((resolve) => {
        stopping.close(resolve);
        stopping.closeAllConnections();
      });
      if (await listens(port)) throw new Error(`port ${port} still answers after the server was stopped`);
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
