/** The running session; turns the person's actions into commands. */
import { useRef } from 'preact/hooks';
import type { View } from '../../engine/contract.ts';
import { Redirect } from '../components/layout/redirect.tsx';
import { useSend, useShell } from '../model/context.ts';
import { type How, SessionScreen } from './session.tsx';

export function SessionRoute({ view }: { view: View }) {
  const { model, router } = useShell();
  const ending = useSend();
  const leaving = useRef(false);
  const { session } = view;
  // If it was ended here, the next page follows. If it was ended elsewhere or never begun, leads home.
  if (!session) return leaving.current ? null : <Redirect to={{ screen: 'home' }} />;

  const end = async (how: How, complete: boolean): Promise<void> => {
    leaving.current = true;
    const fault = await ending.send({ kind: 'end_session', session: session.session, how, complete });
    leaving.current = fault === null;
    if (!fault)
      router.replace(how === 'discarded' ? { screen: 'home' } : { screen: 'after', session: session.session });
  };
  return (
    <SessionScreen
      session={session}
      clock={model.session.clock}
      player={model.session.player}
      supportSeen
      fault={ending.fault}
      send={(stamp) => model.send({ kind: 'stamp_session', session: session.session, stamp })}
      end={(how, complete) => void end(how, complete)}
    />
  );
}
