/** What the engine says about a field, in the physio's words where there are any: the patient's speak of a plan that was not taken. */
import type { FormFault, FormField } from '../../../engine/contract.ts';
import { maybe, t } from '../../../words/words.ts';
import { faultWords } from '../../components/notice.tsx';
import { boundWords } from './field_words.ts';

export function formFaultWords(fault: FormFault, field?: FormField): string {
  const params = fault.params ?? {};
  if (fault.code === 'out_of_range' && field) {
    const [min, max] = [boundWords(field, field.min), boundWords(field, field.max)];
    if (min !== null && max !== null) return t('physio.fault.out_of_range', { min, max });
  }
  if (fault.code === 'out_of_range' && !('min' in params && 'max' in params)) return faultWords(fault);
  return maybe(`physio.fault.${fault.code}`, params) ?? faultWords(fault);
}

/** What is wrong here: a key of `set`, or inside what stands there. */
export function faultsAt(faults: readonly FormFault[], pointer: string): FormFault[] {
  return faults.filter((fault) => fault.pointer === pointer);
}
