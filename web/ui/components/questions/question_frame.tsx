/** One question a page, whatever its answer looks like: what is asked, why, the answer beside or below, and Continue within reach of the thumb. */
import './question_page.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import type { Address } from '../../model/address.ts';
import { Button } from '../content/button.tsx';
import { FaultNotice, Notice } from '../content/notice.tsx';
import { Page, type PageName } from '../layout/page.tsx';

/** What an answer's control needs to know of the page around it. */
export interface Frame {
  /** Id of the question's words. */
  labelledBy: string;
  describedBy: string;
  /** Continue was pressed, and something is still open. */
  invalid: boolean;
}

interface Props {
  name: PageName;
  title: string;
  /** Below the heading: help and points. */
  children?: ComponentChildren;
  above?: ComponentChildren;
  why?: ComponentChildren;
  /** The controls. What is open carries `data-open`, so that it gets the focus when it is missed. */
  answer: (frame: Frame) => ComponentChildren;
  /** What is missing or wrong, in words; null: Continue may go on. */
  missing: string | null;
  onContinue: () => void;
  busy: boolean;
  fault: Fault | null;
  back: Address;
  onBack?: (() => void) | undefined;
  /** Below Continue: another way on. */
  otherwise?: ComponentChildren;
  step: string;
  /** On the button, if not Continue. */
  action?: string;
}

export function QuestionFrame(props: Props) {
  const { name, title, children, above, why, answer, missing, onContinue, busy, fault, back, step, action } = props;
  const { onBack, otherwise } = props;
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ids = { help: useId(), missing: useId(), form: useId(), group: useId() };
  const invalid = asked && missing !== null;

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    if (missing === null) {
      onContinue();
      return;
    }
    setAsked(true);
    const open = form.current?.querySelector('[data-open]');
    const first = open?.querySelector<HTMLInputElement>('input') ?? form.current?.querySelector('input');
    first?.focus({ preventScroll: true });
    // Not to the edge, where the bar at the bottom would cover it.
    first?.closest('fieldset')?.scrollIntoView({ block: 'center' });
  };

  return (
    <form ref={form} id={ids.form} onSubmit={submit} noValidate>
      <Page
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
        notices={fault ? 'none' : 'pressing'}
        foot={
          <>
            <FaultNotice fault={fault} />
            {invalid && (
              <Notice tone="warn" alert id={ids.missing}>
                {missing}
              </Notice>
            )}
            <Button type="submit" look="filled" wide busy={busy}>
              {busy ? t('action.saving') : (action ?? t('action.continue'))}
            </Button>
            {otherwise}
          </>
        }
      >
        <div id={ids.help} class="question-help stack">
          {children}
        </div>
      </Page>
    </form>
  );
}
