/** A question with a few answers to choose from. Nothing is chosen beforehand. */
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
  /** The earlier answer; null for a new question. */
  answered: T | null;
  /** Shown if Continue is pressed without a choice. */
  missing: string;
  onAnswer: (answer: T) => void;
  busy: boolean;
  fault: Fault | null;
  back: Address;
  step: string;
  /** The words on the button, if not Continue. */
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
