/** One kind of people: who they are, how far they get in a sentence, and a chart of phases over weeks. */
import type { ProgrammeForm, SimulationOfKind } from '../../../engine/contract.ts';
import { DAYS_OF_WEEK } from '../../../physio/simulation_run.ts';
import { t } from '../../../words/words.ts';
import { Words } from '../../components/content/words.tsx';
import { type ChartRow, furthest, rowsOf } from './chart.ts';

interface Props {
  found: SimulationOfKind;
  form: ProgrammeForm;
  days: number;
}

export function KindCard({ found, form, days }: Props) {
  const phases = form.phases.map(({ number }) => number);
  const rows = rowsOf(found, phases, days);
  return (
    <section class="card people-kind stack-tight">
      <h3>{t(`physio_people.kind.${found.kind}`)}</h3>
      <p class="soft small">{t(`physio_people.kind.${found.kind}.are`)}</p>
      <p class="people-sum">{summaryOf(rows)}</p>
      {/* The sentence above and the table of numbers say the same. */}
      <div class="chart" aria-hidden="true">
        {rows.map((row) => (
          <Row key={row.phase} row={row} />
        ))}
        <div class="chart-row chart-weeks">
          <span>{t('physio_people.scale')}</span>
          <span class="chart-scale">
            {[0, 1, 2].map((half) => (
              <span key={half}>{t('physio_people.scale_at', { week: (days / DAYS_OF_WEEK / 2) * half })}</span>
            ))}
          </span>
          <span />
        </div>
      </div>
    </section>
  );
}

function summaryOf(rows: readonly ChartRow[]): string {
  const far = furthest(rows);
  if (!far?.weeks || far.phase === null) return t('physio_people.sum.none');
  const kept = rows.at(-1);
  const words = t('physio_people.sum', { people: far.people, of: far.of, phase: far.phase, week: far.weeks.half });
  return kept && kept.people > 0
    ? `${words} ${t('physio_people.sum.kept', { people: kept.people, of: kept.of })}`
    : words;
}

function Row({ row }: { row: ChartRow }) {
  return (
    <div class="chart-row">
      <span class="chart-name">
        {row.phase === null ? t('physio_people.kept') : t('physio_people.phase', { phase: row.phase })}
      </span>
      <Track row={row} />
      <span class={`chart-share${row.people === 0 ? ' chart-nobody' : ''}`}>
        {t('physio_people.share', { people: row.people, of: row.of })}
      </span>
    </div>
  );
}

const WIDE = 1_000;
const QUARTERS = [0, 1, 2, 3, 4] as const;

/** Stretched to the available width. Strokes keep their thickness, so the dot of the median stays round. */
function Track({ row: { at } }: { row: ChartRow }) {
  return (
    <svg class="chart-track" viewBox={`0 0 ${WIDE} 20`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {QUARTERS.map((quarter) => (
        <path key={quarter} class="chart-grid" d={`M${(WIDE * quarter) / 4} 0V20`} />
      ))}
      {at && (
        <>
          <path class="chart-range" d={`M${at.first * WIDE} 10H${at.last * WIDE}`} />
          <path class="chart-range" d={`M${at.first * WIDE} 6v8M${at.last * WIDE} 6v8`} />
          <path class="chart-half" d={`M${at.half * WIDE} 10h.01`} />
        </>
      )}
    </svg>
  );
}

export function PhaseName({ form, phase }: { form: ProgrammeForm; phase: number }) {
  const found = form.phases.find(({ number }) => number === phase);
  return (
    <>
      {t('physio_people.phase', { phase })}
      {found && (
        <span class="soft small people-phase">
          <Words text={found.name} />
        </span>
      )}
    </>
  );
}
