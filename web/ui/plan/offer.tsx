/**
 * An offered change of the plan: the plan now and then side by side, the reasons, and two answers of equal weight (R33,
 * R61).
 */
import './offer.css';
import { useState } from 'preact/hooks';
import type { OfferView, PlanView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Page } from '../components/layout/page.tsx';
import { ChoiceList } from '../components/questions/choice.tsx';
import { EqualAnswers } from '../components/questions/equal_answers.tsx';
import { useSend, useShell } from '../model/context.ts';

export function OfferScreen({ view, kind }: { view: View; kind: OfferView['kind'] | null }) {
  const { today } = view;
  const offer = kind === null ? today?.offer : today?.resting_offers.find((resting) => resting.kind === kind);
  return offer && view.plan ? <Offer key={offer.id} offer={offer} plan={view.plan} /> : <NoOffer />;
}

function Offer({ offer, plan }: { offer: OfferView; plan: PlanView }) {
  const { router, announcement } = useShell();
  const sending = useSend();
  const [option, setOption] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const chosen = offer.options.find(({ id }) => id === option);
  const to = chosen?.to ?? offer.to;
  const isStep = offer.kind === 'rung_up' || offer.kind === 'exercise' || offer.kind === 'phase';
  const asksAgain = !offer.to && !offer.asks;
  const answer = async (accept: boolean): Promise<void> => {
    if (accept && offer.asks && !chosen) return setMissing(true);
    const fault = await sending.send({
      kind: 'answer_offer',
      offer: offer.id,
      accept,
      ...(accept && chosen ? { option: chosen.id } : {}),
    });
    if (fault) return;
    const said = asksAgain ? 'offer.said_questions' : isStep ? 'offer.said_step' : 'offer.said_yes';
    announcement.value = t(accept ? said : 'offer.said_no');
    router.go({ screen: 'home' });
  };
  return (
    <Page
      name="offer"
      title={t(offer.text)}
      back={{ screen: 'home' }}
      notices={sending.fault ? 'none' : 'pressing'}
      aside={to && <PlanComparison plan={plan} to={to} />}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <p class="offer-equal soft small">{t('offer.equal')}</p>
          <EqualAnswers>
            <Button busy={sending.busy} onClick={() => void answer(true)}>
              {t(`offer.yes.${offer.kind}`)}
            </Button>
            <Button busy={sending.busy} onClick={() => void answer(false)}>
              {t(offer.kind === 'maintenance' ? 'offer.no.maintenance' : 'offer.no')}
            </Button>
          </EqualAnswers>
        </>
      }
    >
      <p class="lead">{t(`offer.lead.${offer.kind}`)}</p>
      {asksAgain && <Notice>{t('offer.questions')}</Notice>}
      {isStep && <p>{t('offer.step')}</p>}
      {offer.asks && (
        <div class="stack">
          <h2 id="offer-asks">
            <Words text={offer.asks} />
          </h2>
          <ChoiceList
            name="option"
            choices={offer.options.map(({ id, name }) => ({ value: id, label: t(name) }))}
            chosen={option}
            onChoose={(value) => {
              setOption(value);
              setMissing(false);
            }}
            labelledBy="offer-asks"
            describedBy={isMissing ? 'offer-missing' : undefined}
            invalid={isMissing}
          />
          {isMissing && (
            <p id="offer-missing" role="alert">
              {t('offer.missing')}
            </p>
          )}
        </div>
      )}
      {/* Not at the end, which on a phone lies below the answers. */}
      {offer.reasons.length > 0 && <Why label={t('offer.why')} reasons={offer.reasons} />}
    </Page>
  );
}

function NoOffer() {
  return (
    <OnwardPage
      name="offer"
      title={t('offer.none.title')}
      step="none"
      back={{ screen: 'home' }}
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <p class="lead">{t('offer.none.lead')}</p>
    </OnwardPage>
  );
}
