/** A place kept for the screen that comes here. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function AfterScreen(_: { view: View; session: string }) {
  return <Page name="after" title={t('action.home')} tabs />;
}
