/** Plays stories and lives: sends each command to both engines, and asks everything about the log at the end. */

const NOW = '{"epoch_ms":1795161600000,"local_date":"2026-11-20","utc_offset_min":480}';
export const joined = (lines) => lines.join('\n');

/** Loads lines of the working tree into both engines, each in its own words. */
export function load(engines, lines, kind = 'load') {
  for (const side of [engines.base, engines.ours]) side.log = lines.map((line) => side.toIts.text(line, 'record'));
  return reload(engines, kind);
}

const reload = (engines, kind) => engines.ask(kind, 'load', (side) => [[joined(side.log), 'own']]);

export const view = (engines, now) => engines.ask('view', 'view', [[now, 'args']]);

/** Sends a command, applies its records and compares the views. A refused command changes nothing, so its view is not compared. */
export function send(engines, { command, now }) {
  const answers = engines.ask(
    'decide',
    'decide',
    [
      [command, 'command'],
      [now, 'args'],
    ],
    command,
  );
  const records = { base: recordsOf(answers.base), ours: recordsOf(answers.ours) };
  if (records.base.length === 0 && records.ours.length === 0) return false;
  for (const side of ['base', 'ours']) engines[side].log.push(...records[side]);
  engines.ask('apply', 'apply', (side) => [[joined(side === engines.base ? records.base : records.ours), 'own']]);
  view(engines, now);
  return true;
}

const recordsOf = (answer) => (answer.startsWith('{"ok"') ? JSON.parse(answer).ok.records : []);

export async function playStory(engines, { name, steps, log, now, programme }) {
  engines.begin(name);
  engines.ask('load', 'load', [['', 'own']]);
  let last = now ?? NOW;
  let accepted = 0;
  for (const [i, step] of steps.entries()) {
    engines.step = i + 1;
    if (step.command) {
      last = step.now;
      if (send(engines, step)) accepted += 1;
    } else {
      load(engines, step.log);
      view(engines, last);
    }
    if (await engines.repair()) break;
  }
  if (log) load(engines, log, 'load of the log');
  else reload(engines, 'load of the log');
  const at = now ?? last;
  askEverything(engines, at, programme);
  await engines.repair();
  return accepted;
}

/** Compares the view and all queries of the loaded log, and makes and reads a backup of it. */
export function askEverything(engines, now, programme) {
  view(engines, now);
  const date = JSON.parse(now).local_date;
  const earlier = new Date(Date.parse(date) - 864e5).toISOString().slice(0, 10);
  const query = (name, args) =>
    engines.ask(
      `query ${name}`,
      'query',
      [
        [name, 'name'],
        [JSON.stringify(args), 'args'],
        [now, 'args'],
      ],
      JSON.stringify(args),
    );
  query('state', {});
  query('entries', { before: null, limit: 60 });
  query('entries', { before: earlier, limit: 3 });
  query('day', { date });
  query('day', { date: earlier });
  query('insight', { weeks: 12, before: null });
  query('insight', { weeks: 1, before: date });
  query('on_track', {});
  query('programme', { text: programme || '1.BsAEockvPQ' });
  engines.ask('inspect_log', 'inspect_log', (side) => [[joined(side.log), 'own']]);
}
