/** Names and values in two aligned columns. */
import './facts.css';
import type { ComponentChildren } from 'preact';

export function Facts({ of }: { of: readonly { name: string; value: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {of.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
