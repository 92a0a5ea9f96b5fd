/** The basic shapes (words, answers, sides), and the comparison of an interface with a shape. */
import { ASSESSMENT_QUESTIONS, SIGNS } from '../../web/ui/model/address.ts';
import { integer, object, oneOf, record, text, words } from './shape.ts';

export const params = record(oneOf(text, integer));
export const shownText = oneOf(object({ key: text }, { params }), object({ literal: text }));
export const answerKey = words('yes', 'no', 'not_sure');

/** An interface as a plain type with the same members, recursively. */
export type Flat<T> = T extends (infer U)[] ? Flat<U>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;

export const askedKey = words(...ASSESSMENT_QUESTIONS);

export const fault = object({ code: text, path: text }, { params });

export const CARDS = [...SIGNS, 'rupture_unsure', 'clot_999'] as const;
