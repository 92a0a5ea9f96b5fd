/** One question a page: what is asked, what counts, why; nothing chosen beforehand; Continue within reach of the thumb. */
import './question_page.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import type { Address } from '../address.ts';
import { Button } from './button.tsx';
import { type Choice, ChoiceList } from './choice.tsx';
import { FaultNotice, Notice } from './notice.tsx';
import { Page } from './page.tsx';

interface Props<T extends string> {
  name: string;
  title: string;
  /** Below the heading: help and points. */
  children?: ComponentChildren;
  above?: ComponentChildren;
  why?: ComponentChildren;
  choices: readonly Choice<T>[];
  /** What was answered before; null for a fresh question. */
  answered: T | null;
  /** Said when Continue is pressed without a choice. */
  missing: string;
  onAnswer: (answer: T) => void;
  busy: boolean;
  fault: Fault | null;
  back: Address;
  step: string;
}

export function QuestionPage<T extends string>(props: Props<T>) {
  const { name, title, children, above, why, choices, answered, missing, onAnswer, busy, fault, back, step } = props;
  const [chosen, setChosen] = useState<T | null>(answered);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ids = { help: useId(), missing: useId(), form: useId(), group: useId() };
  const isMissing = asked && chosen === null;

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    if (chosen !== null) {
      onAnswer(chosen);
      return;
    }
    setAsked(true);
    const first = form.current?.querySelector<HTMLInputElement>('.choices input');
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
        step={step}
        aside={
          <>
            <span id={ids.group} class="hidden-text">
              {title}
            </span>
            <ChoiceList
              name={ids.group}
              choices={choices}
              chosen={chosen}
              onChoose={setChosen}
              labelledBy={ids.group}
              describedBy={isMissing ? `${ids.missing} ${ids.help}` : ids.help}
              invalid={isMissing}
            />
          </>
        }
        after={why}
        notices={fault ? 'none' : 'pressing'}
        foot={
          <>
            <FaultNotice fault={fault} />
            {isMissing && (
              <Notice tone="warn" alert id={ids.missing}>
                {missing}
              </Notice>
            )}
            <Button type="submit" look="filled" wide busy={busy}>
              {t(busy ? 'action.saving' : 'action.continue')}
            </Button>
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
