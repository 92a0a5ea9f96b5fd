/** The basic shapes (words, answers, sides), and the comparison of an interface with a shape. */
import { ASSESSMENT_QUESTIONS } from '../../web/ui/model/address.ts';
import { integer, object, oneOf, record, text, words } from './shape.ts';

export const params = record(oneOf(text, integer));
export const shownText = oneOf(object({ key: text }, { params }), object({ literal: text }));
export const answerKey = words('yes', 'no', 'not_sure');

/** An interface as a plain type with the same members, recursively. */
export type Flat<T> = T extends (infer U)[] ? Flat<U>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;

export const askedKey = words(...ASSESSMENT_QUESTIONS);

export const fault = object({ code: text, path: text }, { params });

export const CARDS = [
  'rupture',
  'rupture_unsure',
  'clot_999',
  'clot',
  'infection',
  'antibiotic',
  'injury',
  'under_age',
  'inflammatory',
  'treatment',
  'pregnancy',
  'other_signs',
  'steroids',
  'elsewhere',
  'exertion',
  'diabetes',
  'cholesterol',
  'hormone_medicine',
] as const;
