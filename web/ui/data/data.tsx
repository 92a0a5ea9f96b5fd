/** My data: saving a copy, bringing one back, what was put aside, and the theme. */
import { useEffect } from 'preact/hooks';
import { date, t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Rows } from '../components/content/rows.tsx';
import { SaveCopy } from '../components/content/save_copy.tsx';
import { Page } from '../components/layout/page.tsx';
import { useShell } from '../model/context.ts';
import { lastCopyWords } from './last_copy.ts';
import { ThemeChoice } from './theme_choice.tsx';
import { UndoButton, useUndoRestore } from './undo_restore.tsx';

export function DataScreen() {
  const { model } = useShell();
  useEffect(() => void model.data.look(), [model]);
  return (
    <Page name="data" title={t('data.title')} tabs notices="all">
      <p class="lead">{t('data.lead')}</p>
      <CopyCard />
      <BringBack />
      <PutAside />
      <Keeping />
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
      <LinkButton look="plain" icon="lock" to={{ screen: 'locked_copy' }}>
        {t('data.save.locked')}
      </LinkButton>
    </Card>
  );
}

function LastCopy() {
  const { model } = useShell();
  const last = model.storage.value.last_export;
  if (!last) return <Notice tone="warn">{t('data.save.never')}</Notice>;
  const since =
    last.records_since > 0 ? t('data.save.since', { count: last.records_since }) : t('data.save.none_since');
  return (
    <Notice icon="check" tone={last.records_since > 0 ? 'warn' : 'calm'}>
      {lastCopyWords(last)} {since}
    </Notice>
  );
}

function BringBack() {
  const { model } = useShell();
  const undoing = useUndoRestore();
  const { undo } = model.data.copies.value;
  return (
    <Card>
      <h2>{t('data.restore.title')}</h2>
      {undo && (
        <Notice icon="undo" title={t('data.undo.title')} actions={<UndoButton undoing={undoing} />}>
          {t('data.undo.lead', { count: undo.records })}
        </Notice>
      )}
      <FaultNotice fault={undoing.fault} />
      <p class="soft">{t('data.restore.lead')}</p>
      <LinkButton wide icon="open" to={{ screen: 'restore' }}>
        {t('data.restore.action')}
      </LinkButton>
    </Card>
  );
}

/** Logs that were put aside stay until the person deletes them. */
function PutAside() {
  const { model } = useShell();
  const { aside } = model.data.copies.value;
  if (aside.length === 0) return null;
  return (
    <Card>
      <h2>{t('data.aside.title')}</h2>
      <p class="soft">{t('data.aside.lead')}</p>
      <Rows
        of={aside.map(({ name, records, date: day }) => ({
          title: t('data.aside.records', { count: records }),
          note: t('data.aside.since', { date: date(day) }),
          icon: 'box',
          to: { screen: 'aside', name },
        }))}
      />
    </Card>
  );
}

function Keeping() {
  const { model } = useShell();
  return (
    <Card>
      <h2>{t('data.keeping.title')}</h2>
      <Rows
        of={[
          { title: t('storage.title'), note: t('data.keeping.storage'), icon: 'lock', to: { screen: 'storage' } },
          ...(model.view.value?.plan
            ? [{ title: t('card.title'), note: t('data.keeping.card'), icon: 'diary', to: { screen: 'card' } } as const]
            : []),
          { title: t('app_lock.title'), note: t('app_lock.note'), icon: 'lock', to: { screen: 'app_lock' } },
          { title: t('erase.title'), note: t('data.keeping.erase'), icon: 'close', to: { screen: 'erase' } },
        ]}
      />
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
