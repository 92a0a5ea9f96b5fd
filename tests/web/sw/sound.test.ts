/** A stored file of the app that is damaged is not used (H15). */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { soundFiles } from '../../../web/sw/sound.ts';

const BASE = 'https://heelwise.example/app/sw.js';
const integrity = `sha384-${createHash('sha384').update('whole').digest('base64')}`;
const files = soundFiles([{ url: 'index.html', integrity }, { url: 'free.txt' }, 'other.txt'], BASE);
const at = (path: string): Request => new Request(`https://heelwise.example/app/${path}`);
const found = (path: string, text: string) =>
  files.cachedResponseWillBeUsed({ request: at(path), cachedResponse: new Response(text) });

test('H15: a stored file with another checksum counts as missing, so that it is fetched anew', async () => {
  expect(await found('index.html?__WB_REVISION__=1', 'who')).toBeNull();
  expect(await found('index.html?__WB_REVISION__=1', '')).toBeNull();
  expect(await (await found('index.html?__WB_REVISION__=1', 'whole'))?.text()).toBe('whole');
});

test('H15: a file without a checksum in the list is used as it is, and one that is missing stays missing', async () => {
  expect(await (await found('free.txt', 'any'))?.text()).toBe('any');
  expect(await (await found('other.txt', 'any'))?.text()).toBe('any');
  expect(await files.cachedResponseWillBeUsed({ request: at('index.html'), cachedResponse: undefined })).toBeNull();
});

test('H15: a stored file that cannot be read counts as missing', async () => {
  const torn = new Response(
    new ReadableStream({
      pull(controller) {
        controller.error(new Error('torn'));
      },
    }),
  );
  const fresh = soundFiles([{ url: 'index.html', integrity }], BASE);
  expect(await fresh.cachedResponseWillBeUsed({ request: at('index.html'), cachedResponse: torn })).toBeNull();
});
