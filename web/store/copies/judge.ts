/** What restoring asks the engine. */
import type { Answer } from '../../engine/contract.ts';
import type { Engine } from '../../engine/engine.ts';

export interface LogSummary {
  /** Damaged and missing ones included. */
  records: number;
  damaged: number;
  missing: number;
  newer: boolean;
  first_date: string | null;
  last_date: string | null;
}

export interface JoinedLog {
  relation: 'same' | 'mine_longer' | 'theirs_longer' | 'diverged';
  lines: string[];
  both: number;
  only_mine: number;
  only_theirs: number;
  repaired: number;
  damaged: number;
  missing: number;
  newer: boolean;
}

export interface Judge extends Pick<Engine, 'load' | 'decide' | 'apply'> {
  joinLogs(mine: readonly string[], theirs: readonly string[]): Promise<Answer<JoinedLog>>;
  inspectLog(lines: readonly string[]): Promise<Answer<LogSummary>>;
}
