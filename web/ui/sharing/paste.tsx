/**
 * "I have a link from my physio": pasted, by camera, from a picture, or as a file. An installed app on a phone has no
 * other way in.
 */
import './link.css';
import { useId, useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { FilePicker } from '../components/questions/file_picker.tsx';
import { useShell } from '../model/context.ts';
import { CodeByCamera } from './camera.tsx';
import { ForPhysio } from './for_physio.tsx';
import { LinkField } from './link_field.tsx';
import { kindOf, wordsFor } from './refusals.ts';

/** The last attempt and where it was made, so that a refusal is shown beside it. */
type Tried = { way: 'text' | 'file'; fault: Fault } | null;

export function LinkPasteScreen() {
  const { model, router } = useShell();
  // A link that could not be read is offered for correction, even after a reload.
  const [typed, setTyped] = useState(() => (model.link.peek()?.fault ? (model.link.peek()?.text ?? '') : ''));
  const [tried, setTried] = useState<Tried>(null);
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);

  const lead = async (way: 'text' | 'file', work: Promise<Fault | null>): Promise<void> => {
    setBusy(true);
    setTried(null);
    const fault = await work;
    setBusy(false);
    if (fault) setTried({ way, fault });
    else router.go({ screen: 'link' });
  };
  const open = (text: string): void => {
    if (busy) return;
    setEmpty(text.trim() === '');
    if (text.trim() !== '') void lead('text', model.openLink(text));
  };
  const found = (text: string): void => {
    setTyped(text);
    open(text);
  };

  return (
    <Page
      name="link"
      title={t('link.paste.title')}
      step="paste"
      back={{ screen: 'home' }}
      aside={
        <>
          <CodeByCamera onText={found} />
          <Card>
            <h2>{t('link.file.title')}</h2>
            <p class="soft">{t('link.file.lead')}</p>
            {tried?.way === 'file' && <RefusedHere fault={tried.fault} />}
            <FilePicker
              label={t('link.file.choose')}
              accept=".json,.txt,application/json"
              onFile={(file) => void lead('file', model.openLinkFile(file))}
            />
          </Card>
        </>
      }
    >
      <p class="lead">{t('link.paste.lead')}</p>
      <Pasting
        typed={typed}
        fault={tried?.way === 'text' ? tried.fault : null}
        empty={empty}
        busy={busy}
        onInput={setTyped}
        onOpen={() => open(typed)}
      />
    </Page>
  );
}

interface PastingProps {
  typed: string;
  fault: Fault | null;
  empty: boolean;
  busy: boolean;
  onInput: (typed: string) => void;
  onOpen: () => void;
}

function Pasting({ typed, fault, empty, busy, onInput, onOpen }: PastingProps) {
  const wrong = useId();
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <h2>{t('link.paste.by_text')}</h2>
      <LinkField
        label={t('link.field.label')}
        hint={t('link.field.hint')}
        value={typed}
        onInput={onInput}
        describedBy={fault || empty ? wrong : undefined}
      />
      {fault && <RefusedHere fault={fault} id={wrong} />}
      {empty && !fault && (
        <Notice tone="warn" alert id={wrong}>
          {t('link.field.empty')}
        </Notice>
      )}
      <Button type="submit" look="filled" wide busy={busy}>
        {t(busy ? 'action.working' : 'link.open')}
      </Button>
    </form>
  );
}

function RefusedHere({ fault, id }: { fault: Fault; id?: string }) {
  const kind = kindOf(fault);
  return (
    <>
      <Notice tone="warn" alert id={id} title={t(`link.refused.${kind}`)}>
        {wordsFor(fault)}
      </Notice>
      {kind === 'bounds' && <ForPhysio fault={fault} />}
    </>
  );
}
