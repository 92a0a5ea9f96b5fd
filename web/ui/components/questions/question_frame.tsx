/**
 * One question on a page, with any kind of answer: the question, the reason for it, the answer beside or below, and
 * Continue within reach of the thumb.
 */
import './question_page.css';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import type { Address } from '../../model/address.ts';
import type { PageName } from '../layout/page.tsx';
import { FormPage } from './form_page.tsx';

/** What the control for the answer needs to know of the page around it. */
export interface Frame {
  /** The id of the element with the question. */
  labelledBy: string;
  describedBy: string;
  /** Continue was pressed while something is still open. */
  invalid: boolean;
}

interface Props {
  name: PageName;
  title: string;
  /** Below the heading: help and points. */
  children?: ComponentChildren;
  above?: ComponentChildren;
  why?: ComponentChildren;
  /** The controls. An open one carries `data-open`, so that it gets the focus if it is missed. */
  answer: (frame: Frame) => ComponentChildren;
  /** What is missing or wrong, in words; null if Continue may go on. */
  missing: string | null;
  onContinue: () => void;
  busy: boolean;
  fault: Fault | null;
  back: Address;
  onBack?: (() => void) | undefined;
  /** Below Continue: another way on. */
  otherwise?: ComponentChildren;
  step: string;
  /** The words on the button, if not Continue. */
  action?: string;
}

export function QuestionFrame(props: Props) {
  const { name, title, children, above, why, answer, missing, onContinue, busy, fault, back, step, action } = props;
  const { onBack, otherwise } = props;
  const [asked, setAsked] = useState(false);
  const ids = { help: useId(), missing: useId(), group: useId() };
  const invalid = asked && missing !== null;

  const submit = (form: HTMLFormElement | null): void => {
    if (missing === null) {
      onContinue();
      return;
    }
    setAsked(true);
    const open = form?.querySelector('[data-open]');
    const first = open?.querySelector<HTMLInputElement>('input') ?? form?.querySelector('input');
    first?.focus({ preventScroll: true });
    // Not to the edge, where the bar at the bottom would cover it.
    first?.closest('fieldset')?.scrollIntoView({ block: 'center' });
  };

  return (
    <FormPage
      name={name}
      title={title}
      above={above}
      back={back}
      onBack={onBack}
      step={step}
      aside={
        <>
          <span id={ids.group} class="hidden-text">
            {title}
          </span>
          {answer({
            labelledBy: ids.group,
            describedBy: invalid ? `${ids.missing} ${ids.help}` : ids.help,
            invalid,
          })}
        </>
      }
      after={why}
      warning={invalid ? missing : null}
      warningId={ids.missing}
      action={action ?? t('action.continue')}
      otherwise={otherwise}
      busy={busy}
      fault={fault}
      onSubmit={submit}
    >
      <div id={ids.help} class="question-help stack">
        {children}
      </div>
    </FormPage>
  );
}
