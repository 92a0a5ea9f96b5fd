/** A card groups what belongs together. */
import './card.css';
import type { ComponentChildren } from 'preact';

type Tone = 'plain' | 'pine' | 'sun' | 'clay' | 'quiet';

export function Card({ children, tone = 'plain' }: { children: ComponentChildren; tone?: Tone }) {
  return <section class={`card card-${tone} stack`}>{children}</section>;
}
