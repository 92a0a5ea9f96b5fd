/** Other windows are in the way of an upgrade of the database, the window is a private one, or the time zone changes. */
import { count } from './person.ts';
import { type Context, emptyRow, type Fault, pause, type Row } from './rows.ts';

/** A later version of the app would upgrade the database; the shim raises the number that the app asks for. */
const blocked = (tabs: number): Fault => ({
  group: 'blocked',
  name: `an upgrade of the database waits for ${tabs === 1 ? 'a second tab' : 'a second and a third tab'}`,
  async inject(context) {
    const { stand, words } = context;
    const row = emptyRow(context);
    const person = await context.person();
    await person.start();
    await stand.ask('tick', { times: 8 });
    const due = person.planted.length + stand.acknowledged();
    // Tabs of an old version that do not answer, as frozen ones.
    await stand.ask('holdDatabase', { times: tabs });
    stand.configure({ databaseVersion: 2 });
    await stand.ask('openWithoutWaiting', { hash: '#/calming', index: 1 });
    const waits = await stand.ask<string>('waitFor', { texts: [words('loading.tab')], index: 1, ms: 15_000 });
    const isTold = waits.includes(words('loading.tab'));
    const old = await stand.ask<string>('said');
    for (let tab = 0; tab < tabs; tab += 1) await stand.ask('letGo');
    await stand.ask('waitFor', { texts: [words('calming.title')], index: 1, ms: 20_000 });
    await stand.ask('tick', { times: 4, index: 1 });
    const more = person.planted.length + stand.acknowledged() - due;
    const { lines } = await person.again();
    await count(row, due + more, lines);
    row.saw = `${isTold ? words('loading.tab') : 'nothing of the other tab'} // in the old tab: ${old}`;
    if (!isTold) row.problem = 'the waiting tab does not say why';
    if (more === 0) row.problem = 'the upgraded tab did not go on';
    return row;
  },
});

/** All is gone once the window is closed, so the row tells what holds while it is open. */
async function privateWindow(context: Context): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context);
  const person = await context.person({ launch: { isPrivate: true } });
  await person.start();
  await stand.ask('tick', { times: 8 });
  const due = person.planted.length + stand.acknowledged();
  await stand.ask('leave');
  await person.start();
  await count(row, due, await stand.ask<string[]>('settled', {}, 90_000));
  await stand.ask('go', { hash: '#/data/storage' });
  const said = await stand.ask<string>('said');
  await person.kill();
  await person.start('#/');
  const left = await stand.ask<string[]>('lines');
  row.saw = `${said} // once closed, ${left.length === 0 ? 'all is gone, as windows like this promise' : `${left.length} are left`}`;
  return row;
}

/** A person flies while the app is open: the shim moves the zone, and the next start has the new one for real. */
async function zoneChange(context: Context): Promise<Row> {
  const { stand } = context;
  const row = emptyRow(context);
  const person = await context.person({ launch: { zone: 'Europe/London' } });
  await person.start();
  await stand.ask('tick', { times: 4 });
  for (const minutes of [720, -660, 0]) {
    await stand.ask('set', { name: 'zone', value: minutes });
    await stand.ask('wake', {});
    await pause(300);
    await stand.ask('tick', { times: 3 });
  }
  const due = person.planted.length + stand.acknowledged();
  const here = await stand.ask<string>('said');
  person.moveTo('Pacific/Auckland');
  const { lines } = await person.again();
  await count(row, due, lines);
  row.saw = `${here} // then: ${await person.notices()}`;
  return row;
}

export const windowFaults: Fault[] = [
  blocked(1),
  blocked(2),
  { group: 'private', name: 'a private window', inject: privateWindow },
  { group: 'zone', name: 'the time zone changes in the middle of a session', inject: zoneChange },
];
