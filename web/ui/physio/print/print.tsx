/** The page to take home on paper, as it will be printed, with the button that prints it. */
import './print.css';
import type { ProgrammeForm } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Page } from '../../components/layout/page.tsx';
import { useShell } from '../../model/context.ts';
import { useDraftForm } from '../draft/draft_form.ts';
import { builderOf, DraftPage } from '../draft/draft_page.tsx';
import { Sheet } from './sheet.tsx';

export function PrintScreen({ draft }: { draft: Draft }) {
  const found = useDraftForm(draft);
  return (
    <DraftPage draft={draft} title={t('physio_print.title')} found={found}>
      {(form) => <Print draft={draft} form={form} />}
    </DraftPage>
  );
}

function Print({ draft, form }: { draft: Draft; form: ProgrammeForm }) {
  const { model } = useShell();
  const address = form.link && model.physio.addressOf(form.link.text);
  return (
    <Page name="physio" title={t('physio_print.title')} back={builderOf(draft)}>
      <div class="print-bar">
        <p class="lead">{t('physio_print.lead')}</p>
        <Button look="filled" icon="diary" onClick={() => model.physio.print()}>
          {t('physio_print.action')}
        </Button>
      </div>
      <Sheet form={form} address={address} />
    </Page>
  );
}
