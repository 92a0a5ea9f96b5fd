/** After a copy was brought back: what is here now, where the rest is, and the way back. */

import type { RestoreWay } from '../../ports/copies.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell, useTask } from '../model/context.ts';

/** `use`: a log that was put aside. */
export interface Restored {
  way: RestoreWay | 'use';
  records: number;
}

export function RestoreDone({ done: { way, records } }: { done: Restored }) {
  const { model, router, announcement } = useShell();
  const undoing = useTask(() => model.data.undoRestore());
  const { undo } = model.data.copies.value;
  const goBack = async (): Promise<void> => {
    if (await undoing.send()) return;
    announcement.value = t('restore.undone');
    router.go({ screen: 'data' });
  };
  return (
    <OnwardPage
      name="restore"
      title={t('restore.done.title')}
      above={<Emblem icon="check" />}
      step="done"
      to={{ screen: 'home' }}
      action={t('action.home')}
      otherwise={
        undo && (
          <>
            <FaultNotice fault={undoing.fault} />
            <Button look="plain" icon="undo" busy={undoing.busy} onClick={() => void goBack()}>
              {t(undoing.busy ? 'action.working' : 'restore.undo')}
            </Button>
          </>
        )
      }
    >
      <p class="lead">{t('restore.done.lead', { count: records })}</p>
      {way !== 'empty' && <Notice icon="box">{t(`restore.done.${way}`)}</Notice>}
    </OnwardPage>
  );
}
