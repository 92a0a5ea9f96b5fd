/** The physio's pages: chooses one by the address. Everything here is loaded only when somebody opens it. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { lazy } from '../components/layout/lazy.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Page } from '../components/layout/page.tsx';
import type { PhysioPart } from '../model/address.ts';
import { useShell } from '../model/context.ts';
import { BuildScreen } from './builder/build.tsx';
import type { DraftEditor } from './builder/draft_editor.ts';
import { loadEditor, openEditor } from './builder/open_drafts.ts';
import { ListScreen } from './list/list.tsx';

const PARTS = {
  try: lazy(async () => ({ default: (await import('./preview/preview.tsx')).TryScreen })),
  people: lazy(async () => ({ default: (await import('./people/people.tsx')).PeopleScreen })),
  send: lazy(async () => ({ default: (await import('./send/send.tsx')).SendScreen })),
  print: lazy(async () => ({ default: (await import('./print/print.tsx')).PrintScreen })),
};

/** Shows the list of drafts, or a part of one of them. */
export default function PhysioScreen({ draft, part = null }: { draft?: string; part?: PhysioPart | null }) {
  return draft === undefined ? <ListScreen /> : <DraftScreen key={draft} id={draft} part={part} />;
}

function DraftScreen({ id, part }: { id: string; part: PhysioPart | null }) {
  const { physio } = useShell().model;
  const open = openEditor(physio, id);
  const [found, setFound] = useState<Answer<DraftEditor | null> | null>(open && { ok: open });
  const look = async (): Promise<void> => setFound(await loadEditor(physio, id));
  useEffect(() => {
    if (!open) void look();
  }, []);

  if (!found) return <LoadingScreen waitingForTab={false} />;
  if ('error' in found) {
    return (
      <Page
        name="physio"
        title={t('physio.unreachable.title')}
        back={{ screen: 'physio' }}
        notices="none"
        foot={
          <Button look="filled" wide onClick={() => void look()}>
            {t('action.retry')}
          </Button>
        }
      >
        <FaultNotice fault={found.error} />
      </Page>
    );
  }
  if (!found.ok) return <Missing />;
  if (part === null) return <BuildScreen editor={found.ok} />;
  const Part = PARTS[part];
  return <Part draft={found.ok.draft.value} />;
}

function Missing() {
  return (
    <OnwardPage
      name="physio"
      title={t('physio.missing.title')}
      notices="none"
      to={{ screen: 'physio' }}
      action={t('physio.missing.back')}
    >
      <p class="lead">{t('physio.missing.lead')}</p>
    </OnwardPage>
  );
}
