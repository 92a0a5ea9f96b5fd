/** A section of the builder that folds. Its heading summarises its content, its changes and its faults. */
import './fold.css';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { Icon } from '../../components/pictures/icon.tsx';

interface Props {
  /** The navigation finds the section by this. */
  name: string;
  title: ComponentChildren;
  /** The content in one line. */
  sum?: ComponentChildren;
  changes?: number;
  faults?: number;
  open?: boolean;
  children: ComponentChildren;
}

export function Fold({ name, title, sum, changes = 0, faults = 0, open = false, children }: Props) {
  const id = useId();
  const { isSeen, onToggle } = useSeen(open);
  return (
    <details class="fold" data-section={name} open={open} aria-labelledby={id} onToggle={onToggle}>
      <summary>
        <span class="fold-head">
          <h2 id={id}>{title}</h2>
          {sum && <span class="fold-sum">{sum}</span>}
        </span>
        <Marks changes={changes} faults={faults} />
        <Arrow />
      </summary>
      {(isSeen || faults > 0) && <div class="fold-inside">{children}</div>}
    </details>
  );
}

interface DetailProps {
  title: ComponentChildren;
  faults?: number;
  children: ComponentChildren;
}

/** A fold within a fold, for what is needed less often. */
export function Detail({ title, faults = 0, children }: DetailProps) {
  const { isSeen, onToggle } = useSeen(false);
  return (
    <details class="detail" onToggle={onToggle}>
      <summary>
        <Arrow />
        {title}
        <Marks changes={0} faults={faults} />
      </summary>
      {(isSeen || faults > 0) && <div class="detail-inside">{children}</div>}
    </details>
  );
}

/**
 * The builder has hundreds of fields. Those of a fold are rendered when it is first opened, or if it contains a fault.
 */
function useSeen(open: boolean) {
  const [isSeen, setSeen] = useState(open);
  const onToggle = (event: { currentTarget: HTMLDetailsElement }): void => {
    if (event.currentTarget.open) setSeen(true);
  };
  return { isSeen: isSeen || open, onToggle };
}

/** Turns when its section is open. */
function Arrow() {
  return (
    <span class="arrow">
      <Icon name="forward" size="s" />
    </span>
  );
}

/** Words and icon beside the colour (H20). */
function Marks({ changes, faults }: { changes: number; faults: number }) {
  if (changes === 0 && faults === 0) return null;
  return (
    <span class="marks">
      {faults > 0 && (
        <span class="mark-pill mark-fault">
          <Icon name="alert" size="s" />
          {t('physio.mend', { count: faults })}
        </span>
      )}
      {changes > 0 && <span class="mark-pill">{t('physio.changes', { count: changes })}</span>}
    </span>
  );
}
