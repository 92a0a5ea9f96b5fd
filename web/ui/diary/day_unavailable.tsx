/** Shown where nothing can be entered for a date, with the reason. */
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { FaultNotice } from '../components/content/notice.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import type { PageName } from '../components/layout/page.tsx';

export function DayUnavailable({ name, fault }: { name: PageName; fault: Fault }) {
  return (
    <OnwardPage
      name={name}
      title={t('check_in.unavailable')}
      step="unavailable"
      back={{ screen: 'entries' }}
      to={{ screen: 'entries' }}
      action={t('entries.title')}
    >
      <FaultNotice fault={fault} />
    </OnwardPage>
  );
}
