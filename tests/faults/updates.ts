/** A new version comes while the app is open, or what the service worker has stored of the app is damaged. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite, repository } from '../browser/harness/machine.ts';
import { nextVersion } from '../browser/harness/precache.ts';
import { count } from './person.ts';
import { type Context, emptyRow, type Fault, notTried, type Person, type Row } from './rows.ts';

const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };

/** Uses the app from its service worker, lets something happen, goes on, and starts again. */
async function withWorker(
  context: Context,
  happens: (folder: string, person: Person) => Promise<string>,
): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context);
  const folder = mkdtempSync(join(tmpdir(), 'heelwise-site-'));
  cpSync(builtSite, folder, { recursive: true });
  stand.serveWorkerOf(folder);
  try {
    const person = await context.person();
    await person.start();
    const state = await stand.ask<string>('workerReady', {});
    if (state !== 'activated') return notTried(context, `this browser has no service worker (${state})`);
    await person.start();
    await stand.ask('tick', { times: 8 });
    row.saw = await happens(folder, person);
    await stand.ask('tick', { times: 4 });
    const due = person.planted.length + stand.acknowledged();
    const { lines } = await person.again();
    await count(row, due, lines);
    row.saw += ` // then: ${await person.notices()}`;
    return row;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Something of the new version arrives cut, so the old one stays. */
async function cutUpdate(context: Context, folder: string): Promise<string> {
  nextVersion(folder, version, '99.0.0');
  context.stand.serveInstead('index.html', (page) => page.subarray(0, page.length / 2));
  const came = await context.stand.ask<string>('updateWorker', {});
  context.stand.serveInstead('index.html', null);
  return `the new version is ${came}`;
}

async function update(context: Context, folder: string): Promise<string> {
  nextVersion(folder, version, '99.0.0');
  return context.stand.ask<string>('updateWorker', {});
}

const stored = (name: string, ending: string): Fault => ({
  group: 'stored',
  name,
  inject: (context) =>
    withWorker(context, async (_, person) => {
      const { stand } = context;
      const due = stand.acknowledged();
      if (due === 0) throw new Error('nothing was acknowledged before');
      await stand.ask('leave');
      await stand.ask('cutStoredFile', { ending });
      // The page may show nothing of the app. The next start must.
      await person.start('#/calming', { ms: 8_000, mayFail: true });
      return stand.ask<string>('seen');
    }),
});

export const updateFaults: Fault[] = [
  {
    group: 'update',
    name: 'a new version comes while the app is in use',
    inject: (context) => withWorker(context, (folder) => update(context, folder)),
  },
  {
    group: 'update',
    name: 'a new version arrives cut',
    inject: (context) => withWorker(context, (folder) => cutUpdate(context, folder)),
  },
  {
    group: 'update',
    name: 'a new version takes over, and the previous page goes on',
    inject: (context) =>
      withWorker(context, async (folder) => {
        const { stand, words } = context;
        await stand.ask('open', { hash: '#/', index: 1 });
        const came = await update(context, folder);
        const pressed = await stand.ask<boolean>('press', { text: words('notice.update_apply'), index: 1, ms: 10_000 });
        await stand.ask('waitFor', { texts: [words('notice.update_ready')], index: 0, ms: 10_000 });
        return `${came}, ${pressed ? 'applied in another tab' : 'not applied'}: ${await stand.ask<string>('said')}`;
      }),
  },
  stored('a stored file of the app is cut: a script', '/assets/index-[^/]*\\.js$'),
  stored('a stored file of the app is cut: the engine', '\\.wasm$'),
  stored('a stored file of the app is cut: the page', 'index\\.html$'),
];
