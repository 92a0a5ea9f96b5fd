/** The props of every kind of question. */
import type { ComponentChildren } from 'preact';
import type { AssessmentQuestion, AssessmentValue, Fault } from '../../engine/contract.ts';
import type { PageName } from '../components/layout/page.tsx';
import type { Address } from '../model/address.ts';

export interface KindProps {
  asked: AssessmentQuestion;
  onAnswer: (value: AssessmentValue) => void;
  frame: {
    name: PageName;
    title: string;
    step: string;
    above: ComponentChildren;
    why: ComponentChildren;
    children: ComponentChildren;
    busy: boolean;
    fault: Fault | null;
    back: Address;
  };
}
