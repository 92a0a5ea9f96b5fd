/** A round sign above a page that has little else to show. */
import './emblem.css';
import { Icon, type IconName } from './icon.tsx';

export function Emblem({ icon, tone = 'pine' }: { icon: IconName; tone?: 'pine' | 'sun' }) {
  return (
    <div class={`emblem emblem-${tone}`}>
      <Icon name={icon} size="l" />
    </div>
  );
}
