/**
 * How many records years of ordinary use make, before and after thinning: node tests/bench/ten_years.ts [YEARS]. One person checks in
 * each morning, does each session that is due, rates it, and takes what is offered. Prints a line for each year. Needs build/wasm.
 */
import { writeFileSync } from 'node:fs';
import type { CommandBody, Now, Timeline, View } from '../../web/engine/contract.ts';
import { nodeEngine, plannedLines } from '../faults/history.ts';
import { safe, usual } from '../support/answers.ts';

const DAY_MS = 86_400_000;
/** As the guide does (web/ui/session/guide.ts). */
const SEEN_EVERY_MS = 30_000;
const DEVICE = '11111111-1111-4111-8111-111111111111';

const years = Number(process.argv[2] ?? 10);
const engine = nodeEngine();
const lines = await plannedLines(engine);
const began = (JSON.parse(lines.at(-1) ?? '') as { now: Now }).now.epoch_ms;
let commands = 0;
let sessions = 0;
let refused = 0;
let atMs = began;

const now = (): Now => ({
  epoch_ms: atMs,
  local_date: new Date(atMs).toISOString().slice(0, 10),
  utc_offset_min: 0,
});

async function send(body: CommandBody): Promise<boolean> {
  commands += 1;
  const command_id = `55555555-2222-4222-8222-${String(commands).padStart(12, '0')}`;
  const decided = await engine.decide({ command_id, device: DEVICE, body }, now());
  if ('error' in decided) {
    refused += 1;
    if (process.env.HEELWISE_TELL) console.log(now().local_date, body.kind, JSON.stringify(decided.error));
    return false;
  }
  lines.push(...decided.ok.records);
  await engine.apply(decided.ok.records);
  return true;
}

async function view(): Promise<View> {
  const answer = await engine.view(now());
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

/** The stamps of somebody who follows the guide from the beginning to the end. */
async function follow(session: string, timeline: Timeline): Promise<void> {
  const startMs = atMs;
  const stamp = (kind: 'started' | 'seen' | 'set_done', at_ms: number, more = {}) =>
    send({ kind: 'stamp_session', session, stamp: { kind, at_ms, ...more } });
  await stamp('started', startMs);
  const sets = new Map<string, { end_ms: number; item: number; set: number }>();
  for (const { kind, item, set, end_ms } of timeline.segments)
    if (!['ready', 'rest', 'walk', 'switch_side'].includes(kind)) sets.set(`${item} ${set}`, { end_ms, item, set });
  const due = [...sets.values()].map(({ end_ms, item, set }) => ({ at: end_ms, item, set }));
  let last = 0;
  for (const { at, item, set } of due) {
    for (let seen = last + SEEN_EVERY_MS; seen < at; seen += SEEN_EVERY_MS) {
      atMs = startMs + seen;
      await stamp('seen', atMs);
    }
    atMs = startMs + at;
    await stamp('set_done', atMs, { item, set });
    last = at;
  }
}

async function day(): Promise<void> {
  await send({ kind: 'open_day' });
  let seen = await view();
  for (let asked = 0; seen.screening.next && asked < 40; asked += 1) {
    await send({ kind: 'answer_screening', question: seen.screening.next, answer: safe(seen.screening.next) });
    seen = await view();
  }
  const checkIn = seen.today?.check_in;
  if (checkIn && !checkIn.answer) {
    const morning = Object.fromEntries(checkIn.sides.map((side) => [side, 1]));
    await send({ kind: 'submit_check_in', date: checkIn.date, morning, ...usual.check_in } as CommandBody);
  }
  const offer = (await view()).today?.offer;
  const option = offer?.options[0]?.id;
  if (offer) await send({ kind: 'answer_offer', offer: offer.id, accept: true, ...(option ? { option } : {}) });
  seen = await view();
  if (!(seen.today?.tasks ?? []).some(({ kind }) => kind === 'session')) return;
  if (!(await send({ kind: 'start_session', pain: { left: 1 }, support_seen: true }))) return;
  const { session } = await view();
  if (!session) return;
  sessions += 1;
  await follow(session.session, session.timeline);
  await send({ kind: 'end_session', session: session.session, how: 'finished', complete: true });
  await send({
    kind: 'submit_rating',
    session: session.session,
    during: { left: 1 },
    after: { left: 1 },
    ...usual.rating,
  });
}

for (let n = 1; n <= Math.round(years * 365); n += 1) {
  atMs = began + n * DAY_MS;
  await day();
  if (n % 365 !== 0 && n !== Math.round(years * 365)) continue;
  const thinned = await engine.joinLogs(lines, []);
  const kept = 'ok' in thinned ? thinned.ok.lines.length : thinned.error.code;
  console.log(JSON.stringify({ days: n, sessions, records: lines.length, after_thinning: kept, refused }));
}
if (process.env.HEELWISE_LOG) writeFileSync(process.env.HEELWISE_LOG, lines.join('\n'));
