/**
 * The addresses of screens: one table gives each screen its name, its paths and its parameters. The type `Address`,
 * parsing and formatting follow from it; web/ui/shell/routes.tsx gives each name its component.
 */
import { allKeys } from '../../engine/all_keys.ts';
import type { AssessmentQuestionKey, OfferView, ScreeningQuestionKey, Sign } from '../../engine/contract.ts';

export const SCREENING_QUESTIONS = allKeys<ScreeningQuestionKey>({
  adult: true,
  rupture: true,
  rupture_explained: true,
  calf: true,
  breathless: true,
  four_steps: true,
  hot_joint: true,
  fluoroquinolone: true,
  joints: true,
  load_trigger: true,
  treatment: true,
  pregnancy: true,
  other_signs: true,
  steroids: true,
  elsewhere: true,
});

export const SIGNS = allKeys<Sign>({
  rupture: true,
  clot: true,
  infection: true,
  antibiotic: true,
  injury: true,
  under_age: true,
  inflammatory: true,
  treatment: true,
  pregnancy: true,
  other_signs: true,
  steroids: true,
  elsewhere: true,
  exertion: true,
  diabetes: true,
  cholesterol: true,
  hormone_medicine: true,
});

export const ASSESSMENT_QUESTIONS = allKeys<AssessmentQuestionKey>({
  sides: true,
  site_left: true,
  site_right: true,
  duration: true,
  trend: true,
  sore_activities: true,
  activity_pain_left: true,
  activity_pain_right: true,
  settling: true,
  woken: true,
  morning_pain_left: true,
  morning_pain_right: true,
  stiffness: true,
  change: true,
  calming: true,
  seated_hold: true,
  short_hold: true,
  two_leg_raise: true,
  fitness: true,
  illness: true,
  equipment: true,
  sports: true,
  goals: true,
});

const OFFER_KINDS = allKeys<OfferView['kind']>({
  rung_up: true,
  exercise: true,
  phase: true,
  build_up: true,
  rung_down: true,
  retry_hold: true,
  maintenance: true,
});

export type PhysioPart = 'try' | 'people' | 'send' | 'print';

/** A parameter of an address, read from one segment of its path. */
interface Param<T> {
  /** Returns null if the segment is no such value. */
  read(segment: string): T | null;
  /** The parameter's value if the path does not contain it. */
  absent?: T;
}

const matching = (pattern: RegExp): Param<string> => ({ read: (segment) => (pattern.test(segment) ? segment : null) });
const oneOf = <K extends string>(keys: readonly K[]): Param<K> => ({
  read: (segment) => keys.find((key) => key === segment) ?? null,
});
const optional = <T, const A>(param: Param<T>, absent: A): Param<T | A> => ({ ...param, absent });

const DATE = matching(/^\d{4}-\d{2}-\d{2}$/);
const ID = matching(/^[\w.-]{1,80}$/);

interface Route<P> {
  /** A segment that begins with `:` names a parameter. */
  paths: readonly string[];
  params: P;
}

const route = <P extends Record<string, Param<unknown>> = Record<never, never>>(
  paths: string | readonly string[],
  params: P = {} as P,
): Route<P> => ({ paths: typeof paths === 'string' ? [paths] : paths, params });

const ROUTES = {
  /** The next screen that the view names. */
  home: route(''),
  screening_question: route('screening/:question', { question: oneOf(SCREENING_QUESTIONS) }),
  screening_check: route('screening/check'),
  clearance: route(['clear/:sign', 'clear/:sign/:step'], {
    sign: oneOf(SIGNS),
    step: optional(oneOf<'told'>(['told']), 'seen'),
  }),
  /** What closes the later phases until a professional has looked, and what is worth knowing (R7-R9, R46, R47). */
  cautions: route('cautions'),
  something_new: route('new'),
  /** What can be reported or asked for at any time. */
  flare: route('flare'),
  easier: route('easier'),
  break: route('break'),
  harm: route('harm'),
  /** The questionnaire (R10): its first page, one question, and all answers. */
  assessment: route('questions'),
  assessment_question: route('questions/:question', { question: oneOf(ASSESSMENT_QUESTIONS) }),
  assessment_check: route('questions/check'),
  plan: route('plan'),
  calming: route('calming'),
  /** A morning; today's without a date. */
  check_in: route(['check-in', 'check-in/:date'], { date: optional(DATE, null) }),
  /** Before a session: pain now, and what to hold on to. */
  ready: route('ready'),
  session: route('session'),
  after: route('after/:session', { session: ID }),
  /** A session done without the guide, on this date. */
  log: route('log/:date', { date: DATE }),
  /** The offer of today or, by its kind, one that rests after a "no" (R33). */
  offer: route(['offer', 'offer/:kind'], { kind: optional(oneOf(OFFER_KINDS), null) }),
  review: route('review'),
  /** An activity of the diary, or a new one, if it was begun in the diary with its date. */
  activity: route(['activity', 'activity/:activity', 'activity/on/:date'], {
    activity: optional(ID, null),
    date: optional(DATE, null),
  }),
  ready_to_run: route('ready-to-run'),
  /** What may be asked for: more than the top step, another exercise, building up again. */
  more: route('more'),
  choose: route('choose/:exercise', { exercise: ID }),
  maintenance: route('maintenance'),
  entries: route('entries'),
  urgent: route('urgent'),
  data: route('data'),
  restore: route('data/restore'),
  /** A log that was put aside. */
  aside: route('data/aside/:name', { name: ID }),
  /** A copy under a passphrase. */
  locked_copy: route('data/locked'),
  app_lock: route('data/lock'),
  /** Where everything is kept, and how safely. */
  storage: route('data/storage'),
  /** What helps after a lost phone, on paper. */
  card: route('data/card'),
  erase: route('data/erase'),
  report: route('report'),
  about: route('about'),
  host: route('host'),
  /** The plan in an opened link, or why it cannot be read, with its text to correct (H8). */
  link: route('link'),
  /** Other ways to enter a link: pasted, by camera, from a picture or a file. */
  link_paste: route('link/paste'),
  /** The programme that is followed, who made it, and the way back to the standard one. */
  programme: route('programme'),
  /** The physio's list of drafts, and one of them. */
  physio: route('physio'),
  physio_draft: route(['physio/:draft', 'physio/:draft/:part'], {
    draft: ID,
    part: optional(oneOf(allKeys<PhysioPart>({ try: true, people: true, send: true, print: true })), null),
  }),
  not_found: route('not-found'),
};

type Routes = typeof ROUTES;
export type ScreenName = keyof Routes;
export const SCREEN_NAMES = Object.keys(ROUTES) as ScreenName[];
type ParamsOf<N extends ScreenName> = Routes[N]['params'];
type ValueOf<P> = P extends Param<infer T> ? T : never;

/** The address of one screen: `{ screen: 'log', date: '2026-11-20' }`. */
export type AddressOf<N extends ScreenName> = {
  [K in 'screen' | keyof ParamsOf<N>]: K extends 'screen'
    ? N
    : K extends keyof ParamsOf<N>
      ? ValueOf<ParamsOf<N>[K]>
      : never;
};

export type Address = { [N in ScreenName]: AddressOf<N> }[ScreenName];

type AnyRoute = Route<Record<string, Param<unknown>>>;

/** Returns `not_found` for a fragment that leads nowhere. A fragment may begin with `#`. */
export function parseAddress(fragment: string): Address {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (isLink(fragment)) return { screen: 'link' };
  if (text !== '' && !text.startsWith('/')) return { screen: 'not_found' };
  const segments = text.slice(1).split('/');
  for (const [screen, { paths, params }] of Object.entries<AnyRoute>(ROUTES)) {
    for (const path of paths) {
      const values = readPath(path.split('/'), segments, params);
      if (values) return { screen, ...values } as Address;
    }
  }
  return { screen: 'not_found' };
}

/** Returns the parameters that the segments hold; null if they do not match the path. */
function readPath(path: readonly string[], segments: readonly string[], params: AnyRoute['params']) {
  if (path.length !== segments.length) return null;
  const values: Record<string, unknown> = {};
  for (const [name, param] of Object.entries(params)) values[name] = param.absent;
  for (const [i, part] of path.entries()) {
    const segment = segments[i] ?? '';
    if (part.startsWith(':')) {
      const value = params[part.slice(1)]?.read(segment) ?? null;
      if (value === null) return null;
      values[part.slice(1)] = value;
    } else if (part !== segment) return null;
  }
  return values;
}

/** Returns the fragment with its `#`, as an href needs it. */
export function formatAddress(address: Address): string {
  const { paths, params }: AnyRoute = ROUTES[address.screen];
  const values: Readonly<Record<string, unknown>> = address;
  const isPresent = (name: string): boolean => values[name] !== params[name]?.absent;
  // Chooses the path that contains most of the address's parameters.
  const [path = ''] = paths
    .filter((one) => namesIn(one).every(isPresent))
    .sort((a, b) => namesIn(b).length - namesIn(a).length);
  return `#/${path.replace(/:(\w+)/g, (_, name: string) => String(values[name]))}`;
}

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

/** `#1.…` is a plan in the address. No screen begins with a digit, so even a link cut to one character is one (H8). */
export function isLink(fragment: string): boolean {
  return /^#\d/.test(fragment);
}

export function sameAddress(a: Address, b: Address): boolean {
  return formatAddress(a) === formatAddress(b);
}
