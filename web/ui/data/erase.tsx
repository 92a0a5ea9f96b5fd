/** Deletes everything that this app keeps here, after an offer to save a copy and a typed word (H14). */
import { useId, useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { SaveCopy } from '../components/content/save_copy.tsx';
import { Points } from '../components/content/words.tsx';
import { FormPage } from '../components/questions/form_page.tsx';
import '../components/questions/passphrase_field.css';
import { useShell, useTask } from '../model/context.ts';

export function EraseScreen() {
  const { model } = useShell();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const erasing = useTask(() => model.data.eraseEverything());
  const field = useId();
  const wrong = useId();
  const word = t('erase.word');
  const isTyped = typed.trim().toLowerCase() === word.toLowerCase();
  const isOpen = asked && !isTyped;
  return (
    <FormPage
      name="erase"
      title={t('erase.title')}
      back={{ screen: 'data' }}
      warning={isOpen ? t('erase.word_missing', { word }) : null}
      warningId={wrong}
      action={t('erase.action')}
      look="urgent"
      otherwise={
        <LinkButton look="plain" to={{ screen: 'data' }}>
          {t('action.cancel')}
        </LinkButton>
      }
      busy={erasing.busy}
      fault={erasing.fault}
      onSubmit={() => {
        setAsked(true);
        if (isTyped) void erasing.send();
      }}
    >
      <p class="lead">{t('erase.lead')}</p>
      <Points of="erase.points" />
      <Card>
        <h2>{t('erase.copy.title')}</h2>
        <p class="soft">{t('erase.copy.lead')}</p>
        <SaveCopy />
      </Card>
      <div class="passphrase stack-tight">
        <label for={field}>{t('erase.type', { word })}</label>
        <div class="passphrase-box">
          <input
            id={field}
            type="text"
            value={typed}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={40}
            aria-describedby={isOpen ? wrong : undefined}
            aria-invalid={isOpen ? 'true' : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      </div>
    </FormPage>
  );
}
