/** Two answers of the same size and look, because declining is as good as accepting (R61). */
import './equal_answers.css';
import type { ComponentChildren } from 'preact';

export function EqualAnswers({ children }: { children: ComponentChildren }) {
  return <div class="equal-answers">{children}</div>;
}
