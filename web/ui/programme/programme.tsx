/** What is followed, from whom, and the way back. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function ProgrammeScreen(_: { view: View }) {
  return <Page name="programme" title={t('link.title')} tabs />;
}
