/**
 * After the check-in: the previous value, shown only now so that it does not influence the answer, and the
 * response to the last session.
 */
import type { CheckInView, Entry } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { ResponseCard } from '../components/content/response_card.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { sidePainWords } from '../components/questions/ask.tsx';
import { useAnswer, useShell } from '../model/context.ts';

/** Enough to find the previous morning among sessions and other entries. */
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
    <OnwardPage
      name="check_in"
      title={t('check_in.done.title')}
      step="done"
      above={<Emblem icon="check" />}
      back={past ? { screen: 'entries' } : { screen: 'home' }}
      to={past ? { screen: 'entries' } : { screen: 'home' }}
      action={t(past ? 'entries.title' : 'action.home')}
      otherwise={
        <Button look="plain" onClick={onChange}>
          {t('check_in.done.change')}
        </Button>
      }
    >
      <p class="lead">{t('check_in.done.lead')}</p>
      <Mornings checkIn={checkIn} />
      {today?.last && <ResponseCard response={today.last} rested={!today.rest} />}
    </OnwardPage>
  );
}

function Mornings({ checkIn }: { checkIn: CheckInView }) {
  const { model } = useShell();
  const { date, sides, answer } = checkIn;
  const found = useAnswer(() => model.entries(date, LOOK_BACK), [date, model]);
  const before = found && 'ok' in found ? found.ok.entries.find(hasMorning) : undefined;

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
