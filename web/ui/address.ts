/** The addresses of screens: what stands after `#`, read and written purely. */
import type { QuestionKey, Rule } from '../engine/contract.ts';

export type Address =
  /** Today: shows whatever the view's place says. */
  | { screen: 'home' }
  | { screen: 'question'; question: QuestionKey }
  | { screen: 'check' }
  | { screen: 'clearance'; rule: Rule; step: 'seen' | 'told' }
  | { screen: 'something_new' }
  | { screen: 'urgent' }
  | { screen: 'data' }
  | { screen: 'restore' }
  | { screen: 'report' }
  | { screen: 'about' }
  /** A `#1.…` link was opened; what it held is not kept (H8, H11). */
  | { screen: 'link' }
  | { screen: 'not_found' };

export const QUESTIONS: readonly QuestionKey[] = [
  'adult',
  'rupture',
  'rupture_explained',
  'calf',
  'breathless',
  'four_steps',
  'hot_joint',
  'fluoroquinolone',
  'joints',
  'load_trigger',
  'treatment',
  'other_signs',
];

const PLAIN = {
  '': 'home',
  'screen/check': 'check',
  new: 'something_new',
  urgent: 'urgent',
  data: 'data',
  'data/restore': 'restore',
  report: 'report',
  about: 'about',
  link: 'link',
} as const;

type PlainScreen = (typeof PLAIN)[keyof typeof PLAIN];

const RULE = /^R[1-9][0-9]?$/;

export function parseAddress(fragment: string): Address {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '') return { screen: 'home' };
  if (isLink(fragment)) return { screen: 'link' };
  if (!text.startsWith('/')) return { screen: 'not_found' };
  const path = text.slice(1);
  if (Object.hasOwn(PLAIN, path)) return { screen: PLAIN[path as keyof typeof PLAIN] };
  const [first, second, third, ...more] = path.split('/');
  if (more.length > 0) return { screen: 'not_found' };
  if (first === 'screen' && third === undefined) {
    const question = QUESTIONS.find((key) => key === second);
    if (question) return { screen: 'question', question };
  }
  if (first === 'clear' && second !== undefined && RULE.test(second)) {
    if (third === undefined) return { screen: 'clearance', rule: second, step: 'seen' };
    if (third === 'told') return { screen: 'clearance', rule: second, step: 'told' };
  }
  return { screen: 'not_found' };
}

/** Also what stands in an href: `#/…`. */
export function formatAddress(address: Address): string {
  switch (address.screen) {
    case 'question':
      return `#/screen/${address.question}`;
    case 'clearance':
      return `#/clear/${address.rule}${address.step === 'told' ? '/told' : ''}`;
    case 'not_found':
      return '#/not-found';
    default:
      return `#/${pathOf(address.screen)}`;
  }
}

function pathOf(screen: PlainScreen): string {
  const found = Object.entries(PLAIN).find(([, name]) => name === screen);
  return found ? found[0] : '';
}

/** `#1.…`: a plan or report in the address. This version reads none. */
export function isLink(fragment: string): boolean {
  return /^#\d+\./.test(fragment);
}

export function sameAddress(a: Address, b: Address): boolean {
  return formatAddress(a) === formatAddress(b);
}
