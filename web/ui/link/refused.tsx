/** A link that cannot be used: which of the ways it is wrong, what to do, and its text to mend. Nothing has changed (H8, H10). */
import './link.css';
import { useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Emblem } from '../components/emblem.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { useShell, useTask } from '../context.ts';
import { ForPhysio } from './for_physio.tsx';
import { useLeaving } from './leaving.ts';
import { LinkField } from './link_field.tsx';
import { canBeMended, kindOf, wordsFor } from './refusals.ts';

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
          {mended || kind === 'now' ? (
            again('filled')
          ) : (
            <LinkButton look="filled" wide to={{ screen: 'link_paste' }}>
              {t('link.other')}
            </LinkButton>
          )}
          <Button look="plain" wide onClick={() => drop(t('link.dropped'))}>
            {t('link.drop_it')}
          </Button>
        </>
      }
    >
      <p class="lead">{wordsFor(fault)}</p>
      {kind === 'bounds' && <ForPhysio fault={fault} />}
      <Notice icon="check">{t(kind === 'not_yet' ? 'link.unchanged_kept' : 'link.unchanged')}</Notice>
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
