/** The app is locked: the passphrase opens it. Urgent advice stays one tap away, as everywhere (H2). */
import { useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { PassphraseField } from '../components/questions/passphrase_field.tsx';
import { useShell } from '../model/context.ts';

export function LockedScreen() {
  const { model } = useShell();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setWrong(false);
    const opened = await model.appLock.open(typed);
    setBusy(false);
    setWrong(!opened);
  };
  return (
    <Page
      name="app_locked"
      title={t('app_lock.locked.title')}
      above={<Emblem icon="lock" />}
      foot={
        <>
          {wrong && (
            <Notice tone="warn" alert>
              {t('error.passphrase_wrong')}
            </Notice>
          )}
          <Button look="filled" wide busy={busy} onClick={() => void open()}>
            {t(busy ? 'action.working' : 'app_lock.locked.open')}
          </Button>
        </>
      }
    >
      <PassphraseField label={t('passphrase.label')} value={typed} onInput={setTyped} use="current" invalid={wrong} />
      <p class="soft">{t('app_lock.locked.forgotten')}</p>
    </Page>
  );
}
