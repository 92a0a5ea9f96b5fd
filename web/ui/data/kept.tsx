/** How safely the entries are stored on this device, and a way to ask the browser for more. */
import { useState } from 'preact/hooks';
import { bytes, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import type { StorageState } from '../model/app_model.ts';
import { useShell } from '../model/context.ts';

export function Kept() {
  const { model } = useShell();
  const storage = model.storage.value;
  const records = model.view.value?.log.records ?? null;
  return (
    <Card>
      <h2>{t('data.storage.title')}</h2>
      <ul class="dots">
        {records !== null && <li>{t('data.storage.records', { count: records })}</li>}
        <li>{t(promise(storage))}</li>
        {storage.usage_bytes !== null && <li>{t('data.storage.used', { used: bytes(storage.usage_bytes) })}</li>}
      </ul>
      {storage.kind === 'stored' && storage.persisted !== true && <AskToKeep />}
    </Card>
  );
}

function promise(storage: StorageState) {
  if (storage.kind === 'memory') return 'data.storage.memory' as const;
  if (storage.persisted === null) return 'data.storage.unknown' as const;
  return storage.persisted ? 'data.storage.persisted' : 'data.storage.not_persisted';
}

/** The browser may answer at once, ask the person, or never answer, so nothing waits for it. */
function AskToKeep() {
  const { model } = useShell();
  const [asked, setAsked] = useState(false);
  if (asked) return <Notice>{t('data.storage.asked')}</Notice>;
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
