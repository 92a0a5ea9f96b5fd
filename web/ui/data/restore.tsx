/** Brings a saved copy back: choose it, see what is in it and what would change, agree, done (H8, H14). */
import { useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import type { CopyPreview } from '../../ports/copies.ts';
import { t } from '../../words/words.ts';
import { FaultNotice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { FilePicker } from '../components/questions/file_picker.tsx';
import { FormPage } from '../components/questions/form_page.tsx';
import { useShell } from '../model/context.ts';
import { PassphraseField } from './passphrase_field.tsx';
import { RestoreDone, type Restored } from './restore_done.tsx';
import { RestorePreview } from './restore_preview.tsx';

type Step =
  | { name: 'choose'; fault: Fault | null; reading: boolean }
  | { name: 'locked'; file: File; fault: Fault | null; reading: boolean }
  | { name: 'preview'; preview: CopyPreview }
  | { name: 'done'; done: Restored };

const FRESH: Step = { name: 'choose', fault: null, reading: false };

export function RestoreScreen() {
  const { model } = useShell();
  const [step, setStep] = useState<Step>(FRESH);

  const read = async (file: File, passphrase: string | null): Promise<void> => {
    setStep(
      passphrase === null
        ? { name: 'choose', fault: null, reading: true }
        : { name: 'locked', file, fault: null, reading: true },
    );
    const answer = await model.data.openCopy(file, passphrase);
    if ('ok' in answer) setStep({ name: 'preview', preview: answer.ok });
    else if (answer.error.code === 'passphrase_needed') setStep({ name: 'locked', file, fault: null, reading: false });
    else if (answer.error.code === 'passphrase_wrong') {
      setStep({ name: 'locked', file, fault: answer.error, reading: false });
    } else setStep({ name: 'choose', fault: answer.error, reading: false });
  };

  switch (step.name) {
    case 'choose':
      return <Choose fault={step.fault} reading={step.reading} onFile={(file) => void read(file, null)} />;
    case 'locked':
      return (
        <Locked
          fault={step.fault}
          busy={step.reading}
          onOpen={(passphrase) => void read(step.file, passphrase)}
          onBack={() => setStep(FRESH)}
        />
      );
    case 'preview':
      return (
        <RestorePreview preview={step.preview} onRestored={(done) => setStep({ name: 'done', done })}>
          <FilePicker label={t('restore.choose_other')} look="plain" onFile={(file) => void read(file, null)} />
        </RestorePreview>
      );
    case 'done':
      return <RestoreDone done={step.done} />;
  }
}

function Choose({ fault, reading, onFile }: { fault: Fault | null; reading: boolean; onFile: (file: File) => void }) {
  return (
    <Page
      name="restore"
      title={t('restore.title')}
      above={<Emblem icon="box" />}
      step="choose"
      back={{ screen: 'data' }}
      foot={<FilePicker label={t('restore.choose')} look="filled" onFile={onFile} />}
    >
      <p class="lead">{t('restore.lead')}</p>
      {reading && <p role="status">{t('restore.reading')}</p>}
      <FaultNotice fault={fault} />
    </Page>
  );
}

interface LockedProps {
  fault: Fault | null;
  busy: boolean;
  onOpen: (passphrase: string) => void;
  onBack: () => void;
}

function Locked({ fault, busy, onOpen, onBack }: LockedProps) {
  const [typed, setTyped] = useState('');
  const [empty, setEmpty] = useState(false);
  return (
    <FormPage
      name="restore"
      title={t('restore.locked.title')}
      above={<Emblem icon="lock" />}
      step="locked"
      onBack={onBack}
      warning={empty && typed === '' ? t('restore.locked.empty') : null}
      action={t('restore.locked.action')}
      busy={busy}
      fault={fault}
      onSubmit={() => {
        setEmpty(typed === '');
        if (typed !== '') onOpen(typed);
      }}
    >
      <p class="lead">{t('restore.locked.lead')}</p>
      <PassphraseField label={t('passphrase.label')} value={typed} onInput={setTyped} use="current" />
    </FormPage>
  );
}
