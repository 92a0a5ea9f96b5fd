/**
 * The "what went wrong" report: builds, browser, counts, kinds and codes. It contains no answers and is sent nowhere by
 * itself (H11).
 */
import type { Fault, View } from '../engine/contract.ts';
import type { Recent } from '../store/recent.ts';
import type { Phase, StorageState } from '../ui/model/app_model.ts';

interface ReportFacts {
  engine: string | null;
  shell: string;
  userAgent: string;
  missingFeatures: readonly string[];
  phase: Phase;
  update: string;
  storage: StorageState;
  log: View['log'] | null;
  trouble: Fault | null;
  pending: Fault | null;
  recent: readonly Recent[];
}

/** Plain lines, so that people can read what they send before they send it. */
export function reportText(facts: ReportFacts): string {
  const { phase, storage, log } = facts;
  return [
    'Heelwise report',
    `app: ${facts.shell}`,
    `engine: ${facts.engine ?? 'none'}`,
    `browser: ${facts.userAgent}`,
    `state: ${phase.name}${'fault' in phase ? ` (${phase.fault.code})` : ''}`,
    `missing here: ${facts.missingFeatures.join(', ') || 'nothing'}`,
    `update: ${facts.update}`,
    `storage: ${storage.kind}, persisted: ${storage.persisted ?? 'unknown'}, missing: ${storage.missing?.records ?? 0}`,
    `second copy: ${storage.second_copy?.records ?? 'none'}, recovered: ${storage.recovered?.records ?? 0}`,
    log
      ? `records: ${log.records}, damaged: ${log.damaged}, missing: ${log.missing}, read only: ${log.read_only}`
      : 'records: unknown',
    `trouble: ${facts.trouble?.code ?? 'none'}`,
    `waiting: ${facts.pending?.code ?? 'nothing'}`,
    'last steps:',
    ...facts.recent.map(({ kind, outcome }) => `  ${kind}: ${outcome}`),
    '',
  ].join('\n');
}
