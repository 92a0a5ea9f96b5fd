/** A question with a few answers to choose from: nothing chosen beforehand. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import type { Address } from '../../model/address.ts';
import type { PageName } from '../layout/page.tsx';
import { type Choice, ChoiceList } from './choice.tsx';
import { QuestionFrame } from './question_frame.tsx';

interface Props<T extends string> {
  name: PageName;
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
  /** On the button, if not Continue. */
  action?: string;
}

export function QuestionPage<T extends string>(props: Props<T>) {
  const { choices, answered, missing, onAnswer, ...frame } = props;
  const [chosen, setChosen] = useState<T | null>(answered);
  return (
    <QuestionFrame
      {...frame}
      missing={chosen === null ? missing : null}
      onContinue={() => chosen !== null && onAnswer(chosen)}
      answer={(around) => (
        <ChoiceList name={around.labelledBy} choices={choices} chosen={chosen} onChoose={setChosen} {...around} />
      )}
    />
  );
}
