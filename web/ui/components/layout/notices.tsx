/** What the person should know on whatever screen they are; within a task only what is pressing. */
import './notices.css';
import { useEffect } from 'preact/hooks';
import type { View } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { useShell } from '../../model/context.ts';
import { Button, LinkButton } from '../content/button.tsx';
import { faultWords, Notice } from '../content/notice.tsx';
import { SaveCopy } from '../content/save_copy.tsx';
import { ClockNotice } from './clock_notice.tsx';

export function Notices({ only }: { only: 'all' | 'pressing' }) {
  const { model } = useShell();
  const ready = model.phase.value.name === 'ready';
  const view = model.view.value;
  const all = only === 'all';
  return (
    <div class="notices">
      {ready && <Unstored />}
      {ready && model.storage.value.kind === 'memory' && (
        <Notice tone="warn" title={t('notice.memory.title')}>
          {t('notice.memory.lead')}
        </Notice>
      )}
      {ready && <Refused />}
      {ready && view?.clock && <ClockNotice clock={view.clock} />}
      {ready && all && (
        <>
          <Missing />
          <Recovered />
          <Diverged />
        </>
      )}
      {ready && all && view && <Damaged view={view} />}
      {ready && all && !view?.session && <CopyDue />}
      {all && <Tidings />}
    </div>
  );
}

/** Commands that are not stored come before any other trouble, because they would be lost. */
function Unstored() {
  const { model } = useShell();
  const pending = model.pending.value;
  const trouble = model.trouble.value;
  const fault = pending?.fault ?? trouble;
  if (!fault) return null;
  const reload = fault.code === 'storage_closed' || fault.code === 'storage_newer';
  return (
    <Notice
      tone="urgent"
      alert
      title={pending ? t('notice.pending.title', { count: pending.count }) : t('notice.trouble.title')}
      actions={
        <>
          {reload ? (
            <Button look="plain" onClick={() => model.reloadPage()}>
              {t('notice.trouble.reload')}
            </Button>
          ) : (
            <Button look="plain" onClick={() => void model.retry()}>
              {t('action.retry')}
            </Button>
          )}
          {fault.code.startsWith('storage_') && <SaveCopy look="plain" />}
          <LinkButton look="plain" to={{ screen: 'report' }}>
            {t('data.more.report')}
          </LinkButton>
        </>
      }
    >
      {faultWords(fault)} {pending && t('notice.pending.kept')}
    </Notice>
  );
}

/** Answers that waited for the storage and that the engine did not take at last. */
function Refused() {
  const { model } = useShell();
  const refused = model.refused.value;
  if (refused.length === 0) return null;
  return (
    <Notice
      tone="warn"
      alert
      title={t('notice.refused.title', { count: refused.length })}
      onDismiss={() => model.dismiss('refused')}
    >
      {[...new Set(refused.map(faultWords))].join(' ')} {t('notice.refused.lead')}
    </Notice>
  );
}

function Missing() {
  const { model } = useShell();
  const missing = model.storage.value.missing;
  if (!missing) return null;
  const { records, of } = missing;
  const all = records === of;
  return (
    <Notice
      tone="urgent"
      title={all ? t('notice.lost.title') : t('notice.lost.part', { count: records, of })}
      onDismiss={() => model.dismiss('missing')}
      actions={
        <LinkButton look="plain" to={{ screen: 'restore' }}>
          {t('notice.lost.action')}
        </LinkButton>
      }
    >
      {all ? t('notice.lost.lead', { count: records }) : t('notice.lost.part_lead')}
      {model.storage.value.cleared_by_browser && ` ${t('notice.cleared')}`}
    </Notice>
  );
}

function Recovered() {
  const { model } = useShell();
  const { recovered, cleared_by_browser } = model.storage.value;
  if (!recovered) return null;
  return (
    <Notice
      icon="check"
      title={t('notice.recovered.title', { count: recovered.records })}
      onDismiss={() => model.dismiss('recovered')}
      actions={<SaveCopy look="plain" />}
    >
      {t('notice.recovered.lead')}
      {cleared_by_browser && ` ${t('notice.cleared')}`}
      {recovered.damaged > 0 && ` ${t('notice.damaged', { count: recovered.damaged })}`}
    </Notice>
  );
}

function Diverged() {
  const { model } = useShell();
  if (!model.storage.value.diverged) return null;
  return (
    <Notice
      tone="warn"
      title={t('notice.diverged.title')}
      onDismiss={() => model.dismiss('diverged')}
      actions={
        <LinkButton look="plain" to={{ screen: 'data' }}>
          {t('notice.diverged.action')}
        </LinkButton>
      }
    >
      {t('notice.diverged.lead')}
    </Notice>
  );
}

function Damaged({ view }: { view: View }) {
  const { damaged, missing } = view.log;
  if (damaged === 0 && missing === 0) return null;
  const title = [
    damaged > 0 ? t('notice.damaged', { count: damaged }) : null,
    missing > 0 ? t('notice.missing', { count: missing }) : null,
  ];
  return (
    <Notice
      tone="warn"
      title={title.filter((words) => words !== null).join(' ')}
      actions={
        <LinkButton look="plain" to={{ screen: 'data' }}>
          {t('notice.damaged_save')}
        </LinkButton>
      }
    >
      {t(view.screening.status === 'clear' ? 'notice.damaged_done' : 'notice.damaged_lead')}
    </Notice>
  );
}

/** A quiet reminder on the main screens. The page about copies says the same by itself. */
function CopyDue() {
  const { model, router } = useShell();
  const isHere = router.address.value.screen === 'data';
  if (!model.data.copies.value.due || isHere) return null;
  return (
    <Notice
      icon="save"
      title={t('data.due.title')}
      actions={
        <>
          <LinkButton look="plain" to={{ screen: 'data' }}>
            {t('data.due.action')}
          </LinkButton>
          <Button look="plain" onClick={() => void model.data.putOffCopy()}>
            {t('data.due.later')}
          </Button>
        </>
      }
    >
      {t('data.due.lead')}
    </Notice>
  );
}

/** Worth knowing once: dismissed when the page on which it was read goes away. */
function OfflineReady() {
  const { model } = useShell();
  useEffect(() => () => model.dismiss('offline_ready'), [model]);
  return (
    <Notice icon="check" onDismiss={() => model.dismiss('offline_ready')}>
      {t('notice.offline_ready')}
    </Notice>
  );
}

function Tidings() {
  const { model } = useShell();
  const update = model.update.value;
  return (
    <>
      {model.other_tab.value && <Notice onDismiss={() => model.dismiss('other_tab')}>{t('notice.other_tab')}</Notice>}
      {update === 'offline_ready' && <OfflineReady />}
      {update === 'offline_failed' && (
        <Notice tone="warn" onDismiss={() => model.dismiss('offline_failed')}>
          {t('notice.offline_failed')}
        </Notice>
      )}
      {update === 'update_ready' && (
        <Notice
          icon="new"
          title={t('notice.update_ready')}
          onDismiss={() => model.dismiss('update_ready')}
          actions={
            <Button look="plain" onClick={() => model.applyUpdate()}>
              {t('notice.update_apply')}
            </Button>
          }
        />
      )}
      {update === 'applying' && <Notice icon="new">{t('notice.update_applying')}</Notice>}
    </>
  );
}
