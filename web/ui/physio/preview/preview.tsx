/** A draft as the patient will see it: the real screens in a frame the size of a phone, on a simulated clock. */
import './preview.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewHandle } from '../../../physio/preview_handle.ts';
import type { PreviewStatus, PreviewStep } from '../../../physio/preview_messages.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { day, type Key, t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Notice } from '../../components/content/notice.tsx';
import { Page } from '../../components/layout/page.tsx';
import { useShell } from '../../model/context.ts';
import { textOf, useDraftForm } from '../draft/draft_form.ts';
import { builderOf, DraftPage } from '../draft/draft_page.tsx';

export function TryScreen({ draft }: { draft: Draft }) {
  const found = useDraftForm(draft);
  return (
    <DraftPage draft={draft} title={t('physio_try.title')} found={found}>
      {() => <Trying draft={draft} />}
    </DraftPage>
  );
}

function Trying({ draft }: { draft: Draft }) {
  const { model } = useShell();
  const frame = useRef<HTMLIFrameElement>(null);
  const [preview, setPreview] = useState<PreviewHandle | null>(null);
  const inside = useFocusOf(frame);
  const text = textOf(draft);
  const theme = model.theme.value;
  useEffect(() => {
    if (!frame.current) return;
    const made = model.physio.openPreview(frame.current, text, theme);
    setPreview(made);
    return () => made.stop();
  }, [model, text, theme]);

  return (
    <Page
      name="physio"
      title={t('physio_try.title')}
      back={builderOf(draft)}
      notices="none"
      aside={
        <div class="try-phone">
          <iframe
            ref={frame}
            class={`try-frame${inside ? ' try-inside' : ''}`}
            title={t('physio_try.frame')}
            // Nothing in the frame can open, call or save anything outside. Its questions are forms, which are sent
            // nowhere.
            sandbox="allow-scripts allow-same-origin allow-forms"
          />
        </div>
      }
    >
      <p class="lead try-lead">{t('physio_try.lead')}</p>
      {preview && <Controls preview={preview} />}
    </Page>
  );
}

/** Whether keys go into the frame. CSS cannot tell (`:focus` stays inside), but it must be visible. */
function useFocusOf(frame: { current: HTMLIFrameElement | null }): boolean {
  const [inside, setInside] = useState(false);
  useEffect(() => {
    const look = (): void => setInside(document.activeElement === frame.current);
    window.addEventListener('blur', look);
    window.addEventListener('focus', look);
    document.addEventListener('focusin', look);
    return () => {
      window.removeEventListener('blur', look);
      window.removeEventListener('focus', look);
      document.removeEventListener('focusin', look);
    };
  }, [frame]);
  return inside;
}

function Controls({ preview }: { preview: PreviewHandle }) {
  const { announcement } = useShell();
  const status = preview.status.value;
  const where = status && t('physio_try.stands', { day: day(status.date), count: status.day });
  const lost = preview.silent.value || (status?.stoppedBecause ?? null) !== null;
  const settled = status && !status.busy ? where : null;
  useEffect(() => {
    if (settled) announcement.value = settled;
  }, [settled, announcement]);
  return (
    <div class="try-controls stack">
      {!preview.silent.value && (
        <p class="try-stands">{status?.busy ? t('physio_try.busy') : (where ?? t('physio_try.coming'))}</p>
      )}
      {preview.silent.value ? (
        <Notice tone="warn">{t('physio_try.silent')}</Notice>
      ) : (
        status?.stoppedBecause && (
          <Notice tone="warn">{t(`physio_try.stopped_because.${status.stoppedBecause}`)}</Notice>
        )
      )}
      <div class="try-leaps">
        {leapsOf(status).map((step, place) => (
          <Button
            key={step}
            look={place === 0 && status && !lost ? 'filled' : 'outlined'}
            busy={!status || status.busy}
            onClick={() => preview.go(step)}
          >
            {t(LEAP_WORDS[step])}
          </Button>
        ))}
      </div>
      <p class="soft small try-hint">{t(status?.planned ? 'physio_try.hint.days' : 'physio_try.hint.plan')}</p>
      <div class="try-restart">
        <Button look={lost ? 'filled' : 'plain'} icon="undo" onClick={preview.restart}>
          {t(preview.silent.value ? 'action.retry' : 'physio_try.restart')}
        </Button>
      </div>
    </div>
  );
}

const LEAP_WORDS: Record<PreviewStep, Key> = {
  plan: 'physio_try.leap.plan',
  morning: 'physio_try.leap.morning',
  day: 'physio_try.leap.day',
  week: 'physio_try.leap.week',
};

/** Without a plan no day can be simulated. */
function leapsOf(status: PreviewStatus | null): readonly PreviewStep[] {
  return status?.planned ? ['morning', 'day', 'week'] : ['plan'];
}
