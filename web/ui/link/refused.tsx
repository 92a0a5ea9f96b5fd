/** A link that cannot be used: which of the ways it is wrong, what to do, and its text to mend. Nothing has changed (H8, H10). */
import './link.css';
import { useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/button.tsx';
import { Emblem } from '../components/emblem.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { useShell, useTask } from '../context.ts';
import { ForPhysio } from './for_physio.tsx';
import { useLeaving } from './leaving.ts';
import { LinkField } from './link_field.tsx';
import { kindOf, wordsFor } from './refusals.ts';

export function Refused({ text, fault }: { text: string; fault: Fault }) {
  const { model } = useShell();
  const { drop } = useLeaving();
  const [typed, setTyped] = useState(text);
  const opening = useTask((again: string) => model.openLink(again));
  const kind = kindOf(fault);
  return (
    <Page
      name="link"
      title={t(`link.refused.${kind}`)}
      step={`refused ${fault.code}`}
      back={{ screen: 'home' }}
      above={<Emblem icon="alert" tone="sun" />}
      aside={<LinkField label={t('link.field.mend')} value={typed} onInput={setTyped} />}
      foot={
        <>
          <Button look="filled" wide busy={opening.busy} onClick={() => void opening.send(typed)}>
            {t(opening.busy ? 'action.working' : 'link.again')}
          </Button>
          <Button look="plain" wide onClick={() => drop(t('link.dropped'))}>
            {t('link.drop')}
          </Button>
        </>
      }
    >
      <p class="lead">{wordsFor(fault)}</p>
      <Notice icon="check">{t('link.unchanged')}</Notice>
      {kind === 'bounds' && <ForPhysio fault={fault} />}
    </Page>
  );
}
