/**
 * A page of several short questions. Gaps are pointed out once before they are saved, because a missing answer never
 * counts as good (H7).
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import type { Address } from '../../model/address.ts';
import type { PageName } from '../layout/page.tsx';
import { showFirstOpen } from './ask.tsx';
import { FormPage } from './form_page.tsx';

interface Props {
  name: PageName;
  title: string;
  step: string;
  lead: string;
  children: ComponentChildren;
  back: Address;
  /** What prevents saving in any case, in words; null if nothing does. */
  refusal: string | null;
  /** The number of questions without an answer. If there are any, saving needs a second press. */
  open: number;
  /** Changes with the answers; an earlier warning is dropped then. */
  answers: unknown;
  onSave: () => void;
  busy: boolean;
  fault: Fault | null;
}

export function AskPage(props: Props) {
  const { name, title, step, lead, children, back, refusal, open, answers, onSave, busy, fault } = props;
  const [warning, setWarning] = useState<{ about: unknown; words: string; gaps: boolean } | null>(null);
  const warned = warning?.about === answers ? warning : null;

  const submit = (form: HTMLFormElement | null): void => {
    if (refusal === null && (open === 0 || warned?.gaps)) {
      onSave();
      return;
    }
    const words = refusal ?? t('check_in.missing', { count: open });
    setWarning({ about: answers, words, gaps: refusal === null });
    showFirstOpen(form);
  };

  return (
    <FormPage
      name={name}
      title={title}
      step={step}
      back={back}
      warning={warned?.words ?? null}
      action={t(warned?.gaps ? 'check_in.save_anyway' : 'check_in.save')}
      busy={busy}
      fault={fault}
      onSubmit={submit}
    >
      <p class="lead">{lead}</p>
      <div class="asks">{children}</div>
    </FormPage>
  );
}
