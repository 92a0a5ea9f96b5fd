/**
 * The engine or the log is unavailable: what still works, a way to save what is there, and a way to try again (H16,
 * H22).
 */
import './failed.css';
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { faultWords, Notice } from '../components/content/notice.tsx';
import { SaveCopy } from '../components/content/save_copy.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell, useTask } from '../model/context.ts';

export function FailedScreen({ part, fault }: { part: 'engine' | 'storage'; fault: Fault }) {
  const { model } = useShell();
  const restarting = useTask(async () => {
    await model.restart();
    return null;
  });
  return (
    <Page
      name="failed"
      title={t(part === 'engine' ? 'failed.title' : 'failed.storage.title')}
      above={<Emblem icon="alert" tone="sun" />}
      foot={
        <Button look="filled" wide busy={restarting.busy} onClick={() => void restarting.send()}>
          {t(restarting.busy ? 'action.working' : 'failed.retry')}
        </Button>
      }
    >
      <p class="lead">{t(part === 'engine' ? 'failed.lead' : 'failed.storage.lead')}</p>
      <Notice tone="warn">{faultWords(fault)}</Notice>
      <Card>
        <h2>{t('failed.still')}</h2>
        <div class="failed-ways">
          <LinkButton wide icon="phone" to={{ screen: 'urgent' }}>
            {t('failed.urgent')}
          </LinkButton>
          <SaveCopy action={t('failed.save')} />
          <p class="soft small">{t(part === 'engine' ? 'failed.save_note' : 'failed.storage.save_note')}</p>
          <LinkButton wide icon="copy" to={{ screen: 'report' }}>
            {t('failed.report')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  );
}
