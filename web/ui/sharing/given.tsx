/**
 * What a physio wrote besides the exercises: who they say they are, the side, dates, goals, and a note. All of it is
 * their text, so all of it is isolated.
 */
import './link.css';
import type { ComponentChildren } from 'preact';
import type { ProgrammePreview, ProgrammeView, Text } from '../../engine/contract.ts';
import { date, t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { Words } from '../components/content/words.tsx';
import { Icon } from '../components/pictures/icon.tsx';

interface MadeByProps {
  by: ProgrammePreview['by'];
  note: string;
  /** It is followed already, so the warning about its maker came earlier. */
  followed?: boolean;
}

/** H9: nobody has checked who made it, and that is said beside the name. */
export function MadeBy({ by, note, followed = false }: MadeByProps) {
  const named = by !== null && (by.name !== '' || by.clinic !== '');
  const word = followed ? 'followed' : named ? 'unchecked' : 'unnamed';
  return (
    <Card tone="sun">
      <h2>{t('link.by.title')}</h2>
      <div class="link-by">
        <span class="link-by-icon">
          <Icon name="person" size="l" />
        </span>
        <p class="link-by-name">{named ? <Signature by={by} /> : <span class="soft">{t('link.by.nobody')}</span>}</p>
      </div>
      {(named || !followed) && <p>{t(`link.by.${word}`)}</p>}
      <Note note={note} />
    </Card>
  );
}

function Signature({ by }: { by: { name: string; clinic: string } }) {
  return (
    <>
      {by.name && (
        <strong>
          <bdi>{by.name}</bdi>
        </strong>
      )}
      {by.clinic && (
        <span class="link-clinic">
          <bdi>{by.clinic}</bdi>
        </span>
      )}
    </>
  );
}

export function Note({ note }: { note: string }) {
  if (note === '') return null;
  return (
    <figure class="link-note">
      <figcaption class="soft small">{t('link.note')}</figcaption>
      <blockquote>
        <bdi>{note}</bdi>
      </blockquote>
    </figure>
  );
}

type Given = Pick<ProgrammeView, 'side' | 'issued' | 'expires' | 'review' | 'hold_until'>;

export function givenFacts(given: Given): { name: string; value: ComponentChildren }[] {
  const dated = (name: string, civil: string | null) => (civil ? [{ name, value: date(civil) }] : []);
  return [
    ...(given.side ? [{ name: t('link.fact.side'), value: t(`link.side.${given.side}`) }] : []),
    ...dated(t('link.fact.issued'), given.issued),
    ...dated(t('link.fact.expires'), given.expires),
    ...dated(t('link.fact.review'), given.review),
    ...dated(t('link.fact.hold'), given.hold_until),
  ];
}

export function GivenCard({ given, goals, title }: { given: Given; goals: readonly Text[]; title: ComponentChildren }) {
  return (
    <Card>
      <h2>{t('link.given.title')}</h2>
      <Facts of={[{ name: t('link.fact.document'), value: title }, ...givenFacts(given)]} />
      {goals.length > 0 && (
        <div class="stack-tight">
          <h3>{t('link.goals')}</h3>
          <ul class="dots">
            {goals.map((goal) => (
              <li key={JSON.stringify(goal)}>
                <Words text={goal} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
