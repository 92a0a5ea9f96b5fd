/** The browser stores nothing. The person learns that before entering anything, and decides (H14). */
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell } from '../model/context.ts';

export function StorageDeniedScreen() {
  const { model } = useShell();
  return (
    <Page
      name="storage_denied"
      title={t('storage_denied.title')}
      above={<Emblem icon="box" tone="sun" />}
      foot={
        <>
          <Button look="filled" wide onClick={() => void model.restart()}>
            {t('storage_denied.retry')}
          </Button>
          <Button wide onClick={() => void model.continueInMemory()}>
            {t('storage_denied.go_on')}
          </Button>
        </>
      }
    >
      <p class="lead">{t('storage_denied.lead')}</p>
      <p>{t('storage_denied.better')}</p>
      <Notice tone="warn">{t('storage_denied.can')}</Notice>
    </Page>
  );
}
