/** The intended use, the version, and notices. */
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { Rows } from '../components/content/rows.tsx';
import { Page } from '../components/layout/page.tsx';
import { useShell } from '../model/context.ts';
import { IntendedUse } from './intended_use.tsx';

export function AboutScreen() {
  const { model } = useShell();
  const build = model.build.value;
  return (
    <Page name="about" title={t('about.title')} back={{ screen: 'data' }} tabs notices="none">
      <Card>
        <h2>{t('about.use')}</h2>
        <IntendedUse />
      </Card>
      <Card>
        <h2>{t('about.version')}</h2>
        <Facts
          of={[
            { name: t('about.build_shell'), value: build.shell },
            { name: t('about.build_engine'), value: build.engine ?? t('about.build_unknown') },
          ]}
        />
        <p class="soft">{t('about.private')}</p>
      </Card>
      <Card>
        <h2>{t('about.notices')}</h2>
        <p>
          <a class="button button-outlined" href="./third-party.txt">
            {t('about.notices_link')}
          </a>
        </p>
      </Card>
      <Rows of={[{ title: t('host.title'), note: t('host.note'), icon: 'lock', to: { screen: 'host' } }]} />
    </Page>
  );
}
