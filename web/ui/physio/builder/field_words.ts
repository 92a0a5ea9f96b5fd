/** The words around a number: its unit, its bounds, its standard. */
import type { FieldKind, FormField } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { shown } from './entered.ts';

/** null for a plain number. */
export function unitWords(kind: FieldKind): string | null {
  switch (kind) {
    case 'ms':
      return t('physio.unit.ms');
    case 'grams':
      return t('physio.unit.grams');
    case 'days':
      return t('physio.unit.days');
    default:
      return null;
  }
}

function withUnit(kind: FieldKind, value: number): string {
  const unit = unitWords(kind);
  return unit === null ? shown(kind, value) : `${shown(kind, value)}\u00a0${unit}`;
}

export function boundWords(field: FormField, bound: number | null): string | null {
  return bound === null ? null : withUnit(field.kind, bound);
}

/** "5 to 60 s"; null if it has no bounds. */
export function boundsWords(field: FormField): string | null {
  if (field.min === null || field.max === null) return null;
  return t('physio.field.bounds', { min: shown(field.kind, field.min), max: withUnit(field.kind, field.max) });
}
