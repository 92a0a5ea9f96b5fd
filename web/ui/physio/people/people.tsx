/** How virtual people would fare under a draft: who gets how far and when, and what a clinician should look at first. */
import { t } from '../../../words/words.ts';
import { Page } from '../../components/page.tsx';
import type { Draft } from '../physio_model.ts';

export function PeopleScreen({ draft }: { draft: Draft }) {
  return (
    <Page
      name="physio_people"
      title={t('physio_people.title')}
      back={{ screen: 'physio_draft', draft: draft.id, part: null }}
    />
  );
}
