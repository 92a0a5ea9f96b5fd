/** For whoever puts the app on a server: what this host does to protect it, and what it lacks. */
import { useEffect, useState } from 'preact/hooks';
import { HOST_CHECKS, type HostReport } from '../../ports/host.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { useShell } from '../model/context.ts';

export default function HostScreen() {
  const { model } = useShell();
  const [report, setReport] = useState<HostReport | null | 'asking'>('asking');
  useEffect(() => {
    void model.host.check().then(setReport);
  }, [model]);
  return (
    <Page name="host" title={t('host.title')} back={{ screen: 'about' }} tabs notices="none">
      <p class="lead">{t('host.lead')}</p>
      {report === 'asking' && <p role="status">{t('action.working')}</p>}
      {report === null && <Notice tone="warn">{t('host.silent')}</Notice>}
      {report && report !== 'asking' && <Checks report={report} />}
    </Page>
  );
}

function Checks({ report }: { report: HostReport }) {
  const lacking = HOST_CHECKS.filter((check) => !report[check]);
  return (
    <>
      <Notice tone={lacking.length > 0 ? 'warn' : 'calm'} icon={lacking.length > 0 ? 'alert' : 'check'}>
        {lacking.length > 0 ? t('host.lacks', { count: lacking.length }) : t('host.whole')}
      </Notice>
      {HOST_CHECKS.map((check) => (
        <Card key={check}>
          <h2>
            <Icon name={report[check] ? 'check' : 'alert'} /> {t(`host.${check}.name`)}
          </h2>
          <p class="soft">{t(report[check] ? 'host.has' : `host.${check}.lacks`)}</p>
        </Card>
      ))}
    </>
  );
}
