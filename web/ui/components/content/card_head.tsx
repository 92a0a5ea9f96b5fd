/** The head of a card: an icon in a circle beside the heading and an optional line below it. */
import './card_head.css';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../pictures/icon.tsx';

interface Props {
  icon: IconName;
  title: ComponentChildren;
  note?: ComponentChildren;
}

export function CardHead({ icon, title, note }: Props) {
  return (
    <div class="card-head">
      <span class="card-head-icon">
        <Icon name={icon} size="l" />
      </span>
      <div>
        <h2>{title}</h2>
        {note && <p class="soft">{note}</p>}
      </div>
    </div>
  );
}
