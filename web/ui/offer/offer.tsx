/** A change of the plan that waits for a yes: now and then side by side, why, and two answers of equal weight (R33, R61). */
import './offer.css';
import type { ComponentChildren } from 'preact';
import type { ExerciseView, OfferView, PlanStep, PlanView, Text, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { type Listed, MarkedExercises } from '../components/exercises.tsx';
import { FaultNotice, Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Why } from '../components/why.tsx';
import { Words } from '../components/words.tsx';
import { useSend, useShell } from '../context.ts';

export function OfferScreen({ view }: { view: View }) {
  const offer = view.today?.offer;
  return offer && view.plan ? <Offer key={offer.id} offer={offer} plan={view.plan} /> : <NoOffer />;
}

function Offer({ offer, plan }: { offer: OfferView; plan: PlanView }) {
  const { router, said } = useShell();
  const sending = useSend();
  const { to } = offer;
  const answer = async (accept: boolean): Promise<void> => {
    if (await sending.send({ kind: 'answer_offer', offer: offer.id, accept })) return;
    said.value = t(accept ? (to ? 'offer.said_yes' : 'offer.said_questions') : 'offer.said_no');
    router.go({ screen: 'home' });
  };
  return (
    <Page
      name="offer"
      title={t(offer.text)}
      back={{ screen: 'home' }}
      notices={sending.fault ? 'none' : 'pressing'}
      aside={to && <Both plan={plan} to={to} />}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <p class="offer-equal soft small">{t('offer.equal')}</p>
          <div class="offer-answers">
            <Button busy={sending.busy} onClick={() => void answer(true)}>
              {t(`offer.yes.${offer.kind}`)}
            </Button>
            <Button busy={sending.busy} onClick={() => void answer(false)}>
              {t(offer.kind === 'maintenance' ? 'offer.no.maintenance' : 'offer.no')}
            </Button>
          </div>
        </>
      }
    >
      <p class="lead">{t(`offer.lead.${offer.kind}`)}</p>
      {!to && <Notice>{t('offer.questions')}</Notice>}
      {/* Not at the end, which on a phone lies below the answers. */}
      {offer.reasons.length > 0 && <Why label={t('offer.why')} reasons={offer.reasons} />}
    </Page>
  );
}

/** A plan and what it would become, side by side: what changes stands out. */
export function Both({ plan, to }: { plan: PlanView; to: PlanStep }) {
  return (
    <div class="offer-both">
      <Side
        title={t('offer.now')}
        place={<Words text={plan.name} />}
        often={<Words text={plan.frequency_text} />}
        of={plan.exercises.map((exercise) => leaving(exercise, to.exercises))}
      />
      <Side
        title={t('offer.then')}
        place={<Changed now={plan.name} then={to.name} />}
        often={<Changed now={plan.frequency_text} then={to.frequency_text} />}
        of={to.exercises.map((exercise) => coming(exercise, plan.exercises))}
      />
    </div>
  );
}

interface SideProps {
  title: string;
  place: ComponentChildren;
  often: ComponentChildren;
  of: readonly Listed[];
}

/** Phase and how often come first: they may be all that changes (R35, R53). */
function Side({ title, place, often, of }: SideProps) {
  return (
    <section class="card stack-tight">
      <h2 class="offer-when">{title}</h2>
      <p class="soft small">
        {place} <span aria-hidden="true">·</span> {often}
      </p>
      <MarkedExercises of={of} />
    </section>
  );
}

function Changed({ now, then }: { now: Text; then: Text }) {
  const same = JSON.stringify(now) === JSON.stringify(then);
  if (same) return <Words text={then} />;
  return (
    <strong class="offer-changed">
      <Words text={then} />
    </strong>
  );
}

/** What is only on one side says so; of what stays, the new dose stands out. */
function leaving(exercise: ExerciseView, then: readonly ExerciseView[]): Listed {
  return { exercise, mark: sameOf(exercise, then) ? undefined : t('offer.gone') };
}

function coming(exercise: ExerciseView, now: readonly ExerciseView[]): Listed {
  const before = sameOf(exercise, now);
  return { exercise, mark: before ? undefined : t('offer.new'), dose: before?.rung !== exercise.rung };
}

function sameOf({ exercise }: ExerciseView, others: readonly ExerciseView[]): ExerciseView | undefined {
  return others.find((other) => other.exercise === exercise);
}

function NoOffer() {
  return (
    <Page
      name="offer"
      title={t('offer.none.title')}
      step="none"
      back={{ screen: 'home' }}
      foot={
        <LinkButton look="filled" wide to={{ screen: 'home' }}>
          {t('action.home')}
        </LinkButton>
      }
    >
      <p class="lead">{t('offer.none.lead')}</p>
    </Page>
  );
}
