/** A draft as the patient will meet it: the real screens in a frame the size of a phone, on a pretend clock. */
import { t } from '../../../words/words.ts';
import { Page } from '../../components/page.tsx';
import type { Draft } from '../physio_model.ts';

export function TryScreen({ draft }: { draft: Draft }) {
  return (
    <Page
      name="physio_try"
      title={t('physio_try.title')}
      back={{ screen: 'physio_draft', draft: draft.id, part: null }}
    />
  );
}
