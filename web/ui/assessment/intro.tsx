/** A place kept for the screen that comes here. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function AssessmentIntro(_: { view: View }) {
  return <Page name="assessment" title={t('action.home')} tabs />;
}
