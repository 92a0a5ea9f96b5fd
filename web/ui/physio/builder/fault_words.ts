/**
 * The engine's message about a field, in words for the physio if there are any; the patient's words speak of a plan
 * that was refused.
 */
import type { Fault, FormFault, FormField, ProgrammeForm } from '../../../engine/contract.ts';
import { maybe, t } from '../../../words/words.ts';
import { faultWords } from '../../components/content/notice.tsx';
import { boundWords } from './field_words.ts';

/** For a field of the programme: its own bounds, in its own unit. */
export function formFaultWords(fault: FormFault, field: FormField): string {
  const [min, max] = [boundWords(field, field.min), boundWords(field, field.max)];
  if (fault.code !== 'out_of_range' || min === null || max === null) return plainFaultWords(fault);
  return t('physio.fault.out_of_range', { min, max });
}

/** For text: the engine counts its characters. */
export function textFaultWords(fault: Fault): string {
  const { value, max } = fault.params ?? {};
  if (fault.code === 'out_of_range' && value === 0) return t('physio.fault.empty');
  if (fault.code === 'out_of_range' && max !== undefined) return t('physio.fault.too_long', { max });
  return fault.code === 'unknown_value' ? t('physio.fault.not_plain') : plainFaultWords(fault);
}

/** For anything else, including what cannot be opened. */
export function plainFaultWords(fault: Fault): string {
  const params = fault.params ?? {};
  const has = fault.code !== 'out_of_range' || ('min' in params && 'max' in params);
  return (has ? maybe(`physio.fault.${fault.code}`, params) : null) ?? faultWords(fault);
}

/** The faults of a place: a key of `set`, or inside its value. */
export function faultsAt(faults: readonly FormFault[], pointer: string): FormFault[] {
  return faults.filter((fault) => fault.pointer === pointer);
}

const GIVEN = ['/side', '/start', '/issued', '/review', '/hold', '/expires', '/goals', '/note', '/by'];

/** The faults of the whole, or of what no field shows; a file from outside can contain anything (H8). */
export function unplacedFaults(form: ProgrammeForm): FormFault[] {
  const shown = new Set([...GIVEN, ...fieldsOf(form).map((field) => field.pointer)]);
  return form.faults.filter((fault) => !shown.has(fault.pointer));
}

function fieldsOf(form: ProgrammeForm): FormField[] {
  const found: (FormField | null)[] = [...form.limits];
  for (const { frequency, times, weekdays, exercises, ladders } of form.phases) {
    found.push(frequency, times, weekdays, ...exercises.flatMap(({ use, rest }) => [use, rest]));
    for (const { top, constant, rungs } of ladders)
      found.push(top, ...constant, ...rungs.flatMap((rung) => rung.fields));
  }
  return found.filter((field) => field !== null);
}
