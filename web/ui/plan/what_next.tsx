/**
 * What comes next: the step that waits for its own morning (R34), what is waited for (R60), and the offers that rest after a
 * "no" but stay open (R33).
 */
import type { TodayView, WaitingStepView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Exercises } from '../components/content/exercises.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Rows } from '../components/content/rows.tsx';
import { Why } from '../components/content/why.tsx';
import { Words } from '../components/content/words.tsx';
import { useSend } from '../model/context.ts';

export function WhatNext({ today }: { today: TodayView }) {
  const { step, waits, resting_offers } = today;
  if (!step && !waits && resting_offers.length === 0) return null;
  return (
    <Card>
      <h2>{t('plan.next.title')}</h2>
      {waits && (
        <p>
          <Words text={waits} />
        </p>
      )}
      {step && <WaitingStep step={step} />}
      {resting_offers.length > 0 && (
        <Rows
          of={resting_offers.map(({ kind, text }) => ({
            title: t(text),
            note: t('plan.next.resting_note'),
            icon: 'ladder' as const,
            to: { screen: 'offer' as const, kind },
          }))}
        />
      )}
      <Why label={t('plan.next.why')} rules={['R34', 'R35', 'R33']} />
    </Card>
  );
}

/** A yes can be taken back as long as the step has not begun. */
function WaitingStep({ step }: { step: WaitingStepView }) {
  const sending = useSend();
  return (
    <div class="stack">
      <Exercises of={step.to.exercises} />
      <FaultNotice fault={sending.fault} />
      <Button
        look="plain"
        busy={sending.busy}
        onClick={() => void sending.send({ kind: 'answer_offer', offer: step.offer, accept: false })}
      >
        {t('plan.next.take_back')}
      </Button>
    </div>
  );
}
