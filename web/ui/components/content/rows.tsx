/** Rows that lead to other pages: icon, words, arrow. */
import './rows.css';
import { type Address, formatAddress } from '../../model/address.ts';
import { Icon, type IconName } from '../pictures/icon.tsx';

interface Row {
  title: string;
  note?: string;
  icon: IconName;
  to: Address;
}

export function Rows({ of }: { of: readonly Row[] }) {
  return (
    <ul class="rows">
      {of.map(({ title, note, icon, to }) => (
        <li key={title}>
          <a href={formatAddress(to)}>
            <Icon name={icon} />
            <span class="rows-words">
              <span class="rows-title">{title}</span>
              {note && <span class="soft small">{note}</span>}
            </span>
            <Icon name="forward" size="s" />
          </a>
        </li>
      ))}
    </ul>
  );
}
