/** The frame of a page that needs a draft's form: while it loads, if it fails, and while something in it is wrong. */
import type { ComponentChildren } from 'preact';
import type { ProgrammeForm } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { t } from '../../../words/words.ts';
import { LinkButton } from '../../components/content/button.tsx';
import { FaultNotice, faultWords, Notice } from '../../components/content/notice.tsx';
import { Page } from '../../components/layout/page.tsx';
import type { FoundForm } from './draft_form.ts';

interface Props {
  draft: Draft;
  title: string;
  found: FoundForm;
  /** Rendered once there is a form without faults. */
  children: (form: ProgrammeForm) => ComponentChildren;
}

export function DraftPage({ draft, title, found, children }: Props) {
  if (!found) return <Page name="physio" title={title} back={builderOf(draft)} passing />;
  if ('fault' in found) {
    return (
      <Page name="physio" title={title} back={builderOf(draft)} step="fault">
        <FaultNotice fault={found.fault} />
        <Mend draft={draft} />
      </Page>
    );
  }
  if (found.form.faults.length > 0) {
    return (
      <Page name="physio" title={title} back={builderOf(draft)} step="faults" foot={<Mend draft={draft} />}>
        <Notice tone="warn" title={t('physio_send.faults.title', { count: found.form.faults.length })}>
          <ul class="dots">
            {[...new Set(found.form.faults.map(faultWords))].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
        <p>{t('physio_send.faults.lead')}</p>
      </Page>
    );
  }
  return <>{children(found.form)}</>;
}

export const builderOf = (draft: Draft) => ({ screen: 'physio_draft', draft: draft.id, part: null }) as const;

function Mend({ draft }: { draft: Draft }) {
  return (
    <LinkButton look="filled" wide to={builderOf(draft)}>
      {t('physio_send.faults.mend')}
    </LinkButton>
  );
}
