/** Where everything is kept, how safely, and what can be done to keep it: one quiet page (H14). */
import { useEffect, useState } from 'preact/hooks';
import { bytes, date, t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Points } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import type { StorageState } from '../model/app_model.ts';
import { useShell, useTask } from '../model/context.ts';
import type { AutomaticFile } from '../model/data_model.ts';
import { lastCopyWords } from './last_copy.ts';

export function StorageScreen() {
  const { model } = useShell();
  useEffect(() => void model.data.look(), [model]);
  const { automatic } = model.data.copies.value;
  return (
    <Page name="storage" title={t('storage.title')} back={{ screen: 'data' }}>
      <p class="lead">{t('storage.lead')}</p>
      <Kept />
      {automatic && automatic.state !== 'unsupported' && <Automatic file={automatic} />}
      <Installing />
      <Card tone="quiet">
        <h2>{t('storage.disuse.title')}</h2>
        <p>{t('storage.disuse.lead')}</p>
        <Points of="storage.disuse.points" />
      </Card>
    </Page>
  );
}

function Kept() {
  const { model } = useShell();
  const storage = model.storage.value;
  const records = model.view.value?.log.records ?? null;
  const last = storage.last_export;
  return (
    <Card>
      <h2>{t('storage.kept.title')}</h2>
      <Facts
        of={[
          { name: t('storage.kept.place'), value: t(`storage.kept.${storage.kind}`) },
          ...(records === null ? [] : [{ name: t('storage.kept.records'), value: records }]),
          ...(storage.usage_bytes === null
            ? []
            : [{ name: t('storage.kept.size'), value: bytes(storage.usage_bytes) }]),
          { name: t('storage.kept.second'), value: secondCopyWords(storage) },
          { name: t('storage.kept.copy'), value: last ? lastCopyWords(last) : t('storage.kept.none') },
        ]}
      />
      <Promised storage={storage} />
    </Card>
  );
}

/** The second copy makes itself, in another store of the same browser. */
function secondCopyWords({ second_copy: second }: StorageState): string {
  if (!second) return t('storage.kept.none');
  const entries = t('data.aside.records', { count: second.records });
  return second.compared ? t('storage.kept.compared', { entries, date: second.compared }) : entries;
}

function Promised({ storage }: { storage: StorageState }) {
  if (storage.kind === 'memory') {
    return (
      <>
        <Notice tone="warn">{t('data.storage.memory')}</Notice>
        <LinkButton wide icon="save" to={{ screen: 'data' }}>
          {t('data.save.action')}
        </LinkButton>
      </>
    );
  }
  if (storage.persisted) return <Notice icon="check">{t('data.storage.persisted')}</Notice>;
  return (
    <>
      <Notice>{t(storage.persisted === null ? 'data.storage.unknown' : 'data.storage.not_persisted')}</Notice>
      <AskToKeep />
    </>
  );
}

/** The browser may answer at once, ask the person, or never answer, so nothing waits for it. */
function AskToKeep() {
  const { model } = useShell();
  const [asked, setAsked] = useState(false);
  if (asked) return <p role="status">{t('data.storage.asked')}</p>;
  return (
    <Button
      wide
      icon="lock"
      onClick={() => {
        model.data.persist();
        setAsked(true);
      }}
    >
      {t('data.storage.ask')}
    </Button>
  );
}

function Automatic({ file: { state, name, date: day } }: { file: AutomaticFile }) {
  const { model } = useShell();
  const choosing = useTask(() => model.data.chooseAutomatic());
  const allowing = useTask(() => model.data.allowAutomatic());
  const stopping = useTask(() => model.data.stopAutomatic());
  const busy = choosing.busy || allowing.busy || stopping.busy;
  if (state === 'off') {
    return (
      <Card>
        <h2>{t('automatic.title')}</h2>
        <p class="soft">{t('automatic.lead')}</p>
        <Button wide icon="save" busy={busy} onClick={() => void choosing.send()}>
          {t(busy ? 'action.working' : 'automatic.choose')}
        </Button>
        <FaultNotice fault={choosing.fault} />
      </Card>
    );
  }
  const isOn = state === 'on';
  return (
    <Card>
      <h2>{t('automatic.title')}</h2>
      <Notice
        tone={isOn ? 'calm' : 'warn'}
        icon={isOn ? 'check' : undefined}
        title={t(`automatic.${state as 'on' | 'lapsed' | 'failed'}.title`)}
      >
        {name && (
          <p>
            <bdi>{name}</bdi>
          </p>
        )}
        <p>{day ? t('automatic.written', { date: date(day) }) : t('automatic.never')}</p>
        {state !== 'on' && <p>{t(`automatic.${state as 'lapsed' | 'failed'}.lead`)}</p>}
      </Notice>
      {!isOn && (
        <Button wide icon="check" busy={busy} onClick={() => void allowing.send()}>
          {t(busy ? 'action.working' : 'automatic.allow')}
        </Button>
      )}
      <Button look="plain" icon="open" busy={busy} onClick={() => void choosing.send()}>
        {t('automatic.other')}
      </Button>
      <Button look="plain" icon="close" busy={busy} onClick={() => void stopping.send()}>
        {t('automatic.stop')}
      </Button>
      <FaultNotice fault={choosing.fault ?? allowing.fault ?? stopping.fault} />
    </Card>
  );
}

/** An installed app is kept longer by every browser that installs it. */
function Installing() {
  const { model } = useShell();
  const state = model.install.state.value;
  return (
    <Card>
      <h2>{t('install.title')}</h2>
      {state === 'installed' ? (
        <Notice icon="check">{t('install.done')}</Notice>
      ) : (
        <>
          <p>{t('install.lead')}</p>
          {state === 'offered' ? (
            <Button wide icon="save" onClick={() => model.install.ask()}>
              {t('install.action')}
            </Button>
          ) : (
            <Points of="install.points" />
          )}
        </>
      )}
    </Card>
  );
}
