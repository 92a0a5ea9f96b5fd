/** The panels that ask: before stopping, if the position is ambiguous, and at the end. */
import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionView } from '../../engine/contract.ts';
import type { AmbiguityCause } from '../../player/course.ts';
import { t } from '../../words/words.ts';
import { Sets } from './animated_parts.tsx';
import { TooMuch } from './common_parts.tsx';
import { CueTicks } from './cue_settings.tsx';
import type { Guide } from './guide.ts';
import { lastTold, leftToTell } from './pain.ts';
import { PainQuestion } from './pain_question.tsx';

export type SheetKind = 'stopping' | 'easing' | 'discarding';

interface AskProps {
  heading: Ref<HTMLHeadingElement>;
  title: string;
  lead?: string;
  children: ComponentChildren;
  above?: ComponentChildren;
}

function Ask({ heading, title, lead, children, above }: AskProps) {
  return (
    <main class="session-ask" aria-labelledby="session-heading">
      {above}
      <h1 ref={heading} id="session-heading" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p class="session-lead">{lead}</p>}
      <div class="session-answers">{children}</div>
    </main>
  );
}

function Answer({ main, onPress, children }: { main?: boolean; onPress(): void; children: ComponentChildren }) {
  return (
    <button type="button" class={`session-button${main ? ' session-main' : ''}`} onClick={onPress}>
      {children}
    </button>
  );
}

interface SheetProps {
  heading: Ref<HTMLHeadingElement>;
  kind: SheetKind;
  onYes(): void;
  onNo(): void;
}

export function Sheet({ heading, kind, onYes, onNo }: SheetProps) {
  return (
    <Ask heading={heading} title={t(`session.${kind}.title`)} lead={t(`session.${kind}.lead`)}>
      <Answer main onPress={onYes}>
        {t(`session.${kind}.yes`)}
      </Answer>
      <Answer onPress={onNo}>{t(`session.${kind}.no`)}</Answer>
    </Ask>
  );
}

/** The choice of cues during the session, which is paused meanwhile. */
export function CuesSheet({
  heading,
  guide,
  onDone,
}: {
  heading: Ref<HTMLHeadingElement>;
  guide: Guide;
  onDone(): void;
}) {
  return (
    <Ask heading={heading} title={t('session.cues')} above={null}>
      <CueTicks guide={guide} />
      <Answer main onPress={onDone}>
        {t('session.cue.done')}
      </Answer>
    </Ask>
  );
}

interface SoreProps {
  heading: Ref<HTMLHeadingElement>;
  guide: Guide;
  session: SessionView;
  onStop(): void;
}

/** The reported pain is too high, as the engine says: no more of it today (R30, R32). A wrong tap can be corrected. */
export function Sore({ heading, guide, session, onStop }: SoreProps) {
  const item = lastTold(guide.pains.value);
  return (
    <Ask heading={heading} title={t('session.sore.title')} lead={t('session.sore.lead')}>
      <Answer main onPress={onStop}>
        {t('session.sore.stop')}
      </Answer>
      <p class="session-soft">{t('session.sore.slip')}</p>
      {item !== null && <PainQuestion guide={guide} session={session} item={item} />}
    </Ask>
  );
}

interface AmbiguityProps {
  heading: Ref<HTMLHeadingElement>;
  guide: Guide;
  why: AmbiguityCause | 'overnight';
  onGoOn(): void;
  onStop(): void;
  onDiscard(): void;
}

export function Ambiguity({ heading, guide, why, onGoOn, onStop, onDiscard }: AmbiguityProps) {
  return (
    <Ask
      heading={heading}
      title={t(`session.asking.${why}`)}
      lead={t('session.asking.lead')}
      above={<Sets units={guide.position.value.units} />}
    >
      <Answer main onPress={onGoOn}>
        {t('session.asking.resume')}
      </Answer>
      <Answer onPress={onStop}>{t('session.asking.stop')}</Answer>
      <Answer onPress={onDiscard}>{t('session.asking.discard')}</Answer>
    </Ask>
  );
}

interface OverProps {
  heading: Ref<HTMLHeadingElement>;
  guide: Guide;
  session: SessionView;
  onEnd(complete: boolean): void;
  onTooMuch(): void;
}

/** The time is up. Only the person knows what was done (R62). */
export function Over({ heading, guide, session, onEnd, onTooMuch }: OverProps) {
  const { units } = guide.position.value;
  // Keeps the answered ones visible, so that taps can be seen and changed.
  const [open] = useState(() => leftToTell(guide.position.peek(), guide.pains.peek(), session.sides));
  const all = units.every(({ state }) => state === 'ran');
  return (
    <>
      <Ask
        heading={heading}
        title={t('session.over.title')}
        lead={t(all ? 'session.over.all' : 'session.over.some')}
        above={<Sets units={units} />}
      >
        {open.map((item) => (
          <PainQuestion key={item} guide={guide} session={session} item={item} />
        ))}
        {all ? (
          <>
            <Answer main onPress={() => onEnd(true)}>
              {t('session.over.yes')}
            </Answer>
            <Answer onPress={() => onEnd(false)}>{t('session.over.no')}</Answer>
          </>
        ) : (
          <Answer main onPress={() => onEnd(false)}>
            {t('session.over.finish')}
          </Answer>
        )}
        <Answer onPress={guide.back}>{t('session.back')}</Answer>
      </Ask>
      <TooMuch onPress={onTooMuch} />
    </>
  );
}
