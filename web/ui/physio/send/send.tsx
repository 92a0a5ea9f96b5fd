/** Hands a draft over: first its contents, then its link to copy, share or scan, a page to print, and a file. */
import './send.css';
import { useState } from 'preact/hooks';
import type { ProgrammeForm } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { t } from '../../../words/words.ts';
import { Button, LinkButton } from '../../components/content/button.tsx';
import { Card } from '../../components/content/card.tsx';
import { Notice } from '../../components/content/notice.tsx';
import { Points } from '../../components/content/words.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Qr } from '../../components/pictures/qr.tsx';
import { bytesLeft, qrCode } from '../../components/pictures/qr_code.ts';
import { useShell } from '../../model/context.ts';
import { useDraftForm } from '../draft/draft_form.ts';
import { builderOf, DraftPage } from '../draft/draft_page.tsx';
import { Contents } from './contents.tsx';

export function SendScreen({ draft }: { draft: Draft }) {
  const found = useDraftForm(draft);
  return (
    <DraftPage draft={draft} title={t('physio_send.title')} found={found}>
      {(form) => <Send draft={draft} form={form} />}
    </DraftPage>
  );
}

function Send({ draft, form }: { draft: Draft; form: ProgrammeForm }) {
  const { model } = useShell();
  const address = form.link && model.physio.addressOf(form.link.text);
  const title = t('physio_send.title');
  const back = builderOf(draft);
  if (!address) {
    return (
      <Page name="physio" title={title} back={back} step="no_link" foot={<SaveFile form={form} look="filled" />}>
        <Notice tone="warn" title={t('physio_send.no_link.title')}>
          {t('physio_send.no_link.lead')}
        </Notice>
        <WhatIsInIt form={form} />
      </Page>
    );
  }
  return (
    <Page
      name="physio"
      title={title}
      back={back}
      aside={<Scan draft={draft} form={form} address={address} />}
      foot={<HandOver form={form} address={address} />}
      after={
        <div class="stack-loose">
          <div class="send-ways">
            <LinkButton icon="diary" to={{ screen: 'physio_draft', draft: draft.id, part: 'print' }}>
              {t('physio_send.print')}
            </LinkButton>
            <SaveFile form={form} look="outlined" />
          </div>
          <Card tone="quiet">
            <h2>{t('physio_send.how.title')}</h2>
            <Points of="physio_send.how.points" />
          </Card>
        </div>
      }
    >
      <p class="lead">{t('physio_send.lead')}</p>
      <WhatIsInIt form={form} />
    </Page>
  );
}

function WhatIsInIt({ form }: { form: ProgrammeForm }) {
  return (
    <Card>
      <h2>{t('physio_send.in.title')}</h2>
      <Contents form={form} />
    </Card>
  );
}

type Done = 'copied' | 'copy_failed' | 'shared' | null;

function HandOver({ form, address }: { form: ProgrammeForm; address: string }) {
  const { model, announcement } = useShell();
  const [done, setDone] = useState<Done>(null);
  const { physio } = model;

  const tell = (what: NonNullable<Done>): void => {
    setDone(what);
    if (what !== 'copy_failed') announcement.value = t(`physio_send.done.${what}`);
  };
  const copy = async (): Promise<void> => tell((await physio.copy(address)) ? 'copied' : 'copy_failed');
  const share = async (): Promise<void> => {
    // Closing the share sheet is not a failure.
    if (await physio.share(form.base.title, address)) tell('shared');
  };

  return (
    <>
      {done && (
        <Notice
          tone={done === 'copy_failed' ? 'warn' : 'calm'}
          icon={done === 'copy_failed' ? undefined : 'check'}
          alert={done === 'copy_failed'}
        >
          {t(`physio_send.done.${done}`)}
        </Notice>
      )}
      <div class="send-ways">
        <Button look="filled" icon={done === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
          {t('physio_send.copy')}
        </Button>
        {physio.canShare && (
          <Button icon="open" onClick={() => void share()}>
            {t('physio_send.share')}
          </Button>
        )}
      </div>
    </>
  );
}

const FILE_TYPE = 'application/json';

/** The source as it is; it can be opened wherever a link can. */
function SaveFile({ form, look }: { form: ProgrammeForm; look: 'filled' | 'outlined' }) {
  const { model, announcement } = useShell();
  const save = (): void => {
    const text = `${JSON.stringify(form.source, null, 2)}\n`;
    model.physio.save(`${form.base.id}.heelwise-programme.json`, text, FILE_TYPE);
    announcement.value = t('physio_send.done.saved');
  };
  return (
    <Button look={look} icon="save" onClick={save}>
      {t('physio_send.save')}
    </Button>
  );
}

function Scan({ draft, form, address }: { draft: Draft; form: ProgrammeForm; address: string }) {
  const code = qrCode(address);
  const left = bytesLeft(address);
  return (
    <Card>
      <h2>{t('physio_send.scan.title')}</h2>
      {code ? (
        <>
          <div class="send-qr">
            <Qr code={code} label={t('physio_send.scan.label')} />
          </div>
          <p class="soft small">{t('physio_send.scan.left', { count: left })}</p>
        </>
      ) : (
        <>
          <Notice tone="warn" title={t('physio_send.scan.long', { count: -left })}>
            {t(shorten(form))}
          </Notice>
          <p>
            <LinkButton look="plain" icon="back" to={builderOf(draft)}>
              {t('physio_send.scan.change')}
            </LinkButton>
          </p>
        </>
      )}
      <div class="stack-tight">
        <h3>{t('physio_send.text')}</h3>
        <p class="link-text">
          <bdi>{address}</bdi>
        </p>
        <p class="soft small">{t('physio_send.characters', { count: form.link?.characters ?? 0 })}</p>
      </div>
    </Card>
  );
}

/** The note comes first, because it is the longest text and the most dispensable. */
function shorten({ given }: ProgrammeForm) {
  if (given.note !== '') return 'physio_send.scan.shorten.note';
  return given.clinic !== '' || given.name !== ''
    ? 'physio_send.scan.shorten.name'
    : 'physio_send.scan.shorten.changes';
}
