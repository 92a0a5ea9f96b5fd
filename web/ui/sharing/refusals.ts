/** The ways in which a link or a plan file can be wrong, as kinds with a heading and a way on of their own. */
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { faultWords } from '../components/content/notice.tsx';

export type Refusal =
  | 'not_one'
  | 'truncated'
  | 'altered'
  | 'file'
  | 'version'
  | 'unknown'
  | 'expired'
  | 'not_yet'
  | 'side'
  | 'same'
  | 'above'
  | 'bounds'
  /** Nothing is wrong with it, but it cannot be followed at this moment. */
  | 'now';

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
  programme_above_reach: 'above',
  programme_not_as_released: 'file',
  file_too_large: 'file',
  file_not_text: 'file',
  file_unreadable: 'file',
  bad_json: 'file',
};

/** The reasons for which a document is refused (programme_check.hpp). Only its maker can correct them. */
const OF_DOCUMENT =
  /^(?:out_of_range|wrong_type|(?:missing|unknown)_field|unknown_value|bad_date|d(?:uplicate|angling)_id|parameters_contradict|override_not_allowed|link_cannot_carry|(?:floor_twin|support)_missing|(?:dose|rung|phase)_\w+)$/;

/** The usual words of these codes are about an entry of the person, but here somebody else made the text. */
const ABOUT_ENTRIES = /^(?:out_of_range|wrong_type|(?:missing|unknown)_field|unknown_value|bad_date)$/;

export function kindOf(fault: Fault): Refusal {
  return KINDS[fault.code] ?? (OF_DOCUMENT.test(fault.code) ? 'bounds' : 'now');
}

/** The person may correct the text: it was cut, mistyped or mixed up on its way. */
export function canBeMended(kind: Refusal): boolean {
  return kind === 'not_one' || kind === 'truncated' || kind === 'altered' || kind === 'file';
}

/** What to do. The heading has said what is wrong; a code with more to say has words of its own. */
export function wordsFor(fault: Fault): string {
  const kind = kindOf(fault);
  switch (kind) {
    case 'not_one':
    case 'truncated':
    case 'altered':
    case 'version':
    case 'unknown':
    case 'bounds':
      return t(`link.do.${kind}`);
    default:
      return fault.code === 'bad_json' ? t('link.do.broken_file') : faultWords(fault);
  }
}

/** The details in words for its maker; null if only the place can be named. */
export function wordsForPhysio(fault: Fault): string | null {
  return ABOUT_ENTRIES.test(fault.code) ? null : faultWords(fault);
}
