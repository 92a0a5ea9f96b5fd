/** How old the last copy is, in words. */
import { t } from '../../words/words.ts';
import type { StorageState } from '../model/app_model.ts';

export function lastCopyWords(last: NonNullable<StorageState['last_export']>): string {
  return last.days_ago <= 0 ? t('data.save.today') : t('data.save.ago', { count: last.days_ago, date: last.date });
}
