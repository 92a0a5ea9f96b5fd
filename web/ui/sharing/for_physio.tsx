/** What exactly is out of bounds, for the physio who made it; the patient can only pass it on. */
import type { Fault } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { wordsForPhysio } from './refusals.ts';

export function ForPhysio({ fault }: { fault: Fault }) {
  const words = wordsForPhysio(fault);
  const { min, max } = fault.params ?? {};
  return (
    <Card tone="quiet">
      <h2>{t('link.for_physio.title')}</h2>
      {words && <p>{words}</p>}
      <Facts
        of={[
          { name: t('link.for_physio.code'), value: <bdi>{fault.code}</bdi> },
          ...(fault.path ? [{ name: t('link.for_physio.place'), value: <bdi>{fault.path}</bdi> }] : []),
          ...(min !== undefined && max !== undefined
            ? [{ name: t('link.for_physio.bounds'), value: <bdi>{`${min} – ${max}`}</bdi> }]
            : []),
        ]}
      />
    </Card>
  );
}
