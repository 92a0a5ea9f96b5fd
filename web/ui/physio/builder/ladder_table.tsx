/** Every step of a ladder in a table: its number, what can be entered, and the dose in words. */
import type { FormField, FormLadder, FormRung, Text } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { useFieldValue } from './editor_context.ts';
import { Field } from './field.tsx';
import { boundsWords, unitWords } from './field_words.ts';

export function LadderTable({ ladder, where }: { ladder: FormLadder; where: readonly Text[] }) {
  const columns = ladder.rungs[0]?.fields ?? [];
  const top = useFieldValue(ladder.top);
  const topPlace = typeof top === 'number' ? top : ladder.rungs.length - 1;
  if (columns.length === 0) return null;
  return (
    <table class="rungs">
      <thead>
        <tr>
          <th scope="col">{t('physio.rungs.step')}</th>
          {columns.map((field) => (
            <th key={field.pointer} scope="col">
              {headOf(field)}
              <span class="rungs-bounds">{boundsWords(field)}</span>
            </th>
          ))}
          <th scope="col" class="rungs-dose">
            {t('physio.rungs.dose')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ladder.rungs.map((rung, place) => (
          <Rung
            key={rung.fields[0]?.pointer}
            rung={rung}
            step={place + 1}
            where={where}
            isTop={place === topPlace}
            beyond={place > topPlace}
          />
        ))}
      </tbody>
    </table>
  );
}

function headOf(field: FormField): string {
  const unit = unitWords(field.kind);
  return unit ? t('physio.rungs.with_unit', { label: t(field.label), unit }) : t(field.label);
}

interface RungProps {
  rung: FormRung;
  /** Its number on the page, counted from 1. */
  step: number;
  where: readonly Text[];
  isTop: boolean;
  beyond: boolean;
}

function Rung({ rung, step, where, isTop, beyond }: RungProps) {
  const name: Text = { key: 'physio.rungs.number', params: { number: step } };
  return (
    <tr class={beyond ? 'rungs-beyond' : isTop ? 'rungs-top' : undefined}>
      <th scope="row">{step}</th>
      {rung.fields.map((field) => (
        <td key={field.pointer}>
          <Field field={field} where={[...where, name]} cell />
        </td>
      ))}
      <td class="rungs-dose">
        {t(rung.dose_text)}
        {isTop && <span class="rungs-mark">{t('physio.rungs.top')}</span>}
        {beyond && <span class="rungs-mark rungs-mark-soft">{t('physio.rungs.beyond')}</span>}
      </td>
    </tr>
  );
}
