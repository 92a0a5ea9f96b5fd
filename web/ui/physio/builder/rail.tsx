/**
 * The navigation of the builder: shows the present section and jumps to any other. Only if there is room beside the
 * forms.
 */
import './rail.css';
import type { RefObject } from 'preact';
import { t } from '../../../words/words.ts';
import { Icon } from '../../components/pictures/icon.tsx';
import { reveal } from './find_fault.ts';

export interface RailItem {
  name: string;
  label: string;
  faults: number;
  changes: number;
}

export function Rail({ items, sections }: { items: readonly RailItem[]; sections: RefObject<HTMLElement | null> }) {
  const go = (name: string): void => {
    const section = sections.current?.querySelector<HTMLElement>(`[data-section="${name}"]`);
    if (!section) return;
    reveal(section);
    section.scrollIntoView({ block: 'start' });
    section.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
  };
  return (
    <nav class="rail" aria-label={t('physio.rail')}>
      <ul>
        {items.map(({ name, label, faults, changes }) => (
          <li key={name}>
            <button type="button" onClick={() => go(name)}>
              <span class="rail-label">{label}</span>
              {faults > 0 ? (
                <span class="rail-mark rail-fault">
                  <Icon name="alert" size="s" />
                  <span class="hidden-text">{t('physio.mend', { count: faults })}</span>
                </span>
              ) : (
                changes > 0 && (
                  <span class="rail-mark">
                    {changes}
                    <span class="hidden-text"> {t('physio.changes', { count: changes })}</span>
                  </span>
                )
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
