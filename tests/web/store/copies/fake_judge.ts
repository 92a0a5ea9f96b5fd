/** The real engine, with the two questions about whole logs answered here. */
import type { Engine } from '../../../../web/engine/engine.ts';
import type { JoinedLog, Judge, LogSummary } from '../../../../web/store/copies/judge.ts';
import { realEngine } from '../../engine/real_engine.ts';

const idOf = (line: string): string => (JSON.parse(line) as { id: string }).id;

export function withJudge(engine: Engine = realEngine()): Engine & Judge {
  const checking = realEngine();

  const isSound = async (line: string): Promise<boolean> => {
    const loaded = await checking.load([line]);
    return line !== '' && 'ok' in loaded && loaded.ok.damaged === 0;
  };

  const summaryOf = async (lines: readonly string[]): Promise<LogSummary> => {
    const summary: LogSummary = {
      records: lines.length,
      damaged: 0,
      missing: 0,
      newer: lines.some((line) => line.includes('"v":999')),
      first_date: null,
      last_date: null,
    };
    for (const line of lines) {
      if (line === '') summary.missing += 1;
      else if (await isSound(line)) {
        const { now } = JSON.parse(line) as { now: { local_date: string } };
        summary.first_date ??= now.local_date;
        summary.last_date = now.local_date;
      } else summary.damaged += 1;
    }
    return summary;
  };

  const join = async (mine: readonly string[], theirs: readonly string[]): Promise<JoinedLog> => {
    const soundIn = async (lines: readonly string[]) => {
      const sound = await Promise.all(lines.map(isSound));
      return lines.filter((_, i) => sound[i]);
    };
    const [here, there] = [await soundIn(mine), await soundIn(theirs)];
    const known = new Set(here.map(idOf));
    const added = there.filter((line) => !known.has(idOf(line)));
    const both = there.length - added.length;
    const { damaged, missing, newer } = await summaryOf(mine);
    const lines = [...mine, ...added];
    const counts = { both, only_mine: here.length - both, only_theirs: added.length, repaired: 0 };
    return { relation: 'diverged', lines, ...counts, damaged, missing, newer };
  };

  return Object.assign(engine, {
    inspectLog: async (lines: readonly string[]) => ({ ok: await summaryOf(lines) }),
    joinLogs: async (mine: readonly string[], theirs: readonly string[]) => ({ ok: await join(mine, theirs) }),
  });
}
