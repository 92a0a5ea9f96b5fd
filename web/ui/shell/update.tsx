/** The log was written by a newer app, so nothing is decided on records that are only partly understood (H15). */
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell } from '../model/context.ts';

export function UpdateScreen() {
  const { model } = useShell();
  const update = model.update.value;
  const waits = update === 'update_ready' || update === 'applying';
  return (
    <Page
      name="update"
      title={t('update.title')}
      above={<Emblem icon="sun" tone="sun" />}
      tabs
      foot={
        <>
          <Button
            look="filled"
            wide
            busy={update === 'applying'}
            onClick={() => (waits ? model.applyUpdate() : model.reloadPage())}
          >
            {t(update === 'applying' ? 'notice.update_applying' : waits ? 'update.action' : 'update.look')}
          </Button>
          <LinkButton look="plain" to={{ screen: 'data' }}>
            {t('update.save')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{t('update.lead')}</p>
      <Notice icon="check">{t('update.nothing_lost')}</Notice>
      {!waits && <p>{t('update.how')}</p>}
    </Page>
  );
}
