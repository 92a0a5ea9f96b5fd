/**
 * The recovery card: what helps to begin again after a lost phone, on one page of paper. Its code leads to the app and
 * to the programme, never past the safety questions, and never to the phase that was reached (R17): time has passed, so
 * the questions decide where to begin. The phase and the doses are in words, for the person and a physio.
 */
import './card.css';
import type { ExerciseView, PlanView, View } from '../../engine/contract.ts';
import { date, isolated, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Words } from '../components/content/words.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { Qr } from '../components/pictures/qr.tsx';
import { bytesLeft, type QrCode, qrCode } from '../components/pictures/qr_code.ts';
import type { CardAddress } from '../model/app_model.ts';
import { useAnswer, useShell } from '../model/context.ts';

export function CardScreen({ view }: { view: View }) {
  const { model } = useShell();
  const { plan } = view;
  const found = useAnswer(() => model.cardAddress(), [view.programme.id, view.programme.since]);
  if (!plan) return <Redirect to={{ screen: 'data' }} />;
  if (!found) return <LoadingScreen waitingForTab={false} />;
  return (
    <Page
      name="card"
      title={t('card.title')}
      back={{ screen: 'data' }}
      foot={
        <Button look="filled" wide icon="diary" onClick={() => model.physio.print()}>
          {t('card.print')}
        </Button>
      }
    >
      <p class="lead">{t('card.lead')}</p>
      <Sheet view={view} plan={plan} {...found} />
    </Page>
  );
}

interface SheetProps extends CardAddress {
  view: View;
  plan: PlanView;
}

function Sheet({ view, plan, address, programme }: SheetProps) {
  const { model } = useShell();
  const today = model.physio.now().local_date;
  const facts = factsOf(view, plan);
  const app = qrCode(address);
  const words = wordsCode(
    [t('card.made', { date: today }), ...facts.map(({ name, value }) => `${name}: ${value}`)],
    plan,
  );
  return (
    <article class="recovery" aria-label={t('card.title')}>
      <header class="recovery-top">
        <p class="recovery-brand">{t('app.name')}</p>
        <h2>{t('card.heading')}</h2>
        <p>{t('card.made', { date: today })}</p>
      </header>
      <dl class="recovery-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {plan.exercises.length > 0 && (
        <section>
          <h3>{t('card.doses')}</h3>
          <ul class="recovery-doses">
            {plan.exercises.map((exercise) => (
              <li key={exercise.exercise}>
                <strong>
                  <Words text={exercise.name} />
                </strong>
                <span>
                  <Words text={exercise.dose_text} />
                  {sidesOf(exercise) && ` (${sidesOf(exercise)})`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="recovery-codes">
        <Code code={app} title={t('card.code.app')} lead={t(programme ? 'card.code.programme' : 'card.code.plain')} />
        <Code code={words} title={t('card.code.words')} lead={t('card.code.words_lead')} />
      </div>
      <p class="recovery-note">{t('card.note')}</p>
    </article>
  );
}

function Code({ code, title, lead }: { code: QrCode | null; title: string; lead: string }) {
  if (!code) return null;
  return (
    <div class="recovery-code">
      <div class="recovery-qr">
        <Qr code={code} label={title} />
      </div>
      <div>
        <h3>{title}</h3>
        <p>{lead}</p>
      </div>
    </div>
  );
}

function factsOf({ programme, screening }: View, plan: PlanView): { name: string; value: string }[] {
  return [
    {
      name: t('card.programme'),
      value: t('card.programme_version', {
        title: isolated({ literal: programme.title }),
        version: programme.version,
      }),
    },
    { name: t('card.stage'), value: t(`stage.${plan.stage}.name`) },
    {
      name: t('card.phase'),
      value: plan.phase > 0 ? t('plan.phase', { phase: plan.phase, name: isolated(plan.name) }) : isolated(plan.name),
    },
    { name: t('card.when'), value: isolated(plan.frequency_text) },
    {
      name: t('card.screening'),
      value: screening.completed_date ? date(screening.completed_date) : t('card.screening_open'),
    },
  ];
}

const sidesOf = ({ sides }: ExerciseView): string => sides.map((side) => t(`side.${side}`)).join(', ');

/** As many lines as one code holds; the exercises come last. */
function wordsCode(lines: readonly string[], plan: PlanView): QrCode | null {
  const doses = plan.exercises.map((exercise) => {
    const sides = sidesOf(exercise);
    return `${isolated(exercise.name)}: ${isolated(exercise.dose_text)}${sides && ` (${sides})`}`;
  });
  let text = '';
  for (const line of [t('app.name'), ...lines, ...doses]) {
    // Marks that isolate a direction help on the screen only.
    const longer = `${text}${line.replaceAll(/[\u2066-\u2069]/g, '')}\n`;
    if (bytesLeft(longer) < 0) break;
    text = longer;
  }
  return qrCode(text.trimEnd());
}
