/** A link that cannot be used: what is wrong, what to do, and its text to correct. Nothing has changed (H8, H10). */
import './link.css';
import { useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell, useTask } from '../model/context.ts';
import { ForPhysio } from './for_physio.tsx';
import { useLeaving } from './leaving.ts';
import { LinkField } from './link_field.tsx';
import { canBeMended, kindOf, type Refusal, wordsFor } from './refusals.ts';

export function Refused({ text, fault }: { text: string; fault: Fault }) {
  const { model } = useShell();
  const { drop } = useLeaving();
  const [typed, setTyped] = useState(text);
  const opening = useTask((again: string) => model.openLink(again));
  const kind = kindOf(fault);
  const mended = canBeMended(kind);
  const field = (
    <LinkField label={t(mended ? 'link.field.mend' : 'link.field.text')} value={typed} onInput={setTyped} />
  );
  const again = (look: 'filled' | 'outlined') => (
    <Button look={look} wide busy={opening.busy} onClick={() => void opening.send(typed)}>
      {t(opening.busy ? 'action.working' : 'link.again')}
    </Button>
  );
  return (
    <Page
      name="link"
      title={t(`link.refused.${kind}`)}
      step={`refused ${fault.code}`}
      back={{ screen: 'home' }}
      above={<Emblem icon={kind === 'expired' || kind === 'not_yet' ? 'calendar' : 'alert'} tone="sun" />}
      aside={mended && field}
      foot={
        <>
          {mended || kind === 'now' ? again('filled') : <WayOn kind={kind} />}
          <Button look="plain" wide onClick={() => drop(t('link.dropped'))}>
            {t('link.drop_it')}
          </Button>
        </>
      }
    >
      <p class="lead">{wordsFor(fault)}</p>
      {kind === 'bounds' && <ForPhysio fault={fault} />}
      <Unchanged kept={kind === 'not_yet'} />
      {!mended && (
        <details class="link-shown">
          <summary>{t('link.field.show')}</summary>
          <div class="stack">
            {field}
            {kind !== 'now' && again('outlined')}
          </div>
        </details>
      )}
    </Page>
  );
}

/** The filled button does what the text advises. */
function WayOn({ kind }: { kind: Refusal }) {
  const { model } = useShell();
  if ((kind === 'version' || kind === 'unknown') && model.update.value === 'update_ready') {
    return (
      <Button look="filled" wide onClick={model.applyUpdate}>
        {t('notice.update_apply')}
      </Button>
    );
  }
  const waits = kind === 'not_yet';
  return (
    <LinkButton look="filled" wide to={{ screen: waits ? 'home' : 'link_paste' }}>
      {t(waits ? 'action.home' : 'link.other')}
    </LinkButton>
  );
}

/** Shown with every refusal, with or without a plan. */
function Unchanged({ kept }: { kept: boolean }) {
  const { model } = useShell();
  const own = model.view.value?.plan ? t('link.unchanged_plan') : null;
  return (
    <Notice icon="check">
      {t('link.unchanged')} {kept ? t('link.kept_for') : own}
    </Notice>
  );
}
