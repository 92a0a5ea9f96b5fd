/** The intended use as stated in section 5 of the clinical model; on the first page and under About. */
import './intended_use.css';
import { type Key, t } from '../../words/words.ts';
import { Icon, type IconName } from '../components/pictures/icon.tsx';

const LINES: readonly { key: Key; icon: IconName }[] = [
  { key: 'start.use.for', icon: 'person' },
  { key: 'start.use.is', icon: 'diary' },
  { key: 'start.use.not', icon: 'hand' },
  { key: 'start.use.device', icon: 'info' },
  { key: 'start.use.private', icon: 'lock' },
];

export function IntendedUse() {
  return (
    <ul class="use">
      {LINES.map((line) => (
        <li key={line.key}>
          <Icon name={line.icon} />
          <span>{t(line.key)}</span>
        </li>
      ))}
    </ul>
  );
}
