/**
 * All questions of a morning on one page, so that the thumb moves down it once. Gaps are pointed out before they are
 * saved (H7).
 */
import { useState } from 'preact/hooks';
import type { CheckInAnswer, CheckInView } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Why } from '../components/content/why.tsx';
import { AskChoice, AskPain, AskSidePain, AskYesNo } from '../components/questions/ask.tsx';
import { AskPage } from '../components/questions/ask_page.tsx';
import { useSend } from '../model/context.ts';
import { bodyOf, EMPTY, isEmpty, openOf } from './check_in_draft.ts';

interface Props {
  checkIn: CheckInView;
  past: boolean;
  onSaved: (answer: CheckInAnswer) => void;
}

export function CheckInForm({ checkIn, past, onSaved }: Props) {
  const { date, sides, answer, again } = checkIn;
  const sending = useSend();
  // When soreness is asked again, the morning's answer does not count as the present one (R31).
  const [draft, setDraft] = useState<CheckInAnswer>(() =>
    answer ? { ...answer, ...(again ? { soreness: null } : {}) } : EMPTY,
  );
  const [onlySoreness, setOnlySoreness] = useState(again && answer !== null);
  const change = (part: Partial<CheckInAnswer>): void => setDraft({ ...draft, ...part });
  const nothing = onlySoreness ? draft.soreness === null : isEmpty(draft, sides);

  const save = async (): Promise<void> => {
    if (!(await sending.send(bodyOf(date, draft, sides)))) onSaved(draft);
  };

  return (
    <AskPage
      name="check_in"
      title={titleOf(past, onlySoreness, date)}
      step={onlySoreness ? 'again' : 'form'}
      lead={leadOf(answer !== null, onlySoreness)}
      back={past ? { screen: 'entries' } : { screen: 'home' }}
      refusal={nothing ? t('check_in.nothing') : null}
      open={onlySoreness ? 0 : openOf(draft, sides)}
      answers={draft}
      onSave={() => void save()}
      busy={sending.busy}
      fault={sending.fault}
    >
      {onlySoreness ? (
        <>
          <Soreness past={past} draft={draft} onChange={change} />
          <div>
            <Button look="plain" onClick={() => setOnlySoreness(false)}>
              {t('check_in.all')}
            </Button>
          </div>
        </>
      ) : (
        <Questions checkIn={checkIn} past={past} draft={draft} onChange={change} />
      )}
      <Why label={t('check_in.why')} rules={['R18', 'F14']} />
    </AskPage>
  );
}

interface PartProps {
  past: boolean;
  draft: CheckInAnswer;
  onChange: (part: Partial<CheckInAnswer>) => void;
}

function Questions({ checkIn, past, draft, onChange }: PartProps & { checkIn: CheckInView }) {
  return (
    <>
      <AskSidePain
        title={t('check_in.morning')}
        hint={t('check_in.morning_hint')}
        sides={checkIn.sides}
        value={draft.morning}
        onChange={(morning) => onChange({ morning })}
      />
      <AskPain
        title={t(past ? 'check_in.activity_past' : 'check_in.activity')}
        hint={t('check_in.activity_hint')}
        value={draft.activity_pain}
        onChange={(activity_pain) => onChange({ activity_pain })}
      />
      <Soreness past={past} draft={draft} onChange={onChange} />
      <AskYesNo
        title={t(past ? 'check_in.woken_past' : 'check_in.woken')}
        value={draft.woken}
        onChange={(woken) => onChange({ woken })}
      />
      <AskChoice
        title={t('check_in.stiffness')}
        choices={(['less', 'usual', 'more'] as const).map((value) => ({
          value,
          label: t(`check_in.stiffness.${value}`),
        }))}
        chosen={draft.stiffness}
        onChoose={(stiffness) => onChange({ stiffness })}
      />
      <AskYesNo
        title={t('check_in.something_new')}
        hint={t('check_in.something_new_hint')}
        value={draft.something_new}
        onChange={(something_new) => onChange({ something_new })}
      />
    </>
  );
}

function Soreness({ past, draft, onChange }: PartProps) {
  return (
    <AskChoice
      title={t(past ? 'check_in.soreness_past' : 'check_in.soreness')}
      choices={(['none', 'gone', 'still_there'] as const).map((value) => ({
        value,
        label: t(past ? `check_in.soreness_then.${value}` : `check_in.soreness.${value}`),
      }))}
      chosen={draft.soreness}
      onChoose={(soreness) => onChange({ soreness })}
    />
  );
}

function titleOf(past: boolean, onlySoreness: boolean, date: string): string {
  if (onlySoreness) return t('check_in.title_again');
  return past ? t('check_in.title_past', { day: day(date) }) : t('check_in.title');
}

function leadOf(answered: boolean, onlySoreness: boolean): string {
  if (onlySoreness) return t('check_in.lead_again');
  return t(answered ? 'check_in.lead_change' : 'check_in.lead');
}
