/**
 * A care card: whom to turn to (as its heading), how soon, at most five points, and a way to call. Works without the
 * engine (H2, H16).
 */
import './care_card.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Urgency } from '../../../engine/contract.ts';
import { Icon, type IconName } from '../pictures/icon.tsx';
import { Points } from './words.tsx';

/** How prominent a card is: now (clay, filled), today (clay, soft), first (sun). */
type Loudness = 'now' | 'today' | 'first';

const LOUDNESS: Record<Urgency, Loudness> = {
  call_999: 'now',
  emergency_department: 'now',
  call_111: 'today',
  today: 'today',
  prescriber: 'today',
  gp_first: 'first',
  professional_first: 'first',
  not_for_you: 'first',
  before_more: 'first',
  for_information: 'first',
};

const ICONS: Record<Urgency, IconName> = {
  call_999: 'phone',
  emergency_department: 'hospital',
  call_111: 'phone',
  today: 'person',
  prescriber: 'pill',
  gp_first: 'person',
  professional_first: 'person',
  not_for_you: 'hand',
  before_more: 'person',
  for_information: 'info',
};

interface Props {
  urgency: Urgency;
  title: string;
  lead?: string | undefined;
  /** The key of the list of points. */
  points: string;
  /** How soon, in words. */
  when?: string | undefined;
  children?: ComponentChildren;
}

export function CareCard({ urgency, title, lead, points, when, children }: Props) {
  const id = useId();
  return (
    <article class={`care care-${LOUDNESS[urgency]}`} aria-labelledby={id}>
      <header class="care-head">
        <span class="care-icon">
          <Icon name={ICONS[urgency]} size="l" />
        </span>
        <div>
          {when && <p class="care-when">{when}</p>}
          <h2 id={id}>{title}</h2>
        </div>
      </header>
      <div class="care-body stack">
        {lead && <p>{lead}</p>}
        <Points of={points} />
        {children}
      </div>
    </article>
  );
}
