/** Saves a copy that opens only with a passphrase (H11). Nobody can open it without, and the page says so first. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { SaveCopy } from '../components/content/save_copy.tsx';
import { Page } from '../components/layout/page.tsx';
import { PassphraseField, problemOfNew } from '../components/questions/passphrase_field.tsx';

/** Shorter ones can be guessed by a computer in days. */
const LENGTH_MIN = 10;
/** Letters from which each of the four parts of the bar is filled. */
const STEPS = [1, LENGTH_MIN, 16, 22] as const;
const STRENGTHS = ['none', 'short', 'fair', 'good', 'strong'] as const;

export function LockedCopyScreen() {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const hint = useId();
  const wrong = useId();
  const problem = problemOfNew(first, again, LENGTH_MIN);
  const forget = (): void => {
    setFirst('');
    setAgain('');
    setAsked(false);
  };
  return (
    <Page
      name="locked_copy"
      title={t('locked.title')}
      back={{ screen: 'data' }}
      foot={
        <>
          {asked && problem && (
            <Notice tone="warn" alert id={wrong}>
              {t(`locked.${problem}`, { min: LENGTH_MIN })}
            </Notice>
          )}
          <SaveCopy
            look="filled"
            action={t('locked.action')}
            passphrase={() => {
              setAsked(true);
              return problem ? null : first;
            }}
            onSaved={forget}
          />
        </>
      }
    >
      <p class="lead">{t('locked.lead')}</p>
      <Notice tone="warn" icon="lock" title={t('locked.warning.title')}>
        {t('locked.warning.lead')}
      </Notice>
      <Card>
        <PassphraseField
          label={t('passphrase.new')}
          value={first}
          onInput={setFirst}
          use="new"
          describedBy={hint}
          invalid={asked && problem === 'too_short'}
        />
        <Strength id={hint} length={[...first].length} />
        <PassphraseField
          label={t('passphrase.again')}
          value={again}
          onInput={setAgain}
          use="new"
          describedBy={asked && problem ? wrong : undefined}
          invalid={asked && problem === 'not_same'}
        />
      </Card>
    </Page>
  );
}

/** Length is what counts, so the hint asks for words rather than for signs. */
function Strength({ id, length }: { id: string; length: number }) {
  const parts = STEPS.filter((from) => length >= from).length;
  return (
    <div class="strength">
      <div class="strength-bar" aria-hidden="true">
        {STEPS.map((from) => (
          <span key={from} data-on={length >= from ? '' : undefined} />
        ))}
      </div>
      <p class="soft small" id={id}>
        {t(`passphrase.strength.${STRENGTHS[parts] ?? 'none'}`)}
      </p>
    </div>
  );
}
