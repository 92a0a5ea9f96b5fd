/** How well the entries are kept on this device, and a way to ask the browser for better. */
import { useState } from 'preact/hooks';
import { bytes, t } from '../../words/words.ts';
import type { StorageState } from '../app_model.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { Notice } from '../components/notice.tsx';
import { useShell } from '../context.ts';

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

/** The browser may answer at once, ask the person, or never answer: so nothing waits for it. */
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
