/** Other ways for a link to come in: pasted, by camera, from a picture or a file. */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Page } from '../components/page.tsx';

export function LinkPasteScreen(_: { view: View }) {
  return <Page name="link_paste" title={t('link.title')} tabs />;
}
