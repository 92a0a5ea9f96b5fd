/** The diary as far as it was asked for: newest first, older pages on demand, all of it asked again when the view has changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Fault } from '../../engine/contract.ts';
import type { AppModel } from '../model/app_model.ts';
import { useShell } from '../model/context.ts';

/** How many a page holds; the engine gives at most 60. */
const PAGE = 30;

export interface History {
  entries: readonly Entry[];
  more: boolean;
  state: 'looking' | 'there';
  fault: Fault | null;
  older: () => void;
}

interface Looked {
  entries: readonly Entry[];
  more: boolean;
  fault: Fault | null;
}

export function useHistory(): History {
  const { model } = useShell();
  const view = model.view.value;
  const [pages, setPages] = useState(1);
  const [state, setState] = useState<History['state']>('looking');
  const [looked, setLooked] = useState<Looked>({ entries: [], more: false, fault: null });
  const turn = useRef(0);

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    setState('looking');
    void lookBack(model, pages).then((found) => {
      // An answer that was overtaken shows nothing.
      if (mine !== turn.current) return;
      setLooked(found);
      setState('there');
    });
    return () => {
      turn.current += 1;
    };
  }, [model, view, pages]);

  return { ...looked, state, older: () => setPages(pages + 1) };
}

async function lookBack(model: AppModel, pages: number): Promise<Looked> {
  const entries: Entry[] = [];
  let before: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer = await model.entries(before, PAGE);
    if ('error' in answer) return { entries, more: false, fault: answer.error };
    entries.push(...answer.ok.entries);
    const oldest = answer.ok.entries.at(-1)?.date;
    if (!answer.ok.more || oldest === undefined) return { entries, more: false, fault: null };
    before = oldest;
  }
  return { entries, more: true, fault: null };
}
