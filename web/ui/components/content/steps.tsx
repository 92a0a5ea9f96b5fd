/** How to do an exercise: a list of steps from the catalogue, or the words of a document. */
import './steps.css';
import type { Text } from '../../../engine/contract.ts';
import { list } from '../../../words/words.ts';
import { Words } from './words.tsx';

export function Steps({ text }: { text: Text }) {
  const steps = 'key' in text ? list(text.key) : text.literal.split('\n');
  if (steps.length === 0) {
    return (
      <p>
        <Words text={text} />
      </p>
    );
  }
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step}>
          <span>{'key' in text ? step : <Words text={{ literal: step }} />}</span>
        </li>
      ))}
    </ol>
  );
}
