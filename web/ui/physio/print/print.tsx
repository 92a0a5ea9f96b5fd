/** The page that goes home on paper: what to do, how much, the rule of the morning, and the link to scan. */
import { t } from '../../../words/words.ts';
import { Page } from '../../components/page.tsx';
import type { Draft } from '../physio_model.ts';

export function PrintScreen({ draft }: { draft: Draft }) {
  return (
    <Page
      name="physio_print"
      title={t('physio_print.title')}
      back={{ screen: 'physio_draft', draft: draft.id, part: null }}
    />
  );
}
