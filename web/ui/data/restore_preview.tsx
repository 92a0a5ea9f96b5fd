/** The contents of a saved copy, before anything changes. The person confirms that it is theirs. */
import '../components/questions/tick_mark.css';
import { useId, useRef, useState } from 'preact/hooks';
import type { BackupSummary } from '../../engine/contract.ts';
import { date, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { FilePicker } from '../components/questions/file_picker.tsx';
import { useShell, useTask } from '../model/context.ts';

interface Props {
  summary: BackupSummary;
  onFile: (file: File) => void;
  onRestored: () => void;
}

export function RestorePreview({ summary, onFile, onRestored }: Props) {
  const { model } = useShell();
  const restoring = useTask(() => model.data.restore(summary));
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const missing = useId();
  const consent = useRef<HTMLLabelElement>(null);
  const isMissing = asked && !agreed;
  const hasEntries = summary.records > 0;

  const restore = async (): Promise<void> => {
    setAsked(true);
    if (!agreed) consent.current?.scrollIntoView({ block: 'center' });
    if (agreed && !(await restoring.send())) onRestored();
  };

  return (
    <Page
      name="restore"
      title={t('restore.preview.title')}
      step="preview"
      back={{ screen: 'data' }}
      foot={
        <>
          <FaultNotice fault={restoring.fault} />
          {isMissing && (
            <Notice tone="warn" alert id={missing}>
              {t('restore.consent_missing')}
            </Notice>
          )}
          {hasEntries && (
            <Button look="filled" wide busy={restoring.busy} onClick={() => void restore()}>
              {t(restoring.busy ? 'action.working' : 'restore.action')}
            </Button>
          )}
        </>
      }
    >
      <Card>
        <Facts of={factsOf(summary)} />
      </Card>
      <Wholeness summary={summary} />
      {hasEntries && (
        <label class="consent" ref={consent}>
          <input
            type="checkbox"
            class="tick-mark tick-mark-square"
            value="mine"
            checked={agreed}
            aria-describedby={isMissing ? missing : undefined}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <span>{t('restore.consent')}</span>
        </label>
      )}
      <FilePicker
        label={t('restore.choose_other')}
        accept=".jsonl,.json,.txt,application/json"
        look={hasEntries ? 'plain' : 'filled'}
        onFile={onFile}
      />
    </Page>
  );
}

function factsOf(summary: BackupSummary) {
  const day = (civil: string | null): string => (civil ? date(civil) : t('restore.preview.none'));
  return [
    { name: t('restore.preview.records'), value: summary.records },
    { name: t('restore.preview.from'), value: day(summary.first_date) },
    { name: t('restore.preview.to'), value: day(summary.last_date) },
    ...(summary.damaged > 0 ? [{ name: t('restore.preview.damaged'), value: summary.damaged }] : []),
    ...(summary.missing > 0 ? [{ name: t('restore.preview.missing'), value: summary.missing }] : []),
    { name: t('restore.preview.build'), value: <bdi>{summary.build}</bdi> },
  ];
}

function Wholeness({ summary }: { summary: BackupSummary }) {
  if (summary.records === 0) return <Notice tone="warn">{t('restore.preview.empty')}</Notice>;
  if (summary.damaged > 0 || summary.missing > 0) return <Notice tone="warn">{t('restore.preview.gaps')}</Notice>;
  return <Notice icon="check">{t('restore.preview.whole')}</Notice>;
}
