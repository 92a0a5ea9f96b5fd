/**
 * Chooses the next answer of a patient for whom everything goes well, so that a preview advances by real commands. It
 * reads only the view and knows no rule.
 */
import type {
  AssessmentQuestion,
  AssessmentValue,
  CommandBody,
  Fault,
  OfferView,
  SideKey,
  SidePain,
  SidesKey,
  View,
} from '../engine/contract.ts';

/** `stuck`: an answer given by hand stops everything, so only a new patient can go on. */
export type Step = CommandBody | 'done' | 'stuck';

/** The answers of an ordinary first visit. The sore sides come from the programme if it names them. */
const WORDS: Partial<Record<string, string>> = {
  site_left: 'midportion',
  site_right: 'midportion',
  duration: 'months',
  trend: 'same',
  settling: 'by_morning',
  woken: 'no',
  change: 'more',
  calming: 'partly',
  seated_hold: 'easy',
  short_hold: 'yes',
  two_leg_raise: 'not_tried',
  fitness: 'some',
  illness: 'no',
};
const SOME = 2;
const LITTLE_PAIN = 1;
const GOAL_NOW = 4;
const GOAL_LATER = 7;
const MINUTES_STIFF = 10;
/** A bound on the steps to a plan or through a day, far above any real number. */
export const STEPS_MAX = 400;

/** The steps to a plan: the safety questions, then the questionnaire. */
export function stepToPlan(view: View, sides: SidesKey | null): Step {
  const { screening, assessment } = view;
  if (screening.status === 'blocked') return 'stuck';
  if (screening.next) {
    return { kind: 'answer_screening', question: screening.next, answer: screening.next === 'adult' ? 'yes' : 'no' };
  }
  if (!assessment) return 'stuck';
  if (assessment.status === 'done') return 'done';
  const asked = assessment.questions.find(({ key }) => key === assessment.next);
  if (!asked) return assessment.status === 'ready' ? { kind: 'complete_assessment' } : 'stuck';
  return { kind: 'answer_assessment', question: asked.key, value: answerTo(asked, sides ?? 'left') };
}

/**
 * The steps through everything that is due today, with good results. `refused`: kinds of commands that failed today and
 * are not tried again.
 */
export function stepOfToday(view: View, sides: SidesKey | null, refused: ReadonlySet<string>): Step {
  const before = stepToPlan(view, sides);
  if (before !== 'done') return before;
  const { today, session } = view;
  if (!today) return 'stuck';
  if (session) return { kind: 'end_session', session: session.session, how: 'finished', complete: true };
  for (const task of today.tasks) {
    if (task.status !== 'due') continue;
    const step = stepOf(task.kind, view);
    if (step && !refused.has(step.kind)) return step;
  }
  return 'done';
}

function stepOf(task: string, view: View): CommandBody | null {
  const { today } = view;
  if (!today) return null;
  const { date, sides } = today;
  switch (task) {
    case 'pause':
      return { kind: 'request_pause_end' };
    case 'check_in':
      return {
        kind: 'submit_check_in',
        date,
        morning: each(today.check_in.sides, LITTLE_PAIN),
        activity_pain: LITTLE_PAIN,
        soreness: 'none',
        woken: false,
        stiffness: 'usual',
        something_new: false,
      };
    case 'readiness':
      return { kind: 'submit_readiness', walk_pain: LITTLE_PAIN, hops_pain: LITTLE_PAIN };
    case 'rate':
      return today.rating && { kind: 'submit_rating', session: today.rating.session, ...wellTaken(sides) };
    case 'offer':
      return today.offer && agreeTo(today.offer);
    case 'session':
      return today.can_start.ok ? { kind: 'submit_session', date, complete: true, ...wellTaken(sides) } : null;
    case 'movements':
      return { kind: 'submit_calming_tick', date, item: 'ankle_movements', done: true };
    case 'calming': {
      const open = today.calming.find((item) => !item.ticked);
      return open ? { kind: 'submit_calming_tick', date, item: open.item, done: true } : null;
    }
    case 'review':
      return today.review && reviewOf(today.review);
    default:
      return null;
  }
}

function reviewOf({ sore, goals }: NonNullable<NonNullable<View['today']>['review']>): CommandBody {
  return {
    kind: 'submit_review',
    sore: sore.map(({ item, last }) => ({ item, rating: Math.max(LITTLE_PAIN, (last ?? GOAL_NOW) - 1) })),
    goals: goals.map(({ item, last }) => ({ item, rating: Math.min(GOAL_LATER, (last ?? GOAL_NOW) + 1) })),
  };
}

const wellTaken = (sides: readonly SideKey[]) =>
  ({
    during: each(sides, LITTLE_PAIN),
    after: each(sides, LITTLE_PAIN),
    effort: 'right',
    painkiller: false,
  }) as const;

function each(sides: readonly SideKey[], pain: number): SidePain {
  return Object.fromEntries(sides.map((side) => [side, pain]));
}

function answerTo(asked: AssessmentQuestion, sides: SidesKey): AssessmentValue {
  const known = asked.choices.map(({ value }) => value).filter((value) => value !== 'not_sure');
  switch (asked.kind) {
    case 'word': {
      const wanted = asked.key === 'sides' ? sides : WORDS[asked.key];
      return { word: wanted !== undefined && known.includes(wanted) ? wanted : (known[0] ?? 'not_sure') };
    }
    case 'pain':
      return { number: GOAL_NOW - 1 };
    case 'minutes':
      return { number: MINUTES_STIFF };
    case 'list':
      return { chosen: asked.key === 'sore_activities' ? known.slice(0, SOME) : [] };
    case 'goals': {
      const chosen = known.slice(0, SOME);
      return { chosen, ratings: chosen.map(() => GOAL_NOW) };
    }
  }
}

/** The moment later today from which the next session is due; null if there is none. */
export function laterToday(view: View): number | null {
  const next = view.today?.next_session;
  return next && next.date === view.today?.date ? next.from_ms : null;
}

/** Faults that stop the preview. Other faults concern a single step. */
export const isFatal = ({ code }: Fault): boolean => code.startsWith('engine_') || code.startsWith('storage_');

/** Says yes. A raise that is asked about is challenging, and of several exercises the first is chosen. */
function agreeTo({ id, options }: OfferView): CommandBody {
  const chosen = options.find((option) => option.id === 'challenging') ?? options[0];
  return { kind: 'answer_offer', offer: id, accept: true, ...(chosen ? { option: chosen.id } : {}) };
}
