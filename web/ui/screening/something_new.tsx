/** "Something new": asks once before all safety questions come again. */
import { t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useSend, useShell } from '../model/context.ts';

export function SomethingNewScreen() {
  const { router } = useShell();
  const sending = useSend();
  const confirm = async (): Promise<void> => {
    if (!(await sending.send({ kind: 'report_something_new' }))) router.go({ screen: 'home' });
  };
  return (
    <Page
      name="something_new"
      title={t('something_new.title')}
      above={<Emblem icon="new" />}
      back={{ screen: 'home' }}
      foot={
        <>
          <FaultNotice fault={sending.fault} />
          <Button look="filled" wide busy={sending.busy} onClick={() => void confirm()}>
            {t(sending.busy ? 'action.saving' : 'something_new.confirm')}
          </Button>
          <LinkButton look="plain" to={{ screen: 'home' }}>
            {t('action.cancel')}
          </LinkButton>
        </>
      }
    >
      <p class="lead">{t('something_new.lead')}</p>
      <p>{t('something_new.stay')}</p>
      <Notice
        tone="urgent"
        actions={
          <LinkButton look="plain" to={{ screen: 'urgent' }}>
            {t('header.urgent')}
          </LinkButton>
        }
      >
        {t('something_new.urgent')}
      </Notice>
    </Page>
  );
}
