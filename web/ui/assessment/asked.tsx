/** A place kept for the screen that comes here. */
import type { AskedKey, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function AskedScreen(_: { view: View; question: AskedKey }) {
  return <Page name="assessment" title={t('action.home')} tabs />;
}
