/** Small typed samples of days, answers and entries, for the tests of today and the diary. */
import type {
  ActivityEntry,
  CheckInAnswer,
  Entry,
  ExerciseView,
  OfferView,
  RatingView,
  ResponseClass,
  ResponseView,
  SessionView,
  Task,
} from '../../../web/engine/contract.ts';
import { sampleExercise } from './samples.ts';

export const SESSION = '3e1f6c9a-1d2b-4c3d-8e4f-5a6b7c8d9e0f';

export function sampleTask(kind: Task['kind'], over: Partial<Task> = {}): Task {
  return { kind, status: 'due', next: false, text: { key: `task.${kind}` }, note: null, ...over };
}

export function sampleResponse(response: ResponseClass, over: Partial<ResponseView> = {}): ResponseView {
  return {
    date: '2026-11-18',
    response,
    pending: false,
    text: { key: `response.${response}` },
    reasons: [{ rule: 'R30', inputs: [{ label: { literal: 'during' }, value: { literal: 'two' } }] }],
    ...over,
  };
}

export function sampleMorning(over: Partial<CheckInAnswer> = {}): CheckInAnswer {
  return {
    morning: { left: 2 },
    activity_pain: 3,
    soreness: 'none',
    woken: false,
    stiffness: 'usual',
    something_new: false,
    ...over,
  };
}

export function sampleRating(over: Partial<RatingView> = {}): RatingView {
  return {
    session: SESSION,
    date: '2026-11-20',
    how: 'finished',
    sides: ['left'],
    during: {},
    after: {},
    effort: null,
    painkiller: null,
    complete: true,
    ...over,
  };
}

export function sampleOffer(over: Partial<OfferView> = {}): OfferView {
  return {
    id: 'offer-1',
    kind: 'rung_up',
    text: { key: 'offer.rung_up' },
    to: {
      stage: 'build_up',
      phase: 1,
      name: { key: 'phase.1.name' },
      exercises: [longerHold()],
      frequency_text: { key: 'frequency.daily' },
      weekdays: [],
    },
    asks: null,
    options: [],
    reasons: [{ rule: 'R34', inputs: [{ label: { literal: 'greens' }, value: { literal: 'two' } }] }],
    ...over,
  };
}

export function longerHold(): ExerciseView {
  return sampleExercise({ rung: 6, dose_text: { key: 'dose.hold', params: { sets: 4, seconds: 35 } } });
}

export function sampleEntry(kind: Entry['kind'], over: Partial<Entry> = {}): Entry {
  return {
    record: `record-${kind}`,
    kind,
    date: '2026-11-19',
    date_unsure: false,
    deleted: false,
    check_in: kind === 'check_in' ? sampleMorning() : null,
    session:
      kind === 'session'
        ? {
            ...sampleRating({ during: { left: 2 }, after: { left: 1 }, effort: 'right', painkiller: false }),
            exercises: [
              {
                name: { key: 'exercise.seated_hold.name' },
                dose_text: { key: 'dose.hold', params: { sets: 4, seconds: 30 } },
              },
            ],
            guided: true,
          }
        : null,
    activity: kind === 'activity' ? sampleActivity() : null,
    response: null,
    ...over,
  };
}

export function sampleActivity(over: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    activity: 'activity-1',
    what: 'walk',
    name: { key: 'activity.walk' },
    minutes: 40,
    sides: ['left'],
    pain: { left: 2 },
    ...over,
  };
}

/** A running session. Only the player looks into its timeline. */
export function sampleSession(): SessionView {
  return {
    session: SESSION,
    date: '2026-11-20',
    started_ms: 0,
    timeline: { total_ms: 0, segments: [], cues: [] } as unknown as SessionView['timeline'],
    stamps: [],
    items: [],
    sides: ['left'],
    pain_high: false,
    overnight: false,
  };
}
