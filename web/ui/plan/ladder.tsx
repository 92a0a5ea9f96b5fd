/** The phases one to six and the present one. Nothing here urges anybody on (R33, R61). */
import './ladder.css';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';

/** The phases that the catalogue names; a document cannot have others (programme.hpp). */
const PHASES = [1, 2, 3, 4, 5, 6] as const;

export function Ladder({ phase }: { phase: number }) {
  return (
    <Card>
      <h2>{t('plan.ladder.title')}</h2>
      <p class="soft">{t('plan.ladder.lead')}</p>
      {phase === 0 && <p>{t('plan.ladder.before')}</p>}
      <ol class="ladder">
        {PHASES.map((number) => (
          <li
            key={number}
            class={number === phase ? 'ladder-here' : undefined}
            aria-current={number === phase ? 'step' : undefined}
          >
            <span class="ladder-number" aria-hidden="true">
              {number}
            </span>
            <span>{t(`phase.${number}.name`)}</span>
            {number === phase && <span class="ladder-word">{t('plan.ladder.here')}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
