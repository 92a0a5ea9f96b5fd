/** Sets or removes the passphrase at the start of the app, and says what it does not protect. */
import { useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { PassphraseField, problemOfNew } from '../components/questions/passphrase_field.tsx';
import { useShell } from '../model/context.ts';

/** People type it at each start, so it may be shorter than that of a copy, which can be guessed at leisure. */
const LENGTH_MIN = 6;

export function AppLockScreen() {
  const { model } = useShell();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<'too_short' | 'not_same' | 'not_kept' | null>(null);
  const [busy, setBusy] = useState(false);
  const isSet = model.appLock.isSet.value;

  const set = async (): Promise<void> => {
    const found = problemOfNew(first, again, LENGTH_MIN);
    setProblem(found);
    if (found) return;
    setBusy(true);
    const kept = await model.appLock.set(first);
    setBusy(false);
    setProblem(kept ? null : 'not_kept');
    if (!kept) return;
    setFirst('');
    setAgain('');
  };

  return (
    <Page
      name="app_lock"
      title={t('app_lock.title')}
      back={{ screen: 'data' }}
      foot={
        isSet ? (
          <Button wide onClick={() => model.appLock.remove()}>
            {t('app_lock.remove')}
          </Button>
        ) : (
          <>
            {problem && (
              <Notice tone="warn" alert>
                {problem === 'not_kept' ? t('app_lock.not_kept') : t(`locked.${problem}`, { min: LENGTH_MIN })}
              </Notice>
            )}
            <Button look="filled" wide busy={busy} onClick={() => void set()}>
              {t(busy ? 'action.working' : 'app_lock.set')}
            </Button>
          </>
        )
      }
    >
      <p class="lead">{t('app_lock.lead')}</p>
      {isSet ? (
        <Notice icon="check">{t('app_lock.is_set')}</Notice>
      ) : (
        <Card>
          <PassphraseField label={t('passphrase.new')} value={first} onInput={setFirst} use="new" />
          <PassphraseField label={t('passphrase.again')} value={again} onInput={setAgain} use="new" />
        </Card>
      )}
      <Notice tone="warn" icon="lock" title={t('app_lock.limits.title')}>
        {t('app_lock.limits.lead')}
      </Notice>
    </Page>
  );
}
