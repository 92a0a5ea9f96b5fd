/** The complete contents of a link, listed before it is sent. None of it is about the patient (H11). */
import type { ComponentChildren } from 'preact';
import type { FormExercise, ProgrammeDifference, ProgrammeForm, Text } from '../../../engine/contract.ts';
import { date, t } from '../../../words/words.ts';
import '../../components/content/why.css';
import { Facts } from '../../components/content/facts.tsx';
import { Words } from '../../components/content/words.tsx';
import { Icon } from '../../components/pictures/icon.tsx';

export function Contents({ form }: { form: ProgrammeForm }) {
  const { given } = form;
  const typed = (words: string): ComponentChildren =>
    words === '' ? <span class="soft">{t('physio_send.in.empty')}</span> : <bdi>{words}</bdi>;
  return (
    <div class="stack">
      <Facts
        of={[
          { name: t('physio_send.in.base'), value: <bdi>{form.base.title}</bdi> },
          { name: t('physio_send.in.side'), value: t(`physio_send.side.${given.side ?? 'none'}`) },
          { name: t('physio_send.in.start'), value: <Start form={form} /> },
          ...dated(t('physio_send.in.issued'), given.issued),
          ...dated(t('physio_send.in.review'), given.review),
          ...dated(t('physio_send.in.expires'), given.expires),
          ...dated(t('physio_send.in.hold'), given.hold_until),
          { name: t('physio_send.in.goals'), value: <Goals form={form} /> },
          { name: t('physio_send.in.name'), value: typed(given.name) },
          { name: t('physio_send.in.clinic'), value: typed(given.clinic) },
          { name: t('physio_send.in.note'), value: typed(given.note) },
          { name: t('physio_send.in.patient'), value: t('physio_send.in.nothing') },
        ]}
      />
      <Differences of={form.differs.filter(({ pointer }) => !GIVEN.has(pointer))} />
    </div>
  );
}

/** Shown above already. */
const GIVEN: ReadonlySet<string> = new Set([
  '/side',
  '/issued',
  '/expires',
  '/review',
  '/hold',
  '/start',
  '/goals',
  '/by',
  '/note',
]);

const dated = (name: string, civil: string | null) => (civil ? [{ name, value: date(civil) }] : []);

function Goals({ form }: { form: ProgrammeForm }) {
  const chosen = form.goals.filter((goal) => goal.chosen);
  if (chosen.length === form.goals.length) return <>{t('physio_send.in.goals.all')}</>;
  if (chosen.length === 0) return <span class="soft">{t('physio_send.in.goals.none')}</span>;
  return <Row of={chosen.map(({ text }) => text)} />;
}

/** Several words that belong together, on one line. */
export function Row({ of }: { of: readonly Text[] }) {
  return (
    <>
      {of.map((text, place) => (
        <span key={JSON.stringify(text)}>
          {place > 0 && ', '}
          <Words text={text} />
        </span>
      ))}
    </>
  );
}

/** Where a person begins; null if the answers decide (R14). */
export function startOf(form: ProgrammeForm): { phase: number; exercise: FormExercise; dose: Text | null } | null {
  const { start } = form.given;
  if (!start) return null;
  const isStart = (one: { exercise: string }): boolean => one.exercise === start.exercise;
  const exercise = form.phases.find(({ number }) => number === start.phase)?.exercises.find(isStart);
  if (!exercise) return null;
  // The list that the builder's own choice shows, so that both always read the same dose.
  const doses = form.starts.find(({ phase }) => phase === start.phase)?.exercises.find(isStart)?.rungs;
  return { phase: start.phase, exercise, dose: doses?.[start.rung] ?? null };
}

export function Start({ form }: { form: ProgrammeForm }) {
  const start = startOf(form);
  if (!start) return <>{t('physio_send.in.start.answers')}</>;
  return (
    <>
      {t('physio_send.in.start.phase', { phase: start.phase })}: <Words text={start.exercise.name} />
      {start.dose && (
        <>
          , <Words text={start.dose} />
        </>
      )}
    </>
  );
}

const MANY = 4;

function Differences({ of }: { of: readonly ProgrammeDifference[] }) {
  if (of.length === 0) return <p>{t('physio_send.in.same')}</p>;
  const list = (
    <ul class="send-differs">
      {of.map((one) => (
        <li key={one.pointer}>
          <span class="soft small">
            <Row of={[...one.where, one.label]} />
          </span>
          <span>
            {one.standard && (
              <>
                <s class="soft">
                  <Row of={one.standard} />
                </s>{' '}
                <span class="hidden-text">{t('physio_send.in.now')}</span>
              </>
            )}
            <strong>{one.offered ? <Row of={one.offered} /> : t('physio_send.in.empty')}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
  const title = t('physio_send.in.differs', { count: of.length });
  if (of.length <= MANY) {
    return (
      <div class="stack-tight">
        <h3>{title}</h3>
        {list}
      </div>
    );
  }
  return (
    <details class="why">
      <summary>
        <Icon name="info" size="s" />
        {title}
        <Icon name="forward" size="s" />
      </summary>
      <div class="why-inside">{list}</div>
    </details>
  );
}
