/** The addresses of screens: what stands after `#`, read and written purely. */
import type { AskedKey, QuestionKey, Rule } from '../../engine/contract.ts';

export type Address =
  /** Today: shows whatever the view's place says. */
  | { screen: 'home' }
  | { screen: 'question'; question: QuestionKey }
  | { screen: 'check' }
  | { screen: 'clearance'; rule: Rule; step: 'seen' | 'told' }
  | { screen: 'something_new' }
  /** What can be said at any time: a flare, less, a break (and back), harm. */
  | { screen: 'flare' }
  | { screen: 'easier' }
  | { screen: 'break' }
  | { screen: 'harm' }
  /** The questionnaire (R10): its first page, one question, and all answers. */
  | { screen: 'questions' }
  | { screen: 'asked'; question: AskedKey }
  | { screen: 'answers' }
  | { screen: 'plan' }
  | { screen: 'calming' }
  /** A morning; without a date: today's. */
  | { screen: 'check_in'; date: string | null }
  /** Before a session: pain now, and what to hold on to. */
  | { screen: 'ready' }
  | { screen: 'session' }
  | { screen: 'after'; session: string }
  /** A session done without the guide, on this date. */
  | { screen: 'log'; date: string }
  | { screen: 'offer' }
  /** The weekly review, another activity (one of the diary, or a new one, perhaps of a date), and what is told before jogging. */
  | { screen: 'review' }
  | { screen: 'activity'; activity: string | null; date: string | null }
  | { screen: 'ready_to_run' }
  /** What may be asked for: more than the top step, another exercise, building up again. */
  | { screen: 'more' }
  | { screen: 'choose'; exercise: string }
  | { screen: 'maintenance' }
  | { screen: 'entries' }
  | { screen: 'urgent' }
  | { screen: 'data' }
  | { screen: 'restore' }
  | { screen: 'report' }
  | { screen: 'about' }
  /** The plan that waits in an opened link, or why it cannot be read, with its text to mend (H8). */
  | { screen: 'link' }
  /** Other ways for a link to come in: pasted, by camera, from a picture or a file. */
  | { screen: 'link_paste' }
  /** What is followed, from whom, and the way back. */
  | { screen: 'programme' }
  /** The physio's side: list of drafts, and one of them. */
  | { screen: 'physio' }
  | { screen: 'physio_draft'; draft: string; part: PhysioPart | null }
  | { screen: 'not_found' };

export type PhysioPart = 'try' | 'people' | 'send' | 'print';

const PHYSIO_PARTS: readonly PhysioPart[] = ['try', 'people', 'send', 'print'];

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

export const ASKED = [
  'sides',
  'site_left',
  'site_right',
  'duration',
  'trend',
  'sore_activities',
  'activity_pain_left',
  'activity_pain_right',
  'settling',
  'woken',
  'morning_pain_left',
  'morning_pain_right',
  'stiffness',
  'change',
  'calming',
  'seated_hold',
  'short_hold',
  'two_leg_raise',
  'fitness',
  'illness',
  'equipment',
  'sports',
  'goals',
] as const satisfies readonly AskedKey[];

const PLAIN = {
  '': 'home',
  'screen/check': 'check',
  new: 'something_new',
  flare: 'flare',
  easier: 'easier',
  break: 'break',
  harm: 'harm',
  questions: 'questions',
  'questions/check': 'answers',
  plan: 'plan',
  calming: 'calming',
  ready: 'ready',
  session: 'session',
  offer: 'offer',
  review: 'review',
  'ready-to-run': 'ready_to_run',
  more: 'more',
  maintenance: 'maintenance',
  entries: 'entries',
  urgent: 'urgent',
  data: 'data',
  'data/restore': 'restore',
  report: 'report',
  about: 'about',
  link: 'link',
  'link/paste': 'link_paste',
  programme: 'programme',
  physio: 'physio',
} as const;

type PlainScreen = (typeof PLAIN)[keyof typeof PLAIN];

const RULE = /^R[1-9][0-9]?$/;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[\w.-]{1,80}$/;

export function parseAddress(fragment: string): Address {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '') return { screen: 'home' };
  if (isLink(fragment)) return { screen: 'link' };
  if (!text.startsWith('/')) return { screen: 'not_found' };
  const path = text.slice(1);
  if (Object.hasOwn(PLAIN, path)) return { screen: PLAIN[path as keyof typeof PLAIN] } as Address;
  const [first, ...rest] = path.split('/');
  return parseLong(first ?? '', rest) ?? { screen: 'not_found' };
}

/** The addresses that name something: a question, a rule, a date, a session. */
function parseLong(first: string, [second, third, ...more]: readonly string[]): Address | null {
  if (more.length > 0) return null;
  if (first === 'clear' && second !== undefined && RULE.test(second)) {
    if (third === undefined) return { screen: 'clearance', rule: second, step: 'seen' };
    return third === 'told' ? { screen: 'clearance', rule: second, step: 'told' } : null;
  }
  if (first === 'activity' && second === 'on' && third !== undefined) {
    return CIVIL_DATE.test(third) ? { screen: 'activity', activity: null, date: third } : null;
  }
  if (first === 'physio') return physioDraft(second, third);
  if (third !== undefined) return null;
  switch (first) {
    case 'screen': {
      const question = QUESTIONS.find((key) => key === second);
      return question ? { screen: 'question', question } : null;
    }
    case 'questions': {
      const question = ASKED.find((key) => key === second);
      return question ? { screen: 'asked', question } : null;
    }
    case 'check-in':
      if (second === undefined) return { screen: 'check_in', date: null };
      return CIVIL_DATE.test(second) ? { screen: 'check_in', date: second } : null;
    case 'log':
      return second !== undefined && CIVIL_DATE.test(second) ? { screen: 'log', date: second } : null;
    case 'after':
      return second !== undefined && ID.test(second) ? { screen: 'after', session: second } : null;
    case 'activity':
      if (second === undefined) return { screen: 'activity', activity: null, date: null };
      return ID.test(second) ? { screen: 'activity', activity: second, date: null } : null;
    case 'choose':
      return second !== undefined && ID.test(second) ? { screen: 'choose', exercise: second } : null;
    default:
      return null;
  }
}

function physioDraft(draft: string | undefined, third: string | undefined): Address | null {
  if (draft === undefined || !ID.test(draft)) return null;
  if (third === undefined) return { screen: 'physio_draft', draft, part: null };
  const part = PHYSIO_PARTS.find((name) => name === third);
  return part ? { screen: 'physio_draft', draft, part } : null;
}

/** Also what stands in an href: `#/…`. */
export function formatAddress(address: Address): string {
  switch (address.screen) {
    case 'question':
      return `#/screen/${address.question}`;
    case 'clearance':
      return `#/clear/${address.rule}${address.step === 'told' ? '/told' : ''}`;
    case 'asked':
      return `#/questions/${address.question}`;
    case 'check_in':
      return address.date === null ? '#/check-in' : `#/check-in/${address.date}`;
    case 'log':
      return `#/log/${address.date}`;
    case 'after':
      return `#/after/${address.session}`;
    case 'activity':
      if (address.activity !== null) return `#/activity/${address.activity}`;
      return address.date === null ? '#/activity' : `#/activity/on/${address.date}`;
    case 'choose':
      return `#/choose/${address.exercise}`;
    case 'physio_draft':
      return `#/physio/${address.draft}${address.part === null ? '' : `/${address.part}`}`;
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

/** `#1.…`: a plan in the address. No screen begins with a digit: also one that was cut to its first character is still a link (H8). */
export function isLink(fragment: string): boolean {
  return /^#\d/.test(fragment);
}

export function sameAddress(a: Address, b: Address): boolean {
  return formatAddress(a) === formatAddress(b);
}
