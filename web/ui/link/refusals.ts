/** The ways a link or a plan file can be wrong, as kinds that have a heading of their own. The words of the code say what to do. */
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { faultWords } from '../components/notice.tsx';

export type Refusal =
  | 'not_one'
  | 'version'
  | 'truncated'
  | 'altered'
  | 'unknown'
  | 'expired'
  | 'not_yet'
  | 'side'
  | 'same'
  | 'bounds'
  | 'file'
  | 'app';

const KINDS: Readonly<Record<string, Refusal>> = {
  link_not_one: 'not_one',
  link_too_long: 'not_one',
  link_version_unknown: 'version',
  link_truncated: 'truncated',
  link_altered: 'altered',
  link_document_unknown: 'unknown',
  programme_unknown: 'unknown',
  programme_expired: 'expired',
  programme_not_yet: 'not_yet',
  programme_other_side: 'side',
  programme_same: 'same',
  programme_not_as_released: 'file',
  file_too_large: 'file',
  file_not_text: 'file',
  file_unreadable: 'file',
  bad_json: 'file',
  engine_unavailable: 'app',
  engine_aborted: 'app',
  too_busy: 'app',
};

/** What a document is refused for stands for all that is out of bounds: whoever follows it cannot mend it, whoever made it can. */
export function kindOf(fault: Fault): Refusal {
  return KINDS[fault.code] ?? 'bounds';
}

/** Codes whose own words are about an entry that a person makes; here they are about a text that somebody else made. */
const ABOUT_ENTRIES = new Set([
  'bad_json',
  'wrong_type',
  'missing_field',
  'unknown_field',
  'out_of_range',
  'unknown_value',
  'bad_date',
]);

/** In words, for whoever made it; null where only the place can be named. */
export function wordsForPhysio(fault: Fault): string | null {
  return ABOUT_ENTRIES.has(fault.code) ? null : faultWords(fault);
}

/** What the person reads: what is wrong and what to do. */
export function wordsFor(fault: Fault): string {
  const kind = kindOf(fault);
  if (kind === 'bounds') return t('link.bounds.lead');
  return fault.code === 'bad_json' ? t('link.file.broken') : faultWords(fault);
}
