/** After the morning check: only now the value before, so that it does not sway the answer; and what the morning says of the last session. */
import { useEffect, useState } from 'preact/hooks';
import type { CheckInView, Entry } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { ResponseCard } from '../components/content/response_card.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { sidePainWords } from '../components/questions/ask.tsx';
import { useShell } from '../model/context.ts';

/** Enough to find the morning before among sessions and other entries. */
const LOOK_BACK = 30;

export function CheckInDone({
  checkIn,
  past,
  onChange,
}: {
  checkIn: CheckInView;
  past: boolean;
  onChange: () => void;
}) {
  const { model } = useShell();
  const today = past ? null : (model.view.value?.today ?? null);
  return (
    <Page
      name="check_in"
      title={t('check_in.done.title')}
      step="done"
      above={<Emblem icon="check" />}
      back={past ? { screen: 'entries' } : { screen: 'home' }}
      foot={
        <>
          <LinkButton look="filled" wide to={past ? { screen: 'entries' } : { screen: 'home' }}>
            {t(past ? 'entries.title' : 'action.home')}
          </LinkButton>
          <Button look="plain" onClick={onChange}>
            {t('check_in.done.change')}
          </Button>
        </>
      }
    >
      <p class="lead">{t('check_in.done.lead')}</p>
      <Mornings checkIn={checkIn} />
      {today?.last && <ResponseCard response={today.last} rested={!today.rest} />}
    </Page>
  );
}

function Mornings({ checkIn }: { checkIn: CheckInView }) {
  const { model } = useShell();
  const [before, setBefore] = useState<Entry | null>(null);
  const { date, sides, answer } = checkIn;
  useEffect(() => {
    let gone = false;
    void model.entries(date, LOOK_BACK).then((found) => {
      if (!gone && 'ok' in found) setBefore(found.ok.entries.find(hasMorning) ?? null);
    });
    return () => {
      gone = true;
    };
  }, [date, model]);

  const now = sidePainWords(answer?.morning ?? {}, sides);
  const then = sidePainWords(before?.check_in?.morning ?? {}, sides);
  if (now === null) return null;
  return (
    <Card>
      <h2>{t('check_in.done.morning')}</h2>
      <Facts
        of={[
          { name: t('check_in.done.now'), value: now },
          ...(before && then !== null ? [{ name: day(before.date), value: then }] : []),
        ]}
      />
    </Card>
  );
}

function hasMorning({ deleted, check_in }: Entry): boolean {
  return !deleted && check_in !== null && sidePainWords(check_in.morning) !== null;
}
