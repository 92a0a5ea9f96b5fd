/**
 * Brings a saved copy, or a log that was put aside, into use: first a look at what would change, then the person's
 * consent, which the engine decides on exactly the lines that are stored. What was here is put aside and not lost (H8,
 * H14).
 */
import type { Answer, Fault, LogSummary, Now } from '../../engine/contract.ts';
import { fault, faultOf } from '../../engine/faults.ts';
import type { Contents, CopyPreview, RestoreWay } from '../../ports/copies.ts';
import type { Keep, Log } from '../../ports/log.ts';
import type { Ids } from '../../ports/ports.ts';
import type { Judge } from './judge.ts';
import type { OpenedCopy } from './read.ts';

/** Gaps that are stored for the lost end of a file, whatever its header claims. One is enough to be asked again (H7). */
const GAPS_MAX = 1_000;

/** What is to be looked at. */
export interface Candidate {
  aside: string | null;
  build: string | null;
  made: string;
  whole: boolean;
  /** The number of lines that should be there. */
  claimed: number;
  lines: readonly string[];
}

export const candidateOf = (copy: OpenedCopy): Candidate => ({ ...copy, aside: null, made: copy.made.local_date });

/** Changes nothing. Refuses what holds no sound record, and records that only a later version understands. */
export async function previewOf(from: Candidate, log: Log, judge: Judge): Promise<Answer<CopyPreview>> {
  try {
    const lost = Math.max(0, from.claimed - from.lines.length);
    const lines = [...from.lines, ...new Array<string>(Math.min(lost, GAPS_MAX)).fill('')];
    const there = await judge.inspectLog(lines);
    if ('error' in there) return there;
    if (there.ok.newer) return { error: fault('copy_newer') };
    if (contentsOf(there.ok).records <= 0) return { error: fault('copy_empty') };
    const preview: CopyPreview = {
      aside: from.aside,
      build: from.build,
      made: from.made,
      whole: from.whole,
      contents: { ...contentsOf(there.ok), missing: there.ok.missing + Math.max(0, lost - GAPS_MAX) },
      here: null,
      shared: null,
      after: {},
      lines,
    };
    const present = await log.read();
    if (present.length === 0) return { ok: { ...preview, after: { empty: there.ok } } };
    return await comparedWith(present, preview, there.ok, judge);
  } catch (problem) {
    return { error: faultOf(problem, 'engine_unavailable') };
  }
}

async function comparedWith(
  present: readonly string[],
  preview: CopyPreview,
  there: LogSummary,
  judge: Judge,
): Promise<Answer<CopyPreview>> {
  const here = await judge.inspectLog(present);
  if ('error' in here) return here;
  const joined = await judge.joinLogs(present, preview.lines);
  if ('error' in joined) return joined;
  const { both, only_mine, only_theirs, damaged, missing, lines } = joined.ok;
  return {
    ok: {
      ...preview,
      here: contentsOf(here.ok),
      shared: { both, only_here: only_mine, only_there: only_theirs },
      after: { beside: there, instead: there, merged: { records: lines.length, damaged, missing } },
    },
  };
}

function contentsOf({ records, damaged, missing, first_date, last_date }: LogSummary): Contents {
  return { records: records - damaged - missing, damaged, missing, first_date, last_date };
}

interface RestoreSettings {
  log: Log;
  /** A fresh engine, so that a refusal leaves the one that shows the app alone. */
  judge: Judge;
  ids: Ids;
  now: Now;
}

const KEPT: Record<RestoreWay, Keep> = {
  empty: 'no',
  beside: 'until_deleted',
  instead: 'until_added',
  merged: 'until_added',
};

/**
 * Stores what was previewed. The record of the consent, and what opening today brings, are part of the new log, so that
 * nothing is added by itself afterwards and an undo stays possible. Returns null once it is done.
 */
export async function restoreCopy(
  preview: CopyPreview,
  way: RestoreWay,
  { log, judge, ids, now }: RestoreSettings,
): Promise<Fault | null> {
  try {
    const present = await log.read();
    const from = { name: log.name(), length: present.length };
    const confirmed = preview.after[way];
    if (!confirmed || (way === 'empty' && present.length > 0)) return fault('copy_stale');
    const lines = await linesFor(way, preview, present, judge);
    if ('error' in lines) return lines.error;
    // The records of this device go on in a sequence of their own, because the old one may go on in another log.
    const device = ids.next();
    const decided = await decidedOn(lines.ok, confirmed, device, { judge, ids, now });
    if ('error' in decided) return decided.error;
    const written = await log.replace([...lines.ok, ...decided.ok], KEPT[way], now.epoch_ms, from);
    if ('fault' in written) return fault(written.fault);
    if ('conflict' in written) return fault('copy_stale');
    await log.metaSet('device', device);
    return null;
  } catch (problem) {
    return faultOf(problem, 'storage_failed');
  }
}

async function linesFor(
  way: RestoreWay,
  preview: CopyPreview,
  present: readonly string[],
  judge: Judge,
): Promise<Answer<readonly string[]>> {
  if (way !== 'merged') return { ok: preview.lines };
  const joined = await judge.joinLogs(present, preview.lines);
  return 'error' in joined ? joined : { ok: joined.ok.lines };
}

/** Refused by the engine if the lines are not those whose numbers the person saw. */
async function decidedOn(
  lines: readonly string[],
  { records, damaged, missing }: { records: number; damaged: number; missing: number },
  device: string,
  { judge, ids, now }: Omit<RestoreSettings, 'log'>,
): Promise<Answer<string[]>> {
  const loaded = await judge.load(lines);
  if ('error' in loaded) return loaded;
  const consent = { kind: 'confirm_restore', records, damaged, missing } as const;
  const decided = await judge.decide({ command_id: ids.next(), device, body: consent }, now);
  if ('error' in decided) return decided;
  // Within one moment the order of two devices may ask for folding everything again.
  const applied = await judge.apply(decided.ok.records);
  const folded = 'error' in applied ? await judge.load([...lines, ...decided.ok.records]) : applied;
  if ('error' in folded) return folded;
  const opening = await judge.decide({ command_id: ids.next(), device, body: { kind: 'open_day' } }, now);
  return { ok: [...decided.ok.records, ...('ok' in opening ? opening.ok.records : [])] };
}

/** Goes back to what was here before the last restore. Returns null once it is done. */
export async function undoRestore(log: Log, nowMs: number): Promise<Fault | null> {
  const before = (await log.aside()).find(({ keep }) => keep === 'until_added');
  if (!before) return fault('copy_stale');
  const restored = log.name();
  const found = await useAside(log, before.name, nowMs);
  if (!found) await log.dropAside(restored);
  return found;
}

/** Makes a log that was put aside the current one; the current one is put aside until it is deleted. */
export async function useAside(log: Log, name: string, nowMs: number): Promise<Fault | null> {
  const switched = await log.switchTo(name, nowMs);
  if ('fault' in switched) return fault(switched.fault);
  return 'conflict' in switched ? fault('copy_stale') : null;
}
