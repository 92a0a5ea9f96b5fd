/** Loads the preview's page into a frame and speaks with it: the programme goes over as a message, never in an address (H11). */
import { signal } from '@preact/signals';
import type { Theme } from '../ports/ports.ts';
import type { PreviewHandle } from './preview_handle.ts';
import { type Ear, fromPreview, hear, type Standing, tell } from './preview_messages.ts';

const PAGE = 'preview.html';
/** A page of ours that takes longer than this does not come. */
const PATIENCE_MS = 20_000;

type Frame = Pick<HTMLIFrameElement, 'contentWindow' | 'src'>;

export function openPreview(
  frame: Frame,
  text: string,
  theme: Theme,
  ear: Ear = window,
  patienceMs = PATIENCE_MS,
): PreviewHandle {
  const standing = signal<Standing | null>(null);
  const silent = signal(false);
  let timer: ReturnType<typeof setTimeout>;

  const begin = (): void => tell(ear, frame.contentWindow, { heelwise: 'preview', say: 'begin', text, theme });
  const wait = (): void => {
    standing.value = null;
    silent.value = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent.value = standing.peek() === null;
    }, patienceMs);
  };
  const load = (): void => {
    wait();
    frame.src = PAGE;
  };
  const deafen = hear(
    ear,
    () => frame.contentWindow,
    fromPreview,
    (said) => {
      silent.value = false;
      if (said.say === 'ready') begin();
      else standing.value = said.standing;
    },
  );

  load();
  return {
    standing,
    silent,
    go: (to) => tell(ear, frame.contentWindow, { heelwise: 'preview', say: 'go', to }),
    restart() {
      // One that never came up is fetched again; one that is there only begins anew.
      if (silent.peek()) return load();
      wait();
      begin();
    },
    stop() {
      clearTimeout(timer);
      deafen();
    },
  };
}
