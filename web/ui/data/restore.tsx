/** Restores a saved copy into an empty app: choose it, see its contents, agree, done (H8, H14). */
import './restore.css';
import { useState } from 'preact/hooks';
import type { BackupSummary, Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { FilePicker } from '../components/questions/file_picker.tsx';
import { useShell } from '../model/context.ts';
import { RestorePreview } from './restore_preview.tsx';

type Step =
  | { name: 'choose'; fault: Fault | null; reading: boolean }
  | { name: 'preview'; summary: BackupSummary }
  | { name: 'done'; records: number };

const FRESH: Step = { name: 'choose', fault: null, reading: false };

export function RestoreScreen() {
  const { model } = useShell();
  const [step, setStep] = useState<Step>(FRESH);

  const read = async (file: File): Promise<void> => {
    setStep({ name: 'choose', fault: null, reading: true });
    const answer = await model.data.readBackup(file);
    if ('ok' in answer) setStep({ name: 'preview', summary: answer.ok });
    else setStep({ name: 'choose', fault: answer.error, reading: false });
  };

  if (step.name === 'preview') {
    return (
      <RestorePreview
        summary={step.summary}
        onFile={(file) => void read(file)}
        onRestored={() => setStep({ name: 'done', records: step.summary.records })}
      />
    );
  }
  if (step.name === 'done') return <Done records={step.records} />;
  if ((model.view.value?.log.records ?? 0) > 0) return <NotEmpty />;
  return (
    <Page
      name="restore"
      title={t('restore.title')}
      above={<Emblem icon="box" />}
      step="choose"
      back={{ screen: 'data' }}
      foot={
        <FilePicker
          label={t('restore.choose')}
          accept=".jsonl,.json,.txt,application/json"
          look="filled"
          onFile={(file) => void read(file)}
        />
      }
    >
      <p class="lead">{t('restore.lead')}</p>
      {step.reading && <p role="status">{t('restore.reading')}</p>}
      <FaultNotice fault={step.fault} />
    </Page>
  );
}

function NotEmpty() {
  return (
    <OnwardPage
      name="restore"
      title={t('restore.title')}
      above={<Emblem icon="box" />}
      step="not_empty"
      back={{ screen: 'data' }}
      to={{ screen: 'data' }}
      action={t('tabs.data')}
    >
      <Notice tone="warn">{t('error.log_not_empty')}</Notice>
    </OnwardPage>
  );
}

function Done({ records }: { records: number }) {
  return (
    <OnwardPage
      name="restore"
      title={t('restore.done.title')}
      above={<Emblem icon="box" />}
      step="done"
      to={{ screen: 'home' }}
      action={t('action.home')}
    >
      <p class="lead">{t('restore.done.lead', { count: records })}</p>
    </OnwardPage>
  );
}
