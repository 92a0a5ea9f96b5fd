/** Above the forms: what it is based on, undo and redo, and what is needed now and then: its name, templates, files. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { FaultNotice } from '../../components/notice.tsx';
import { useShell } from '../../context.ts';
import { Citations } from '../citations.tsx';
import { fileName, titleFrom } from '../title.ts';
import { Arrow } from './fold.tsx';
import { withoutPatient } from './set_value.ts';
import type { Work } from './work.ts';

interface Props {
  work: Work;
  onUndo: () => void;
  onRedo: () => void;
  onRenamed: () => void;
}

export function Tools({ work, onUndo, onRedo, onRenamed }: Props) {
  const { past, future } = work.history.value;
  const base = work.form.value?.base;
  const [undo, redo] = [past.at(-1)?.what, future.at(-1)?.what];
  return (
    <div class="tools">
      {base && (
        <p class="tools-base">
          {t(base.released ? 'physio.based_on' : 'physio.own_document')}{' '}
          <strong>
            <bdi>{base.title}</bdi>
          </strong>{' '}
          <span class="soft">{t('physio.version', { version: base.version })}</span>
        </p>
      )}
      <details class="detail tools-more">
        <summary>
          <Arrow />
          {t('physio.more')}
        </summary>
        <div class="detail-inside">
          {base && base.citations.length > 0 && <Citations of={base.citations} />}
          <Rename work={work} onRenamed={onRenamed} />
          <Files work={work} />
        </div>
      </details>
      <div class="tools-history">
        <button
          type="button"
          class="icon-button"
          aria-disabled={undo === undefined ? 'true' : undefined}
          aria-keyshortcuts="Control+Z"
          aria-label={undo === undefined ? t('physio.undo') : t('physio.undo_what', { what: undo })}
          title={t('physio.undo')}
          onClick={onUndo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="icon-button icon-mirrored"
          aria-disabled={redo === undefined ? 'true' : undefined}
          aria-keyshortcuts="Control+Shift+Z"
          aria-label={redo === undefined ? t('physio.redo') : t('physio.redo_what', { what: redo })}
          title={t('physio.redo')}
          onClick={onRedo}
        >
          <Icon name="undo" />
        </button>
      </div>
    </div>
  );
}

function Rename({ work, onRenamed }: { work: Work; onRenamed: () => void }) {
  const id = useId();
  const [title, setTitle] = useState(work.draft.peek().title);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        const next = titleFrom(title, work.draft.peek().title);
        setTitle(next);
        work.rename(next);
        onRenamed();
      }}
    >
      <div class="field">
        <label for={id}>{t('physio.title')}</label>
        <input
          id={id}
          class="input"
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={120}
          value={title}
          aria-describedby={`${id}-note`}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <p class="field-note" id={`${id}-note`}>
          {t('physio.title.note')}
        </p>
      </div>
      <Button type="submit">{t('physio.rename')}</Button>
    </form>
  );
}

function Files({ work }: { work: Work }) {
  const { model, said } = useShell();
  const { physio } = model;
  const [fault, setFault] = useState<Fault | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const running = useRef(false);

  const tell = (words: string): void => {
    setDone(words);
    said.value = words;
  };
  const once = async (doing: () => Promise<Fault | null>, words: string): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setDone(null);
    setFault(null);
    const found = await doing();
    running.current = false;
    setFault(found);
    if (!found) tell(words);
  };

  const keepTemplate = (): Promise<Fault | null> => {
    const { title, source } = work.draft.peek();
    const template = { id: physio.newId(), title, kind: 'template' as const, changed: physio.now() };
    return physio.drafts.put({ ...template, source: withoutPatient(source) });
  };
  const saveDocument = async (): Promise<Fault | null> => {
    const { title, source } = work.draft.peek();
    const made = await physio.exportDocument(JSON.stringify(source));
    if ('error' in made) return made.error;
    physio.save(fileName(title, 'programme'), made.ok, 'application/json');
    return null;
  };
  const saveSource = async (): Promise<Fault | null> => {
    const { title, source } = work.draft.peek();
    physio.save(fileName(title, 'changes'), `${JSON.stringify(source, null, 2)}\n`, 'application/json');
    return null;
  };

  return (
    <div class="stack-tight">
      <div class="tools-files">
        <Button icon="box" onClick={() => void once(keepTemplate, t('physio.template.kept'))}>
          {t('physio.template.keep')}
        </Button>
        <Button icon="save" onClick={() => void once(saveDocument, t('physio.file.saved'))}>
          {t('physio.file.document')}
        </Button>
        <Button icon="save" onClick={() => void once(saveSource, t('physio.file.saved'))}>
          {t('physio.file.source')}
        </Button>
      </div>
      <p class="field-note">{t('physio.file.note')}</p>
      {done && <p class="tools-done">{done}</p>}
      <FaultNotice fault={fault} />
    </div>
  );
}
