/** What every screen can reach: the app's model, the router, and announcements for screen readers. */
import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { CommandBody, Fault } from '../../engine/contract.ts';
import type { AppModel } from './app_model.ts';
import type { Router } from './router.ts';

export interface Shell {
  model: AppModel;
  router: Router;
  /** Announced politely by screen readers. */
  announcement: Signal<string>;
  /** False until the first screen has been shown, because a page that opens must not take the focus. */
  arrived: boolean;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('a screen is rendered outside <App>');
  return shell;
}

interface Sending {
  busy: boolean;
  fault: Fault | null;
  /** Returns null once the command is stored. A second tap while one is under way does nothing. */
  send(body: CommandBody): Promise<Fault | null>;
  forget(): void;
}

export function useSend(): Sending {
  const { model } = useShell();
  return useTask((body: CommandBody) => model.send(body));
}

interface Task<A extends unknown[]> {
  busy: boolean;
  fault: Fault | null;
  send(...args: A): Promise<Fault | null>;
  forget(): void;
}

/** Runs one task at a time and keeps its fault. The screen may be gone before the task ends. */
export function useTask<A extends unknown[]>(work: (...args: A) => Promise<Fault | null>): Task<A> {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return {
    busy,
    fault,
    forget: () => setFault(null),
    async send(...args) {
      if (running.current) return { code: 'too_busy', path: '' };
      running.current = true;
      setBusy(true);
      setFault(null);
      const found = await work(...args);
      running.current = false;
      if (!gone.current) {
        setBusy(false);
        setFault(found);
      }
      return found;
    },
  };
}

/**
 * Asks for something whenever one of `inputs` changes, and returns the newest answer, or null until there is one. An
 * answer that was overtaken, or that comes after the screen has gone, is dropped.
 */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((found) => {
      if (isCurrent) setAnswer(found);
    });
    return () => {
      isCurrent = false;
    };
  }, inputs);
  return answer;
}
