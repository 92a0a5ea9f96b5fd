/** A place kept for the screen that comes here. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function CheckInScreen(_: { view: View; date: string | null }) {
  return <Page name="check_in" title={t('action.home')} tabs />;
}
