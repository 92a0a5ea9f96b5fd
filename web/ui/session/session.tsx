/**
 * The guided session: one figure, one word, one number. It shows the position that the stamps give, turns every tap
 * into a stamp, and only the person says that it is done (R62).
 */
import './session.css';
import './running.css';
import './layouts.css';
import './large_letters.css';
import './panels.css';
import './flash.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fault, SessionView, Stamp } from '../../engine/contract.ts';
import type { Clock, PlayerPorts } from '../../ports/ports.ts';
import { t } from '../../words/words.ts';
import { faultWords } from '../components/content/notice.tsx';
import { FlashOver, Milestones, UrgentLink } from './common_parts.tsx';
import { createGuide, type Guide } from './guide.ts';
import { useKeys } from './keys.ts';
import { Prepare } from './prepare.tsx';
import { Ambiguity, CuesSheet, Over, Sheet, type SheetKind, Sore } from './questions.tsx';
import { Running } from './running.tsx';

export type How = 'finished' | 'stopped' | 'too_much' | 'discarded';

interface SessionProps {
  session: SessionView;
  clock: Clock;
  player: PlayerPorts;
  /** Where to hold on was acknowledged when the session was begun (H17); otherwise it is asked before the start. */
  supportSeen?: boolean;
  /** Why the session could not be ended. */
  fault?: Fault | null;
  /** Stores a stamp. */
  send(stamp: Stamp): Promise<Fault | null>;
  /** Called when the person ends the session. `complete`: they say that every set was done. */
  end(how: How, complete: boolean): void;
}

export function SessionScreen(props: SessionProps) {
  const { session } = props;
  const guide = useMemo(() => createGuide(props), [session.session]);
  useEffect(() => guide.update(session), [guide, session]);
  useEffect(() => guide.open(), [guide]);
  return <SessionPanels key={session.session} {...props} guide={guide} />;
}

/** The part of the session that is shown. */
type Panel = 'prepare' | 'running' | 'sheet' | 'cues' | 'ambiguous' | 'sore' | 'over';

function SessionPanels({ session, supportSeen = false, fault, end, guide }: SessionProps & { guide: Guide }) {
  const [sheet, setSheet] = useState<SheetKind | 'cues' | null>(null);
  const [wentOn, setWentOn] = useState(!session.overnight);
  const { state, word, needs_person, units } = guide.position.value;
  const complete = units.every((unit) => unit.state === 'ran');

  const ask = (kind: SheetKind | 'cues'): void => {
    guide.pause();
    setSheet(kind);
  };
  const panel = ((): Panel => {
    if (sheet) return sheet === 'cues' ? 'cues' : 'sheet';
    if (state === 'over') return 'over';
    if (state === 'asking' || !wentOn) return 'ambiguous';
    if (session.pain_high) return 'sore';
    return state === 'waiting' ? 'prepare' : 'running';
  })();
  const goOn = (): void => {
    setSheet(null);
    setWentOn(true);
    guide.resume();
  };
  useKeys(panel === 'running', guide, () => ask('stopping'));
  const heading = useArrival(panel);
  useEffect(() => {
    if (panel === 'sore') guide.pause();
  }, [panel, guide]);

  return (
    <div class="session" data-panel={panel} data-screen="session" data-word={word} onPointerUp={guide.touch}>
      {panel !== 'running' && (
        <header class="session-header">
          <UrgentLink />
        </header>
      )}
      {panel === 'prepare' && (
        <Prepare
          heading={heading}
          session={session}
          supportSeen={supportSeen}
          guide={guide}
          onNotNow={() => end('discarded', false)}
        />
      )}
      {panel === 'running' && <Running heading={heading} session={session} guide={guide} ask={ask} />}
      {panel === 'cues' && <CuesSheet heading={heading} guide={guide} onDone={() => setSheet(null)} />}
      {panel === 'sore' && (
        <Sore heading={heading} guide={guide} session={session} onStop={() => end('stopped', complete)} />
      )}
      {panel === 'sheet' && sheet && sheet !== 'cues' && (
        <Sheet
          heading={heading}
          kind={sheet}
          onNo={sheet === 'discarding' ? () => setSheet(null) : goOn}
          onYes={() => end(HOW[sheet], sheet === 'stopping' && complete)}
        />
      )}
      {panel === 'ambiguous' && (
        <Ambiguity
          heading={heading}
          guide={guide}
          why={needs_person ?? 'overnight'}
          onGoOn={goOn}
          onStop={() => end('stopped', complete)}
          onDiscard={() => setSheet('discarding')}
        />
      )}
      {panel === 'over' && (
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

/**
 * The focus goes to the heading of each new panel, so that a screen reader continues there and keys reach the session.
 */
function useArrival(panel: Panel) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('app.title', { heading: t('session.title') });
    heading.current?.focus({ preventScroll: true });
  }, [panel]);
  return heading;
}
