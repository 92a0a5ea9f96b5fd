/**
 * The printed page: for whom, by whom, the rule of the morning, each phase with pictures and doses, the way into the
 * app, when to get help.
 */
import './sheet.css';
import type { ComponentChildren } from 'preact';
import type { ProgrammeForm } from '../../../engine/contract.ts';
import { date, list, t } from '../../../words/words.ts';
import { Qr } from '../../components/pictures/qr.tsx';
import { qrCode } from '../../components/pictures/qr_code.ts';
import { Row, startOf } from '../send/contents.tsx';
import { SheetPhase } from './phase.tsx';
import { trafficLight } from './rule.ts';

export function Sheet({ form, address }: { form: ProgrammeForm; address: string | null }) {
  const code = address ? qrCode(address) : null;
  const start = startOf(form);
  return (
    <article class="sheet" lang="en-GB" aria-label={t('physio_print.sheet')}>
      <div class="sheet-top">
        <div>
          <p class="sheet-brand">{t('app.name')}</p>
          <h2 class="sheet-title">{t(`physio_print.heading.${form.given.side ?? 'none'}`)}</h2>
          {/* For a pen, because no name is ever part of a programme (H11). */}
          <p class="sheet-for">
            {t('physio_print.for')} <span />
          </p>
          <By form={form} />
          <Dates form={form} />
          {address && (
            <p class="sheet-link">
              {t(code ? 'physio_print.link' : 'physio_print.link_only')}{' '}
              <span class="link-text">
                <bdi>{address}</bdi>
              </span>
            </p>
          )}
        </div>
        {code && (
          <div class="sheet-code">
            <Qr code={code} label={t('physio_send.scan.label')} />
            <p>{t('physio_print.scan')}</p>
          </div>
        )}
      </div>
      <Note note={form.given.note} />
      <section class="sheet-box">
        <h3>{t('physio_print.first.title')}</h3>
        <p>{t('physio_print.first.lead')}</p>
      </section>
      <Rule form={form} />
      <p class="sheet-doses">{t('physio_print.doses')}</p>
      {form.phases.map((phase) => (
        <SheetPhase
          key={phase.number}
          phase={phase}
          begins={start?.phase === phase.number ? { exercise: start.exercise.exercise, dose: start.dose } : null}
        />
      ))}
      <Help />
      <p class="sheet-foot">
        {t('start.use.is')} {t('start.use.not')} {t('start.use.device')}
      </p>
    </article>
  );
}

function By({ form: { base, given } }: { form: ProgrammeForm }) {
  const names = [given.name, given.clinic].filter((words) => words !== '');
  return (
    <p class="sheet-by">
      {names.length > 0 && (
        <strong>
          {names.map((words, place) => (
            <span key={words}>
              {place > 0 && ', '}
              <bdi>{words}</bdi>
            </span>
          ))}
        </strong>
      )}
      <span class="sheet-base">
        {t('physio_print.made_from')} <bdi>{base.title}</bdi>
      </span>
    </p>
  );
}

function Dates({ form }: { form: ProgrammeForm }) {
  const { issued, review, expires, hold_until: hold } = form.given;
  const chosen = form.goals.filter((goal) => goal.chosen);
  const facts: [string, ComponentChildren][] = [];
  if (issued) facts.push([t('physio_send.in.issued'), date(issued)]);
  if (review) facts.push([t('physio_send.in.review'), date(review)]);
  if (expires) facts.push([t('physio_send.in.expires'), date(expires)]);
  if (hold) facts.push([t('physio_send.in.hold'), date(hold)]);
  // Choosing the whole list is the same as choosing none.
  if (chosen.length > 0 && chosen.length < form.goals.length) {
    facts.push([t('physio_send.in.goals'), <Row key="goals" of={chosen.map(({ text }) => text)} />]);
  }
  if (facts.length === 0) return null;
  return (
    <dl class="sheet-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ note }: { note: string }) {
  if (note === '') return null;
  return (
    <section class="sheet-note">
      <h3>{t('physio_print.note')}</h3>
      <p>
        <bdi>{note}</bdi>
      </p>
    </section>
  );
}

/** Each colour has a word and a shape of its own, because paper may be black and white (H20). */
function Rule({ form }: { form: ProgrammeForm }) {
  const light = trafficLight(form);
  if (!light) return null;
  const { amber_pain, red_pain, greens, goods } = light;
  const hold = form.given.hold_until;
  return (
    <section class="sheet-box sheet-rule">
      <h3>{t('physio_print.rule.title')}</h3>
      <p>{t('physio_print.rule.lead')}</p>
      <dl>
        {(['green', 'amber', 'red'] as const).map((colour) => (
          <div key={colour}>
            <dt>
              <Sign colour={colour} />
              {t(`response.name.${colour}`)}
            </dt>
            <dd>{t(`physio_print.rule.${colour}`, { amber: amber_pain, red: red_pain, count: greens, goods })}</dd>
          </div>
        ))}
      </dl>
      {hold && (
        <p>
          <strong>{t('physio_print.rule.hold', { date: hold })}</strong>
        </p>
      )}
    </section>
  );
}

const SIGNS = {
  green: 'm3 8.500 3.500 3.500L13 4.500',
  amber: 'M2.500 8h11',
  red: 'm4 4 8 8M12 4l-8 8',
} as const;

function Sign({ colour }: { colour: keyof typeof SIGNS }) {
  return (
    <svg class={`sheet-sign sheet-sign-${colour}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SIGNS[colour]} />
    </svg>
  );
}

const HELP = ['c999', 'ae', 'c111', 'prescriber', 'gp'] as const;

function Help() {
  return (
    <section class="sheet-help">
      <h3>{t('physio_print.help.title')}</h3>
      <p>{t('physio_print.help.lead')}</p>
      <div class="sheet-help-cards">
        {HELP.map((card) => (
          <div key={card} class="sheet-card">
            <h4>{t(`urgent.${card}.title`)}</h4>
            <ul>
              {list(`urgent.${card}.points`).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p>
        <strong>{t('urgent.never_test')}</strong> {t('urgent.abroad')}
      </p>
    </section>
  );
}
