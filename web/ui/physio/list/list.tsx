/**
 * The physio's first page: what it is for, drafts to continue, programmes to start from, and a way to open what
 * somebody sent.
 */
import './list.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, ProgrammeListed, ProgrammeSource } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { FaultNotice, Notice } from '../../components/content/notice.tsx';
import { Points } from '../../components/content/words.tsx';
import { Page } from '../../components/layout/page.tsx';
import { useShell } from '../../model/context.ts';
import { freshSource } from '../builder/draft_editor.ts';
import { addDraft, closeEditor } from '../builder/open_drafts.ts';
import { withoutPatient } from '../builder/set_value.ts';
import { startedFrom } from '../draft/opening.ts';
import { DraftRow } from './draft_row.tsx';
import { OpenCard } from './open_card.tsx';
import { Templates } from './templates.tsx';

interface Shown {
  drafts: readonly Draft[];
  listed: readonly ProgrammeListed[];
  /** Each part is loaded by itself: without the engine the drafts are still there. */
  draftsFault: Fault | null;
  listFault: Fault | null;
}

export function ListScreen() {
  const { model, router, announcement } = useShell();
  const { physio } = model;
  const [shown, setShown] = useState<Shown | null>(null);
  const [gone, setGone] = useState<Draft | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const undo = useRef<HTMLDivElement>(null);
  const drafted = useRef<HTMLHeadingElement>(null);

  const look = async (): Promise<void> => {
    const [drafts, listed] = await Promise.all([physio.drafts.all(), physio.list()]);
    setShown({
      drafts: 'ok' in drafts ? drafts.ok : [],
      listed: 'ok' in listed ? listed.ok : [],
      draftsFault: 'error' in drafts ? drafts.error : null,
      listFault: 'error' in listed ? listed.error : null,
    });
  };
  useEffect(() => void look(), []);
  useEffect(() => undo.current?.querySelector('button')?.focus(), [gone]);

  const all = shown?.drafts ?? [];
  const drafts = all.filter((draft) => draft.kind === 'draft');
  const templates = all.filter((draft) => draft.kind === 'template');

  const edit = async (draft: Draft): Promise<void> => {
    // If it cannot be stored, the builder says so, and work can continue.
    await addDraft(physio, draft);
    router.go({ screen: 'physio_draft', draft: draft.id, part: null });
  };
  const start = (source: ProgrammeSource, title: string): Promise<void> =>
    edit(startedFrom(physio, source, title, all));

  const after = async (doing: Promise<Fault | null>): Promise<boolean> => {
    const found = await doing;
    setFault(found);
    await look();
    return found === null;
  };
  const rename = (draft: Draft, title: string): Promise<boolean> => {
    closeEditor(physio, draft.id);
    return after(physio.drafts.put({ ...draft, title, changed: physio.now() }));
  };
  const copy = async (draft: Draft): Promise<void> => {
    const title = t('physio.copy_of', { title: draft.title });
    if (await after(physio.drafts.put({ ...draft, id: physio.newId(), title, changed: physio.now() })))
      announcement.value = t('physio.copied', { title: draft.title });
  };
  const remove = async (draft: Draft): Promise<void> => {
    if (!(await after(physio.drafts.remove(draft.id)))) return;
    closeEditor(physio, draft.id);
    setGone(draft);
    announcement.value = t('physio.deleted', { title: draft.title });
  };
  const bringBack = async (): Promise<void> => {
    if (!gone || !(await after(physio.drafts.put(gone)))) return;
    setGone(null);
    drafted.current?.focus({ preventScroll: true });
    announcement.value = t('physio.deleted.undone', { title: gone.title });
  };

  const row = (draft: Draft) => (
    <DraftRow
      key={draft.id}
      draft={draft}
      listed={shown?.listed ?? []}
      onUse={() => void start(withoutPatient(draft.source), draft.title)}
      onRename={(title) => rename(draft, title)}
      onCopy={() => void copy(draft)}
      onRemove={() => void remove(draft)}
    />
  );

  return (
    <Page
      name="physio"
      title={t('physio.list.title')}
      notices="none"
      aside={
        <>
          <OpenCard onDraft={edit} />
          <section class="card card-quiet stack">
            <h2>{t('physio.what.title')}</h2>
            <Points of="physio.what.points" />
          </section>
        </>
      }
    >
      <p class="lead">{t('physio.list.lead')}</p>
      <FaultNotice fault={fault} />
      {gone && (
        <div ref={undo}>
          <Notice
            icon="undo"
            actions={
              <Button look="plain" onClick={() => void bringBack()}>
                {t('physio.deleted.undo')}
              </Button>
            }
            onDismiss={() => setGone(null)}
          >
            {t('physio.deleted', { title: gone.title })}
          </Notice>
        </div>
      )}
      {shown?.draftsFault && <Unreachable fault={shown.draftsFault} onRetry={() => void look()} />}
      {drafts.length > 0 && (
        <section class="stack-tight" aria-labelledby="physio-drafts">
          <h2 id="physio-drafts">{t('physio.drafts')}</h2>
          <ul class="draft-rows">{drafts.map(row)}</ul>
        </section>
      )}
      {templates.length > 0 && (
        <section class="stack-tight" aria-labelledby="physio-own">
          <h2 id="physio-own">{t('physio.own_templates')}</h2>
          <ul class="draft-rows">{templates.map(row)}</ul>
        </section>
      )}
      <section class="stack-tight" aria-labelledby="physio-templates">
        <h2 id="physio-templates" ref={drafted} tabIndex={-1}>
          {t('physio.templates')}
        </h2>
        {shown?.listFault && <Unreachable fault={shown.listFault} onRetry={() => void look()} />}
        {!shown && <p class="soft">{t('physio.reading')}</p>}
        <Templates of={shown?.listed ?? []} onStart={(listed) => void start(freshSource(listed), listed.title)} />
      </section>
    </Page>
  );
}

function Unreachable({ fault, onRetry }: { fault: Fault; onRetry: () => void }) {
  return (
    <div class="stack-tight">
      <FaultNotice fault={fault} />
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </div>
  );
}
