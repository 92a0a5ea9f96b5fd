/** Puts the second copy and the marker beside an open log, and finds the id of this device in it (H14). */
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';
import { createKeptLog } from '../store/kept_log.ts';
import type { KeptLog, KeptNews } from '../store/kept_news.ts';
import { createMemoryLog } from '../store/memory_log.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function keepLog(opened: Log, engine: Engine, ports: Ports, onNews: (news: KeptNews) => void): KeptLog | null {
  if (opened.kind === 'memory') return null;
  const { marker, locks, clock } = ports;
  return createKeptLog({
    log: opened,
    openCopy: ports.openCopy,
    marker,
    locks,
    join: engine.joinLogs,
    now: () => clock.now().epoch_ms,
    onNews,
  });
}

/**
 * Returns the id of this device. A damaged one is replaced, and so is the one of a log from which records are missing,
 * because new records must not take the numbers of those.
 */
export async function deviceOf(log: Log, ports: Pick<Ports, 'ids'>, missing: boolean): Promise<string> {
  const known = await log.metaInit('device', ports.ids.next());
  if (!missing && typeof known === 'string' && ID.test(known)) return known;
  const fresh = ports.ids.next();
  await log.metaSet('device', fresh);
  return fresh;
}

/** The second copy as a log, to save a file from while the stored log cannot be read; null if there is none. */
export async function rescued(ports: Pick<Ports, 'openCopy'>): Promise<Log | null> {
  try {
    const copy = await ports.openCopy();
    const [newest] = (await copy?.generations()) ?? [];
    const lines = copy && newest !== undefined ? await copy.of(newest).read() : [];
    const log = createMemoryLog();
    await log.append(0, lines);
    return lines.length > 0 ? log : null;
  } catch {
    return null;
  }
}
