/**
 * "What would change it": other answers and the plans they would have led to, as the engine found by trying them (R60).
 */
import './changes.css';
import type { PlanView } from '../../engine/contract.ts';
import { type Key, t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Words } from '../components/content/words.tsx';
import { Icon } from '../components/pictures/icon.tsx';

export function Changes({ plan }: { plan: PlanView }) {
  // Nobody can change which side is sore.
  const changes = plan.changes.filter(({ question }) => question !== 'sides');
  if (changes.length === 0) return null;
  return (
    <Card>
      <h2>{t('plan.changes.title')}</h2>
      <p class="soft">{t('plan.changes.lead')}</p>
      <ul class="changes">
        {changes.map(({ question, text, leads }) => (
          <li key={`${question} ${JSON.stringify(text)}`}>
            <span class="changes-if">
              {t(`assess.${question}.short` as Key)}:{' '}
              <strong>
                <Words text={text} />
              </strong>
            </span>
            <span class="changes-leads">
              <Icon name="forward" size="s" />
              <span>
                <Words text={leads} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
