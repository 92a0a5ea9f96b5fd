/** The numbers of the charts as tables, with what the charts leave out: for screen readers, and for details. */

import type { ComponentChildren } from 'preact';
import type { ProgrammeForm, SimulationOfKind, SimulationSummary } from '../../../engine/contract.ts';
import { DAYS_OF_WEEK } from '../../../physio/simulation_run.ts';
import { type Key, t } from '../../../words/words.ts';
import { Icon } from '../../components/pictures/icon.tsx';
import { type ChartRow, rowsOf } from './chart.ts';
import { PhaseName } from './kind_card.tsx';

interface Props {
  summary: SimulationSummary;
  form: ProgrammeForm;
  days: number;
}

export function Numbers({ summary, form, days }: Props) {
  const kinds = summary.by_kind.filter(({ people }) => people > 0);
  const phases = form.phases.map(({ number }) => number);
  return (
    <details class="why people-numbers">
      <summary>
        <Icon name="diary" size="s" />
        {t('physio_people.numbers')}
        <Icon name="forward" size="s" />
      </summary>
      <div class="why-inside stack">
        <h3>{t('physio_people.numbers.days', { weeks: days / DAYS_OF_WEEK })}</h3>
        <Doings kinds={kinds} />
        {kinds.map((found) => (
          <Phases key={found.kind} found={found} form={form} rows={rowsOf(found, phases, days)} />
        ))}
      </div>
    </details>
  );
}

const COLUMNS = ['reached', 'first', 'half', 'last', 'mean'] as const;

function Phases({ found, form, rows }: { found: SimulationOfKind; form: ProgrammeForm; rows: readonly ChartRow[] }) {
  const meanOf = (phase: number | null): string => {
    const one = found.phases.find((each) => each.phase === phase);
    return one ? t('physio_people.numbers.mean_days', { count: one.mean_days }) : '';
  };
  return (
    <Scrolls label={t(`physio_people.kind.${found.kind}`)}>
      <table class="people-table">
        <caption>{t('physio_people.numbers.of', { kind: t(`physio_people.kind.${found.kind}`) })}</caption>
        <thead>
          <tr>
            <td />
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`physio_people.numbers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ phase, people, of, weeks }) => (
            <tr key={phase}>
              <th scope="row">{phase === null ? t('physio_people.kept') : <PhaseName form={form} phase={phase} />}</th>
              <td>{t('physio_people.share_long', { people, of })}</td>
              {(['first', 'half', 'last'] as const).map((when) => (
                <td key={when}>{weeks ? t('physio_people.week', { week: weeks[when] }) : t('physio_people.nobody')}</td>
              ))}
              <td>{meanOf(phase)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

const DONE = [
  ['sessions', 'median_sessions'],
  ['missed', 'median_missed'],
  ['advances', 'median_advances'],
  ['eases', 'median_eases'],
  ['reds', 'median_reds'],
  ['flares', 'median_flares'],
  ['screens', 'median_screens'],
  ['longest', 'longest_days_without_way_on'],
] as const satisfies readonly (readonly [string, keyof SimulationOfKind])[];

/** The number that half of them reached or exceeded. */
function Doings({ kinds }: { kinds: readonly SimulationOfKind[] }) {
  return (
    <Scrolls label={t('physio_people.numbers.did')}>
      <table class="people-table">
        <caption>{t('physio_people.numbers.did')}</caption>
        <thead>
          <tr>
            <td />
            {kinds.map(({ kind }) => (
              <th key={kind} scope="col">
                {t(`physio_people.kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DONE.map(([name, member]) => (
            <tr key={name}>
              <th scope="row">{t(`physio_people.did.${name}` as Key)}</th>
              {kinds.map((one) => (
                <td key={one.kind}>{one[member]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

/** Wider than a phone: it scrolls by itself, by keyboard too. */
function Scrolls({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="people-scrolls" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
