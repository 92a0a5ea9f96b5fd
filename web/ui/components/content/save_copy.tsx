/** A button that saves a copy of everything as a file, and what became of it (H14). `plain` is for notices of trouble. */
import { useState } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { useShell, useTask } from '../../model/context.ts';
import { Button } from './button.tsx';
import { FaultNotice, Notice } from './notice.tsx';

interface Props {
  look?: 'filled' | 'plain';
  /** Asked for when the button is tapped; null if the copy cannot be saved like this. */
  passphrase?: () => string | null;
  /** The words on the button. */
  action?: string;
  onSaved?: () => void;
}

export function SaveCopy({ look, passphrase, action, onSaved }: Props) {
  const { model, announcement } = useShell();
  const [done, setDone] = useState<'saved' | 'lost' | null>(null);
  const saving = useTask((secret: string | null) => model.data.exportFile(secret));
  const { arrival } = model.data.copies.value;

  const tell = (what: 'saved' | 'lost'): void => {
    setDone(what);
    if (what === 'saved') onSaved?.();
    announcement.value = t(`data.save.${what}`);
  };
  const save = async (): Promise<void> => {
    const secret = passphrase ? passphrase() : null;
    if (passphrase && secret === null) return;
    setDone(null);
    const found = await saving.send(secret);
    // A download is saved only once the person says that it has arrived.
    if (!found && !model.data.copies.peek().arrival) tell('saved');
  };
  const answer = async (arrived: boolean): Promise<void> => {
    await model.data.answerArrival(arrived);
    tell(arrived ? 'saved' : 'lost');
  };

  if (arrival) return <Arrival name={arrival.name} records={arrival.records} onAnswer={(yes) => void answer(yes)} />;
  return (
    <>
      {done && (
        <Notice tone={done === 'saved' ? 'calm' : 'warn'} icon={done === 'saved' ? 'check' : undefined}>
          {t(`data.save.${done}`)}
        </Notice>
      )}
      <Button
        {...(look && { look })}
        wide={look !== 'plain'}
        {...(look !== 'plain' && { icon: 'save' })}
        busy={saving.busy}
        onClick={() => void save()}
      >
        {saving.busy ? t('action.working') : (action ?? t(look === 'plain' ? 'notice.save_now' : 'data.save.action'))}
      </Button>
      <FaultNotice fault={saving.fault} />
    </>
  );
}

/** The app cannot see where a download went, so it asks once. */
function Arrival({ name, records, onAnswer }: { name: string; records: number; onAnswer: (yes: boolean) => void }) {
  return (
    <Notice
      icon="save"
      title={t('data.arrival.title')}
      alert
      actions={
        <>
          <Button look="plain" onClick={() => onAnswer(true)}>
            {t('data.arrival.yes')}
          </Button>
          <Button look="plain" onClick={() => onAnswer(false)}>
            {t('data.arrival.no')}
          </Button>
        </>
      }
    >
      <p>
        {t('data.arrival.lead', { count: records })} <bdi>{name}</bdi>
      </p>
    </Notice>
  );
}
