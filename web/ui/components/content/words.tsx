/**
 * Shows words from the catalogue as they are, and those of a person or a document isolated, so that they cannot reverse
 * the direction of the line around them.
 */
import type { Params, Text } from '../../../engine/contract.ts';
import { type Key, list, t } from '../../../words/words.ts';

export function Words({ text, params }: { text: Key | Text; params?: Params }) {
  if (typeof text !== 'string' && 'literal' in text) return <bdi>{text.literal}</bdi>;
  return <>{t(text, params)}</>;
}

interface PointsProps {
  of: string;
  params?: Params | undefined;
  class?: string;
}

export function Points({ of, params, class: className = 'dots' }: PointsProps) {
  return (
    <ul class={className}>
      {list(of, params).map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
