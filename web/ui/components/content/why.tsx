/**
 * "Why we ask this": our explanation first, then the rule behind it with its sources, and whether it is our own
 * interpretation (R60).
 */
import './why.css';
import { useState } from 'preact/hooks';
import type { Reason, RegistryEntry, Rule, Text } from '../../../engine/contract.ts';
import { maybe, t } from '../../../words/words.ts';
import { useShell } from '../../model/context.ts';
import { Icon } from '../pictures/icon.tsx';
import { Facts } from './facts.tsx';
import { Words } from './words.tsx';

/** An entry about several rules has a name instead of a number. */
const NUMBERED = /^[A-Z]\d+$/;

type Background = 'unasked' | 'loading' | 'unavailable' | readonly RegistryEntry[];

interface Props {
  label: string;
  why?: Text;
  rules?: readonly Rule[];
  /** Decisions: each rule with the person's own numbers at the time it decided. */
  reasons?: readonly Reason[];
  open?: boolean;
}

export function Why({ label, why, reasons = [], rules = reasons.map((reason) => reason.rule), open }: Props) {
  const { model } = useShell();
  const [background, setBackground] = useState<Background>('unasked');

  const look = async (): Promise<void> => {
    if (background !== 'unasked' && background !== 'unavailable') return;
    setBackground('loading');
    const answer = await model.registry([...new Set(rules)]);
    setBackground('ok' in answer && answer.ok.length > 0 ? answer.ok : 'unavailable');
  };

  return (
    <details class="why" open={open} onToggle={(event) => event.currentTarget.open && void look()}>
      <summary>
        <Icon name="info" size="s" />
        {label}
        <Icon name="forward" size="s" />
      </summary>
      <div class="why-inside stack">
        {why && (
          <p>
            <Words text={why} />
          </p>
        )}
        {reasons.map((reason, place) => (
          <Numbers key={`${reason.rule} ${place}`} reason={reason} />
        ))}
        <RuleBackground background={background} />
      </div>
    </details>
  );
}

/** The numbers that the rule used. They are in the view, so they are shown even if the registry is unavailable. */
function Numbers({ reason }: { reason: Reason }) {
  if (reason.inputs.length === 0) return null;
  return (
    <div class="rule-numbers">
      <p class="soft small">{t(NUMBERED.test(reason.rule) ? 'rule.inputs_of' : 'rule.inputs', { id: reason.rule })}</p>
      <Facts of={reason.inputs.map(({ label, value }) => ({ name: t(label), value: <Words text={value} /> }))} />
    </div>
  );
}

function RuleBackground({ background }: { background: Background }) {
  if (background === 'unasked') return null;
  if (background === 'loading') return <p class="soft small">{t('rule.loading')}</p>;
  if (background === 'unavailable') return <p class="soft small">{t('rule.unavailable')}</p>;
  return (
    <>
      {background.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </>
  );
}

function Entry({ entry }: { entry: RegistryEntry }) {
  return (
    <div class="rule stack-tight">
      <h2>{NUMBERED.test(entry.id) ? t('rule.named', { id: entry.id, title: entry.title }) : entry.title}</h2>
      <p>{entry.plain}</p>
      <p class="soft small">{t('rule.sources')}</p>
      <ul class="dots small">
        {entry.sources
          .filter((source) => source !== 'OURS')
          .map((source) => (
            <li key={source}>{maybe(`source.${source}`) ?? <bdi>{source}</bdi>}</li>
          ))}
        {entry.ours && (
          <li>
            <strong>{t('rule.ours')}.</strong> {t('rule.ours_note')}
          </li>
        )}
      </ul>
    </div>
  );
}
