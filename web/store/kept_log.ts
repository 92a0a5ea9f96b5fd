/**
 * The log that the command loop uses: the stored log together with the second copy, the lines still in memory, and the
 * marker that counts records outside both. What one of them has lost comes back from another by a stated rule, and what
 * none of them has is told and passed on as missing lines (H7, H14).
 */
import { ShellFault } from '../engine/faults.ts';
import { type Appended, generationOf, type LogEvent, type LogExtent } from '../ports/log.ts';
import type { SecondCopy } from '../ports/ports.ts';
import { type KeptLog, type KeptSettings, lostOf } from './kept_news.ts';
import { type Mended, mend } from './mend.ts';

/** `generation` is null for the lines in memory. */
interface Other {
  lines: string[];
  generation: number | null;
}

/** More lines than ten years of use have, and about 12 MB. A longer log is not held; it has its second copy. */
const MOST_HELD = 30_000;
/** Writing a whole log anew has to save this many lines. */
const WORTH_THINNING = 500;
const MOST_TRIES = 5;
const LOCK = 'heelwise.copy';

export function createKeptLog({ log, openCopy, marker, locks, join, now, onNews }: KeptSettings): KeptLog {
  const listeners = new Set<(event: LogEvent) => void>();
  const generation = (): number => generationOf(log.name());
  let copy: Promise<SecondCopy | null> | null = null;
  /** The lines of this log as far as they are known here; null if there are too many. */
  let held: { name: string; lines: string[] } | null = null;
  /** What the log should have and the store has not taken (yet): the first append writes it with its own records. */
  let owed: { name: string; real: number; lines: string[] } | null = null;
  /** The second copy has something that could not be read or compared just now, so it must stay as it is. */
  let undecided = false;
  /** Whether missing records were found since the start. */
  let told = false;
  /** A write has failed, so the store is written anew once it takes one again. */
  let doubtful = false;
  let background: Promise<void> = Promise.resolve();
  let waiting = false;

  const secondCopy = (): Promise<SecondCopy | null> => {
    copy ??= openCopy().catch(() => null);
    return copy;
  };
  const hold = (lines: readonly string[]): void => {
    held = lines.length <= MOST_HELD ? { name: log.name(), lines: lines.slice() } : null;
  };
  /** Another tab may have counted more already. */
  const mark = (records: number): void => {
    const known = marker.read();
    const isNews = !known || known.generation < generation() || known.records < records;
    if (isNews) marker.write(generation(), records);
  };
  /** Everything else that may have records of this log, the most trusted first. */
  const others = async (from: number): Promise<Other[]> => {
    const found: Other[] = held && held.name === log.name() ? [{ lines: held.lines, generation: null }] : [];
    undecided = false;
    try {
      const second = await secondCopy();
      for (const each of (await second?.generations()) ?? []) {
        const lines = each < from ? [] : ((await second?.of(each).read()) ?? []);
        if (lines.length > 0) found.push({ lines, generation: each });
      }
    } catch {
      undecided = true;
    }
    return found;
  };

  /** Writes what was mended. What the store does not take stays owed. Returns false if somebody has written meanwhile. */
  const takeBack = async (from: LogExtent, { lines, came, damaged }: Mended): Promise<boolean> => {
    const replaced = await log.replace(lines, 'no', now(), from);
    if ('conflict' in replaced) return false;
    if ('fault' in replaced) {
      doubtful = true;
      owed = { name: from.name, real: from.length, lines };
    }
    onNews({ recovered: { records: came, damaged } });
    return true;
  };

  /** Puts a copy that went another way aside, for the person to look at. */
  const setAside = async (other: Other): Promise<void> => {
    await log.putAside(other.lines, now());
    if (other.generation !== null) await (await secondCopy())?.drop(other.generation);
    onNews({ diverged: true });
  };

  /** Reads the store, and mends what it has lost. */
  const readWhole = async (thorough: boolean): Promise<string[]> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      // Both are read before the log, because another tab may add to it meanwhile.
      const known = marker.read();
      const here = held && { name: held.name, records: held.lines.length };
      const lines = await log.read();
      const from = { name: log.name(), length: lines.length };
      // What counts another log, which this one has replaced, says nothing of this one.
      const counts = [
        ...(known && known.generation >= generation() ? [known.records] : []),
        ...(here?.name === log.name() ? [here.records] : []),
      ];
      const of = Math.max(0, ...counts);
      if (owed && (owed.name !== log.name() || owed.real !== lines.length)) owed = null;
      if (owed) return owed.lines;
      const isWhole = counts.length === 0 ? lines.length > 0 : lines.length >= of;
      if (isWhole && !thorough) return lines;
      // Without a marker, what an earlier log had may have been deleted on purpose.
      const mended = await mend(lines, await others(counts.length === 0 ? generation() : 0), join);
      undecided ||= mended.undecided;
      for (const each of mended.diverged) await setAside(each);
      if (!mended.changed || (await takeBack(from, mended))) return tellMissing(lines.length, mended, of);
    }
    throw new ShellFault('too_busy');
  };

  /** Keeps the gap at the end until it can be stored. A log without any record starts anew instead. */
  const tellMissing = async (real: number, { lines: whole, reach }: Mended, of: number): Promise<string[]> => {
    const records = of - reach;
    if (records <= 0) return whole;
    await log.metaSet('lost', JSON.stringify({ records, of }));
    onNews({ missing: { records, of } });
    told = true;
    if (whole.length === 0) {
      marker.write(generation(), 0);
      return whole;
    }
    const lines = [...whole, ...new Array<string>(records).fill('')];
    owed = { name: log.name(), real: owed ? real : whole.length, lines };
    return lines;
  };

  const renew = async (): Promise<void> => {
    const lines = await log.read();
    if (held?.name === log.name() && lines.length < held.lines.length) return;
    const renewed = await log.replace(lines, 'no', now(), { name: log.name(), length: lines.length });
    if (!('ok' in renewed)) return;
    doubtful = false;
    hold(lines);
    mark(lines.length);
  };

  /** Gives the second copy what it lacks. Returns false if the copy may have more than the log. */
  const catchUp = async (second: SecondCopy, whole?: readonly string[]): Promise<boolean> => {
    const records = second.of(generation());
    const [length, has] = [whole?.length ?? (await log.length()), await records.length()];
    const generations = await second.generations();
    if (has > length) return false;
    for (const each of generations) {
      // A later generation belongs to a log that is gone, and an earlier one may have what is missing here.
      if (each > generation() || (each < generation() && (whole?.includes('') ?? true))) return false;
    }
    if (has < length) {
      const lines = whole?.slice(has) ?? (await log.read(has));
      if (lines.at(-1) === '' || 'conflict' in (await records.append(has, lines))) await second.drop(generation());
    }
    for (const each of generations) if (each !== generation()) await second.drop(each);
    onNews({ second_copy: { records: await records.length(), compared: false } });
    return true;
  };

  /** One at a time; what comes meanwhile is served by one more run. */
  const inBackground = (work: () => Promise<void>): Promise<void> => {
    background = background.then(() => locks.hold(LOCK, work)).catch(() => undefined);
    return background;
  };
  const keepUp = (): void => {
    if (waiting) return;
    waiting = true;
    void inBackground(async () => {
      waiting = false;
      if (doubtful) await renew();
      const second = await secondCopy();
      if (second && !owed && !(await catchUp(second))) await compareWith(second);
    });
  };
  const compareWith = async (second: SecondCopy): Promise<void> => {
    const isHeld = held?.name === log.name() && held.lines.length === (await log.length());
    const present = isHeld && held ? held.lines.slice() : await log.read();
    if (!owed && (await catchUp(second, present)) && (await second.holds(generation(), present))) {
      onNews({ second_copy: { records: present.length, compared: true } });
      return;
    }
    const before = log.name();
    const lines = await readWhole(true);
    hold(lines);
    if (owed || undecided) return;
    mark(lines.length);
    // What the copy had and the log lacked is in the log now, so the copy is made again.
    for (const each of await second.generations()) await second.drop(each);
    await catchUp(second);
    if (log.name() === before) return;
    for (const then of listeners) then('written');
  };

  const noted = (done: Appended, lines: readonly string[]): Appended => {
    if (!('ok' in done)) return done;
    owed = null;
    hold(lines);
    mark(lines.length);
    keepUp();
    return done;
  };

  const append = async (at: number, records: readonly string[]): Promise<Appended> => {
    if (owed && owed.name === log.name() && owed.lines.length === at) {
      if ((await log.length()) !== owed.real) return { conflict: true };
      if (records.length === 0) return { ok: { length: at } };
      const lines = [...owed.lines, ...records];
      const written = await log.replace(lines, 'no', now(), { name: owed.name, length: owed.real });
      if ('fault' in written) doubtful = true;
      return noted(written, lines);
    }
    const written = await log.append(at, records);
    if ('fault' in written) doubtful = true;
    if ('ok' in written && records.length > 0) {
      if (held?.name === log.name() && held.lines.length === at) held.lines.push(...records);
      else held = null;
      if (held && held.lines.length > MOST_HELD) held = null;
      mark(written.ok.length);
      keepUp();
    }
    return written;
  };

  const read = async (): Promise<string[]> => {
    const lines = await readWhole(false);
    hold(lines);
    if (!owed) mark(lines.length);
    return lines;
  };

  return {
    ...log,

    async begin() {
      const lines = await read();
      if (log.dataLoss() !== 'none') onNews({ cleared_by_browser: true });
      const lost = lostOf(await log.metaGet('lost'));
      if (lost) onNews({ missing: lost });
      return { lines, missing: told };
    },

    async read(from = 0) {
      const lines = await read();
      return from > 0 ? lines.slice(from) : lines;
    },

    async length() {
      const length = await log.length();
      return owed && owed.name === log.name() && owed.real === length ? owed.lines.length : length;
    },

    append,

    async replace(lines, keep, nowMs, from) {
      const isOwed = owed !== null && from?.name === owed.name && from.length === owed.lines.length;
      const stored = isOwed && owed ? { name: owed.name, length: owed.real } : from;
      return noted(await log.replace(lines, keep, nowMs, stored), lines);
    },

    async switchTo(name, nowMs) {
      const switched = await log.switchTo(name, nowMs);
      return 'ok' in switched ? noted(switched, await log.read()) : switched;
    },

    async erase() {
      await log.erase();
      await (await secondCopy())?.clear();
      doubtful = false;
      noted({ ok: { length: 0 } }, []);
    },

    async compare() {
      const second = await secondCopy();
      if (!second) {
        onNews({ second_copy: null });
        return;
      }
      await inBackground(() => compareWith(second));
    },

    async thin(spare) {
      if (spare < WORTH_THINNING) return;
      const lines = await read();
      const from = { name: log.name(), length: lines.length };
      const joined = await join(lines, []).catch(() => null);
      if (owed || !joined || 'error' in joined) return;
      const { lines: kept, damaged, missing, newer } = joined.ok;
      // What cannot be read yet may tell more later.
      if (newer || damaged + missing > 0) return;
      if ('ok' in noted(await log.replace(kept, 'no', now(), from), kept))
        for (const then of listeners) then('written');
    },

    async acceptLoss() {
      await log.metaSet('lost', '');
      onNews({ missing: null });
    },

    subscribe(then) {
      listeners.add(then);
      const undo = log.subscribe(then);
      return () => {
        listeners.delete(then);
        undo();
      };
    },
  };
}
