/** "This did me harm" (R54): where to get help comes first; then it is noted, and a copy for the physio is at hand (H21). */
import { useState } from 'preact/hooks';
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { CareCard } from '../components/content/care_card.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Why } from '../components/content/why.tsx';
import { Points } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { useSend, useShell, useTask } from '../model/context.ts';

const RULES = ['R54'] as const;
const HELP = 'harm.help.points';
const FOLLOWS = 'harm.points';

export function HarmScreen({ view }: { view: View }) {
  // Without a plan the view has no day to say it of.
  const [told, setTold] = useState(false);
  const { today } = view;
  const noted = told || (today !== null && today.harm === today.date);
  return noted ? <Noted view={view} /> : <Tell onTold={() => setTold(true)} />;
}

function Tell({ onTold }: { onTold: () => void }) {
  const sending = useSend();
  const confirm = async (): Promise<void> => {
    if (!(await sending.send({ kind: 'report_harm' }))) onTold();
  };
  return (
    <Page
      name="harm"
      title={t('harm.title')}
      step="tell"
      back={{ screen: 'home' }}
      notices={sending.fault ? 'none' : 'pressing'}
      aside={
        <Card>
          <h2>{t('harm.follows')}</h2>
          <Points of={FOLLOWS} />
        </Card>
      }
      after={<Why label={t('harm.why')} rules={RULES} />}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <Button look="filled" wide busy={sending.busy} onClick={() => void confirm()}>
            {t(sending.busy ? 'action.saving' : 'harm.confirm')}
          </Button>
          <LinkButton look="plain" to={{ screen: 'home' }}>
            {t('action.cancel')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{t('harm.lead')}</p>
      <Help />
    </Page>
  );
}

function Noted({ view }: { view: View }) {
  return (
    <Page
      name="harm"
      title={t('harm.noted.title')}
      step="noted"
      back={{ screen: 'home' }}
      aside={<Copy />}
      foot={
        <LinkButton look="filled" wide to={{ screen: 'home' }}>
          {t(view.place === 'screen' ? 'today.do.screen' : 'action.home')}
        </LinkButton>
      }
    >
      <p class="lead">{t('harm.noted.lead')}</p>
      <Help />
    </Page>
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
  const { model, said } = useShell();
  const saving = useTask(() => model.data.exportFile());
  const save = async (): Promise<void> => {
    if (!(await saving.send())) said.value = t('data.save.done');
  };
  return (
    <Card>
      <h2>{t('harm.copy.title')}</h2>
      <p class="soft">{t('harm.copy.lead')}</p>
      <Button wide icon="save" busy={saving.busy} onClick={() => void save()}>
        {t(saving.busy ? 'action.working' : 'data.save.action')}
      </Button>
      <FaultNotice fault={saving.fault} />
    </Card>
  );
}
