/** A section of the desk that folds: its heading says in one line what is in it, what was changed and what is wrong. */
import './fold.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { Icon } from '../../components/icon.tsx';

interface Props {
  /** The rail finds it by this. */
  name: string;
  title: ComponentChildren;
  /** What it comes to, in one line. */
  sum?: ComponentChildren;
  changes?: number;
  faults?: number;
  open?: boolean;
  children: ComponentChildren;
}

export function Fold({ name, title, sum, changes = 0, faults = 0, open, children }: Props) {
  const id = useId();
  return (
    <details class="fold" data-section={name} open={open} aria-labelledby={id}>
      <summary>
        <span class="fold-head">
          <h2 id={id}>{title}</h2>
          {sum && <span class="fold-sum">{sum}</span>}
        </span>
        <Marks changes={changes} faults={faults} />
        <Arrow />
      </summary>
      <div class="fold-inside">{children}</div>
    </details>
  );
}

/** Turns when what it belongs to is open. */
export function Arrow() {
  return (
    <span class="arrow">
      <Icon name="forward" size="s" />
    </span>
  );
}

/** Words and icon beside the colour (H20). */
export function Marks({ changes, faults }: { changes: number; faults: number }) {
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
