/** Hands a draft over: its link to copy, share or scan, a file, a page to print. */
import { t } from '../../../words/words.ts';
import { Page } from '../../components/page.tsx';
import type { Draft } from '../physio_model.ts';

export function SendScreen({ draft }: { draft: Draft }) {
  return (
    <Page
      name="physio_send"
      title={t('physio_send.title')}
      back={{ screen: 'physio_draft', draft: draft.id, part: null }}
    />
  );
}
