/**
 * "Heelwise has made it worse" (R54): shows where to get help first, then records it and offers a copy for the physio
 * (H21).
 */
import { useState } from 'preact/hooks';
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { CareCard } from '../components/content/care_card.tsx';
import { SaveCopy } from '../components/content/save_copy.tsx';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { ConfirmPage } from '../components/questions/confirm_page.tsx';

const RULES = ['R54'] as const;
const HELP = 'harm.help.points';
const FOLLOWS = 'harm.points';

export function HarmScreen({ view }: { view: View }) {
  // Without a plan the view has no date on which harm was reported.
  const [reported, setReported] = useState(false);
  const { today } = view;
  const noted = reported || (today !== null && today.harm === today.date);
  return noted ? <Noted view={view} /> : <Report onReported={() => setReported(true)} />;
}

function Report({ onReported }: { onReported: () => void }) {
  return (
    <ConfirmPage
      name="harm"
      title={t('harm.title')}
      step="tell"
      back={{ screen: 'home' }}
      aside={
        <Card>
          <h2>{t('harm.follows')}</h2>
          <Points of={FOLLOWS} />
        </Card>
      }
      after={<Why label={t('harm.why')} rules={RULES} />}
      body={{ kind: 'submit_harm' }}
      confirm={t('harm.confirm')}
      onDone={onReported}
    >
      <p class="lead">{t('harm.lead')}</p>
      <Help />
    </ConfirmPage>
  );
}

function Noted({ view }: { view: View }) {
  return (
    <OnwardPage
      name="harm"
      title={t('harm.noted.title')}
      step="noted"
      back={{ screen: 'home' }}
      aside={<Copy />}
      to={{ screen: 'home' }}
      action={t(view.next_screen === 'screening' ? 'today.do.screening' : 'action.home')}
    >
      <p class="lead">{t('harm.noted.lead')}</p>
      <Help />
    </OnwardPage>
  );
}

function Help() {
  return (
    <CareCard urgency="today" title={t('harm.help.title')} points={HELP}>
      <LinkButton wide to={{ screen: 'urgent' }}>
        {t('harm.help.action')}
      </LinkButton>
    </CareCard>
  );
}

function Copy() {
  return (
    <Card>
      <h2>{t('harm.copy.title')}</h2>
      <p class="soft">{t('harm.copy.lead')}</p>
      <SaveCopy />
    </Card>
  );
}
