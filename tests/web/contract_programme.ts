/** Programmes, links and the builder's form as shapes. */
import type * as contract from '../../web/engine/contract.ts';
import { type Flat, fault, params, shownText } from './contract_basics.ts';
import { exercise, planStep, WEEKDAYS } from './contract_plan.ts';
import {
  anything,
  type Equal,
  flag,
  integer,
  list,
  nullable,
  object,
  oneOf,
  proven,
  record,
  type Typed,
  text,
  words,
} from './shape.ts';

export const FIELD_KINDS = [
  'count',
  'ms',
  'grams',
  'pain',
  'days',
  'times',
  'toggle',
  'choice',
  'weekdays',
  'rung',
] as const;

const sides = words('left', 'right', 'both');
const texts = list(shownText);
const citations = list(object({ authors: text, title: text, journal: text, year: integer }, { doi: text }));
const maker = nullable(object({ name: text, clinic: text }));
const base = object({ id: text, version: integer, title: text, released: flag, citations });

export const source = object(
  { format: oneOfOne(), base: object({ id: text, version: integer }), set: record(anything) },
  { document: record(anything) },
);

function oneOfOne() {
  return { check: (value: unknown, path: string) => (value === 1 ? [] : [`${path}: 1 expected`]) } as {
    check(value: unknown, path: string): string[];
    readonly type?: 1;
  };
}

const given = {
  side: nullable(sides),
  issued: nullable(text),
  expires: nullable(text),
  review: nullable(text),
  hold_until: nullable(text),
  note: text,
};

const formFault = object({ code: text, path: text, pointer: text }, { params });
const value = nullable(oneOf(oneOf(integer, flag), oneOf(text, list(words(...WEEKDAYS)))));
const field = object({
  pointer: text,
  label: shownText,
  kind: words(...FIELD_KINDS),
  value,
  standard: value,
  value_text: texts,
  min: nullable(integer),
  max: nullable(integer),
  words: list(object({ word: text, text: shownText })),
  faults: list(formFault),
});

const difference = object({
  pointer: text,
  where: texts,
  label: shownText,
  standard: nullable(texts),
  now: nullable(texts),
  offered: nullable(texts),
});

const start = nullable(object({ phase: integer, exercise: text, rung: integer, regardless: flag }));

export const form = object({
  base,
  source,
  limits: list(field),
  phases: list(
    object({
      number: integer,
      name: shownText,
      frequency: field,
      times: nullable(field),
      weekdays: nullable(field),
      exercises: list(
        object({
          exercise: text,
          name: shownText,
          use: field,
          rest: nullable(field),
          ladder: text,
          fallback: flag,
          on_request: flag,
          first: exercise,
          top: exercise,
        }),
      ),
      ladders: list(
        object({
          id: text,
          top: field,
          constant: list(field),
          rungs: list(object({ dose_text: shownText, fields: list(field) })),
        }),
      ),
    }),
  ),
  starts: list(
    object({
      phase: integer,
      name: shownText,
      exercises: list(object({ exercise: text, name: shownText, rungs: texts })),
      regardless: flag,
    }),
  ),
  goals: list(object({ id: text, text: shownText, chosen: flag })),
  given: object({ ...given, name: text, clinic: text, start }),
  given_max: object({ note: integer, name: integer, clinic: integer, hold_days: integer }),
  differs: list(difference),
  faults: list(formFault),
  link: nullable(object({ text, characters: integer, plain_characters: integer })),
});

export const preview = object({
  base,
  ...given,
  by: maker,
  goals: texts,
  differs: list(difference),
  now: object({ title: text, same: flag, same_base: flag, by: maker }),
  leads: texts,
  to: planStep,
  start: planStep,
  barred: nullable(fault),
});

export const programmeView = object({
  id: text,
  version: integer,
  title: text,
  standard: flag,
  since: nullable(text),
  by: maker,
  ...given,
  ended: flag,
  other_side: flag,
  undo: nullable(object({ title: text, by: maker })),
});

export const listed = list(
  object({
    id: text,
    version: integer,
    title: text,
    citations,
    phases: list(object({ number: integer, name: shownText })),
  }),
);

proven<Equal<Typed<typeof source>, Flat<contract.ProgrammeSource>>>();
proven<Equal<Typed<typeof form>, Flat<contract.ProgrammeForm>>>();
proven<Equal<Typed<typeof preview>, Flat<contract.ProgrammePreview>>>();
proven<Equal<Typed<typeof programmeView>, Flat<contract.ProgrammeView>>>();
proven<Equal<Typed<typeof listed>, Flat<contract.ProgrammeListed[]>>>();
