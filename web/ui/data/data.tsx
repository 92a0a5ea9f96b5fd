/** My data: saving a copy, restoring one, how safely it is stored, and the theme. */
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Rows } from '../components/content/rows.tsx';
import { SaveCopy } from '../components/content/save_copy.tsx';
import { Page } from '../components/layout/page.tsx';
import { useShell } from '../model/context.ts';
import { Kept } from './kept.tsx';
import { ThemeChoice } from './theme_choice.tsx';

export function DataScreen() {
  return (
    <Page name="data" title={t('data.title')} tabs notices="all">
      <p class="lead">{t('data.lead')}</p>
      <CopyCard />
      <BringBack />
      <Kept />
      <ThemeChoice />
      <More />
    </Page>
  );
}

function CopyCard() {
  return (
    <Card>
      <h2>{t('data.save.title')}</h2>
      <LastCopy />
      <p class="soft">{t('data.save.lead')}</p>
      <SaveCopy look="filled" />
    </Card>
  );
}

function LastCopy() {
  const { model } = useShell();
  const last = model.storage.value.last_export;
  if (!last) return <Notice tone="warn">{t('data.save.never')}</Notice>;
  const when =
    last.days_ago <= 0 ? t('data.save.today') : t('data.save.ago', { count: last.days_ago, date: last.date });
  const since =
    last.records_since > 0 ? t('data.save.since', { count: last.records_since }) : t('data.save.none_since');
  return (
    <Notice icon="check" tone={last.records_since > 0 ? 'warn' : 'calm'}>
      {when} {since}
    </Notice>
  );
}

function BringBack() {
  const { model } = useShell();
  const empty = (model.view.value?.log.records ?? 0) === 0;
  return (
    <Card>
      <h2>{t('data.restore.title')}</h2>
      <p class="soft">{t(empty ? 'data.restore.lead' : 'data.restore.not_empty')}</p>
      {empty && (
        <LinkButton wide icon="open" to={{ screen: 'restore' }}>
          {t('data.restore.action')}
        </LinkButton>
      )}
    </Card>
  );
}

function More() {
  return (
    <Card>
      <h2>{t('data.more.title')}</h2>
      <Rows
        of={[
          { title: t('link.have'), note: t('link.have_note'), icon: 'open', to: { screen: 'link_paste' } },
          { title: t('data.more.report'), note: t('data.more.report_note'), icon: 'copy', to: { screen: 'report' } },
          { title: t('physio.entry'), note: t('physio.entry_note'), icon: 'person', to: { screen: 'physio' } },
          { title: t('data.more.about'), note: t('data.more.about_note'), icon: 'info', to: { screen: 'about' } },
        ]}
      />
    </Card>
  );
}
