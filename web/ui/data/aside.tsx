/** A log that was put aside: what is in it, and to use it, join it, save it or delete it. */
import { useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { useAnswer, useShell, useTask } from '../model/context.ts';
import { RestoreDone, type Restored } from './restore_done.tsx';
import { RestorePreview } from './restore_preview.tsx';

export function AsideScreen({ name }: { name: string }) {
  const { model } = useShell();
  const [done, setDone] = useState<Restored | null>(null);
  const found = useAnswer(() => model.data.openAside(name), [name]);
  if (done) return <RestoreDone done={done} />;
  if (!found) return <LoadingScreen waitingForTab={false} />;
  if ('error' in found) {
    return (
      <OnwardPage name="restore" title={t('aside.title')} step="gone" to={{ screen: 'data' }} action={t('tabs.data')}>
        <FaultNotice fault={found.error} />
      </OnwardPage>
    );
  }
  return (
    <RestorePreview preview={found.ok} onRestored={setDone}>
      <SaveOrDelete name={name} />
    </RestorePreview>
  );
}

function SaveOrDelete({ name }: { name: string }) {
  const { model, router } = useShell();
  const [asked, setAsked] = useState(false);
  const saving = useTask(() => model.data.saveAside(name));
  const deleting = useTask(() => model.data.dropAside(name));
  const remove = async (): Promise<void> => {
    if (!(await deleting.send())) router.go({ screen: 'data' });
  };
  return (
    <Card tone="quiet">
      <h2>{t('aside.keep.title')}</h2>
      <Button wide icon="save" busy={saving.busy} onClick={() => void saving.send()}>
        {t(saving.busy ? 'action.working' : 'data.save.action')}
      </Button>
      <FaultNotice fault={saving.fault} />
      {asked ? (
        <Notice
          tone="warn"
          alert
          title={t('aside.delete.sure')}
          actions={
            <>
              <Button look="plain" busy={deleting.busy} onClick={() => void remove()}>
                {t('aside.delete.action')}
              </Button>
              <Button look="plain" onClick={() => setAsked(false)}>
                {t('action.cancel')}
              </Button>
            </>
          }
        />
      ) : (
        <Button look="plain" icon="close" onClick={() => setAsked(true)}>
          {t('aside.delete.action')}
        </Button>
      )}
      <FaultNotice fault={deleting.fault} />
    </Card>
  );
}
