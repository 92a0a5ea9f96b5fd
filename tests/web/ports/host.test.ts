/** What a deployer is told about the host (H11, H15). */
import { expect, test } from 'vitest';
import { readHeaders } from '../../../scripts/lib/serve.mjs';
import { headersFile } from '../../../scripts/site/headers.ts';
import { browserHost, HOST_CHECKS } from '../../../web/ports/host.ts';

const hostAt = (pathname: string, headers: Record<string, string>, status = 200) =>
  browserHost({
    isSecureContext: true,
    location: { pathname },
    fetch: async () => new Response('', { status, headers }),
  });

test('H11 H15: a host that sends our own headers and compresses lacks nothing', async () => {
  const sent = Object.fromEntries(readHeaders(headersFile())('/sw.js'));
  const report = await hostAt('/', { ...sent, 'Content-Encoding': 'br' }).check();
  expect(HOST_CHECKS.filter((check) => !report?.[check])).toEqual([]);
});

test('H11: a host that sends nothing, in a folder of somebody else’s, lacks all but the secure address', async () => {
  const report = await hostAt('/clinic/heelwise/', {}).check();
  expect(HOST_CHECKS.filter((check) => report?.[check])).toEqual(['secure']);
});

test('a host that does not answer is no report', async () => {
  expect(await hostAt('/', {}, 503).check()).toBeNull();
  const silent = browserHost({
    isSecureContext: true,
    location: { pathname: '/' },
    fetch: async () => {
      throw new TypeError('no network');
    },
  });
  expect(await silent.check()).toBeNull();
});
