/** Opens what exists already: a link to change, or a file. Text that cannot be read is kept for correction (H8). */
import { useId, useState } from 'preact/hooks';
import type { Answer, Fault } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Notice } from '../../components/content/notice.tsx';
import { FilePicker } from '../../components/questions/file_picker.tsx';
import { useShell } from '../../model/context.ts';
import { plainFaultWords } from '../builder/fault_words.ts';
import { draftFrom, textOfFile } from '../draft/opening.ts';

export function OpenCard({ onDraft }: { onDraft: (draft: Draft) => Promise<void> }) {
  const { physio } = useShell().model;
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const open = async (reading: Promise<Answer<string>>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    const read = await reading;
    const made = 'ok' in read ? await draftFrom(physio, read.ok) : read;
    setBusy(false);
    if ('error' in made) setFault(made.error);
    else await onDraft(made.ok);
  };
  const paste = (): void => {
    if (text.trim() === '') setFault({ code: 'link_not_one', path: '' });
    else void open(Promise.resolve({ ok: text }));
  };

  return (
    <section class="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('physio.open')}</h2>
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          paste();
        }}
      >
        <label class="open-label" for={id}>
          {t('physio.open.link')}
        </label>
        <textarea
          id={id}
          class="input open-link"
          rows={2}
          dir="ltr"
          autoComplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" busy={busy}>
          {t(busy ? 'action.working' : 'physio.open.action')}
        </Button>
      </form>
      <FilePicker
        label={t('physio.open.file')}
        accept=".json,.txt,application/json,text/plain"
        look="plain"
        onFile={(file) => void open(textOfFile(file))}
      />
      <p class="soft small">{t('physio.open.note')}</p>
      {fault && (
        <div id={`${id}-fault`} class="stack-tight">
          <Notice tone="warn" alert>
            {plainFaultWords(fault)}
          </Notice>
          {fault.path && (
            <p class="soft small">
              {t('physio.open.path')}{' '}
              <code dir="ltr" class="open-path">
                {fault.path.slice(0, 200)}
              </code>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
