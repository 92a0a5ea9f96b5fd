/** A place kept for the screen that comes here. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function ReadyScreen(_: { view: View }) {
  return <Page name="ready" title={t('action.home')} tabs />;
}
