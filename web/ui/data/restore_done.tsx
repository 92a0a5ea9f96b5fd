/** After a copy was brought back: what is here now, where the rest is, and the way back. */

import type { RestoreWay } from '../../ports/copies.ts';
import { t } from '../../words/words.ts';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell } from '../model/context.ts';
import { UndoButton, useUndoRestore } from './undo_restore.tsx';

/** `use`: a log that was put aside. */
export interface Restored {
  way: RestoreWay | 'use';
  records: number;
}

export function RestoreDone({ done: { way, records } }: { done: Restored }) {
  const { model, router } = useShell();
  const undoing = useUndoRestore(() => router.go({ screen: 'data' }));
  const { undo } = model.data.copies.value;
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
            <UndoButton undoing={undoing} icon="undo" />
          </>
        )
      }
    >
      <p class="lead">{t('restore.done.lead', { count: records })}</p>
      {way !== 'empty' && <Notice icon="box">{t(`restore.done.${way}`)}</Notice>}
    </OnwardPage>
  );
}
