/** "Why": what the person said that decided, then the rules behind it with their sources (R60). */
import type { Reason, Text } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Facts } from './facts.tsx';
import { Why } from './why.tsx';
import { Words } from './words.tsx';

export function Reasons({ label, why, reasons }: { label: string; why?: Text; reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  const rules = [...new Set(reasons.map((reason) => reason.rule))];
  return (
    <Why label={label} rules={rules} {...(why ? { why } : {})}>
      {reasons
        .filter((reason) => reason.inputs.length > 0)
        .map((reason) => (
          <Facts
            key={reason.rule}
            of={reason.inputs.map((input) => ({ name: t(input.label), value: <Words text={input.value} /> }))}
          />
        ))}
    </Why>
  );
}
