/**
 * The session, a room of its own: full pine, one figure, one word, one digit. It shows where the stamps say it stands,
 * turns every tap into a stamp, and lets only the person say that it is done (R62).
 */
import './session.css';
import './stage.css';
import './layouts.css';
import './large_letters.css';
import './faces.css';
import './flash.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fault, SessionView, Stamp } from '../../engine/contract.ts';
import type { Clock, PlayerPorts } from '../../ports/ports.ts';
import { t } from '../../words/words.ts';
import { faultWords } from '../components/content/notice.tsx';
import { FlashOver, Milestones, UrgentLink } from './beside.tsx';
import { createGuide, type Guide } from './guide.ts';
import { useKeys } from './keys.ts';
import { Prepare } from './prepare.tsx';
import { CuesSheet, Doubted, Over, Sheet, type SheetKind, Sore } from './questions.tsx';
import { Stage } from './stage.tsx';

export type How = 'finished' | 'stopped' | 'too_much' | 'discarded';

interface SessionProps {
  session: SessionView;
  clock: Clock;
  player: PlayerPorts;
  /** Where to hold on was acknowledged when the session was begun (H17); else it is asked before the start. */
  supportSeen?: boolean;
  /** Why it could not be ended. */
  fault?: Fault | null;
  /** Makes a stamp durable. */
  send(stamp: Stamp): Promise<Fault | null>;
  /** The person ends it. `complete`: every set was done, as far as they say. */
  end(how: How, complete: boolean): void;
}

export function SessionScreen(props: SessionProps) {
  const { session } = props;
  const guide = useMemo(() => createGuide(props), [session.session]);
  useEffect(() => guide.update(session), [guide, session]);
  useEffect(() => guide.open(), [guide]);
  return <Room key={session.session} {...props} guide={guide} />;
}

/** What the room shows: one of these. */
type Face = 'prepare' | 'stage' | 'sheet' | 'cues' | 'doubt' | 'sore' | 'over';

function Room({ session, supportSeen = false, fault, end, guide }: SessionProps & { guide: Guide }) {
  const [sheet, setSheet] = useState<SheetKind | 'cues' | null>(null);
  const [wentOn, setWentOn] = useState(!session.overnight);
  const { state, word, needs_person, units } = guide.position.value;
  const complete = units.every((unit) => unit.state === 'ran');

  const ask = (kind: SheetKind | 'cues'): void => {
    guide.pause();
    setSheet(kind);
  };
  const face = ((): Face => {
    if (sheet) return sheet === 'cues' ? 'cues' : 'sheet';
    if (state === 'over') return 'over';
    if (state === 'asking' || !wentOn) return 'doubt';
    if (session.pain_high) return 'sore';
    return state === 'waiting' ? 'prepare' : 'stage';
  })();
  const goOn = (): void => {
    setSheet(null);
    setWentOn(true);
    guide.resume();
  };
  useKeys(face === 'stage', guide, () => ask('stopping'));
  const heading = useArrival(face);
  useEffect(() => {
    if (face === 'sore') guide.pause();
  }, [face, guide]);

  return (
    <div class="session" data-face={face} data-screen="session" data-word={word} onPointerUp={guide.touch}>
      {face !== 'stage' && (
        <header class="session-header">
          <UrgentLink />
        </header>
      )}
      {face === 'prepare' && (
        <Prepare
          heading={heading}
          session={session}
          supportSeen={supportSeen}
          guide={guide}
          onNotNow={() => end('discarded', false)}
        />
      )}
      {face === 'stage' && <Stage heading={heading} session={session} guide={guide} ask={ask} />}
      {face === 'cues' && <CuesSheet heading={heading} guide={guide} onDone={() => setSheet(null)} />}
      {face === 'sore' && (
        <Sore heading={heading} guide={guide} session={session} onStop={() => end('stopped', complete)} />
      )}
      {face === 'sheet' && sheet && sheet !== 'cues' && (
        <Sheet
          heading={heading}
          kind={sheet}
          onNo={sheet === 'discarding' ? () => setSheet(null) : goOn}
          onYes={() => end(HOW[sheet], sheet === 'stopping' && complete)}
        />
      )}
      {face === 'doubt' && (
        <Doubted
          heading={heading}
          guide={guide}
          why={needs_person ?? 'overnight'}
          onGoOn={goOn}
          onStop={() => end('stopped', complete)}
          onDiscard={() => setSheet('discarding')}
        />
      )}
      {face === 'over' && (
        <Over
          heading={heading}
          guide={guide}
          session={session}
          onEnd={(all) => end('finished', all)}
          onTooMuch={() => ask('easing')}
        />
      )}
      {fault && (
        <p class="session-fault" role="alert">
          {faultWords(fault)}
        </p>
      )}
      <FlashOver guide={guide} />
      <Milestones guide={guide} items={session.items} />
    </div>
  );
}

const HOW = { stopping: 'stopped', easing: 'too_much', discarding: 'discarded' } as const satisfies Record<
  SheetKind,
  How
>;

/** Each face begins at its heading, so that a screen reader reads on from there and keys go to the room. */
function useArrival(face: Face) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('app.title', { heading: t('session.title') });
    heading.current?.focus({ preventScroll: true });
  }, [face]);
  return heading;
}
