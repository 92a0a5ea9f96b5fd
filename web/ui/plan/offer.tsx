/**
 * An offered change of the plan: the plan now and then side by side, the reasons, and two answers of equal weight (R33,
 * R61).
 */
import './offer.css';
import type { OfferView, PlanView, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Why } from '../components/content/why.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Page } from '../components/layout/page.tsx';
import { EqualAnswers } from '../components/questions/equal_answers.tsx';
import { useSend, useShell } from '../model/context.ts';

export function OfferScreen({ view }: { view: View }) {
  const offer = view.today?.offer;
  return offer && view.plan ? <Offer key={offer.id} offer={offer} plan={view.plan} /> : <NoOffer />;
}

function Offer({ offer, plan }: { offer: OfferView; plan: PlanView }) {
  const { router, announcement } = useShell();
  const sending = useSend();
  const { to } = offer;
  const answer = async (accept: boolean): Promise<void> => {
    if (await sending.send({ kind: 'answer_offer', offer: offer.id, accept })) return;
    announcement.value = t(accept ? (to ? 'offer.said_yes' : 'offer.said_questions') : 'offer.said_no');
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
      {!to && <Notice>{t('offer.questions')}</Notice>}
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
