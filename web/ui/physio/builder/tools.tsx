/** Above the forms: what the draft is based on, and rarely used actions: name, templates, files. */
import { useRef, useState } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { FaultNotice } from '../../components/content/notice.tsx';
import { useShell } from '../../model/context.ts';
import { Citations } from '../draft/citations.tsx';
import { fileName, titleFrom } from '../draft/title.ts';
import { TitleField } from '../draft/title_field.tsx';
import type { DraftEditor } from './draft_editor.ts';
import { Detail } from './fold.tsx';
import { withoutPatient } from './set_value.ts';

interface Props {
  editor: DraftEditor;
  onRenamed: () => void;
}

export function Tools({ editor, onRenamed }: Props) {
  const base = editor.form.value?.base;
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
      <Detail title={t('physio.more')}>
        {base && base.citations.length > 0 && <Citations of={base.citations} />}
        <Rename editor={editor} onRenamed={onRenamed} />
        <Files editor={editor} />
      </Detail>
    </div>
  );
}

function Rename({ editor, onRenamed }: { editor: DraftEditor; onRenamed: () => void }) {
  const [title, setTitle] = useState(editor.draft.peek().title);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        const next = titleFrom(title, editor.draft.peek().title);
        setTitle(next);
        editor.rename(next);
        onRenamed();
      }}
    >
      <div class="field">
        <TitleField value={title} onInput={setTitle} />
      </div>
      <Button type="submit">{t('physio.rename')}</Button>
    </form>
  );
}

function Files({ editor }: { editor: DraftEditor }) {
  const { model, announcement } = useShell();
  const { physio } = model;
  const [fault, setFault] = useState<Fault | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const running = useRef(false);

  const tell = (words: string): void => {
    setDone(words);
    announcement.value = words;
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
    const { title, source } = editor.draft.peek();
    const template = { id: physio.newId(), title, kind: 'template' as const, changed: physio.now() };
    return physio.drafts.put({ ...template, source: withoutPatient(source) });
  };
  const saveDocument = async (): Promise<Fault | null> => {
    const { title, source } = editor.draft.peek();
    const made = await physio.exportDocument(JSON.stringify(source));
    if ('error' in made) return made.error;
    physio.save(fileName(title, 'programme'), made.ok, 'application/json');
    return null;
  };
  const saveSource = async (): Promise<Fault | null> => {
    const { title, source } = editor.draft.peek();
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
