/** The loaded part of the diary: newest first, older pages on demand, and loaded again when the view changes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, Fault } from '../../engine/contract.ts';
import type { AppModel } from '../model/app_model.ts';
import { useShell } from '../model/context.ts';
import { diaryPages } from '../model/diary_pages.ts';

/** How many entries a page holds. */
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
      // Drops an answer that was overtaken.
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
  let read = 0;
  for await (const page of diaryPages(model, PAGE)) {
    if ('error' in page) return { entries, more: false, fault: page.error };
    entries.push(...page.ok.entries);
    read += 1;
    if (read === pages) return { entries, more: page.ok.more && page.ok.entries.length > 0, fault: null };
  }
  return { entries, more: false, fault: null };
}
