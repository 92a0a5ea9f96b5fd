/**
 * Loads the preview's page into a frame and exchanges messages with it. The programme is sent as a message, never in an
 * address (H11).
 */
import { signal } from '@preact/signals';
import type { Theme } from '../ports/ports.ts';
import type { PreviewHandle } from './preview_handle.ts';
import { fromPreview, listen, type MessageTarget, type PreviewStatus, post } from './preview_messages.ts';

const PAGE = 'preview.html';
/** A page of ours that takes longer than this has failed to load. */
const TIMEOUT_MS = 20_000;

type Frame = Pick<HTMLIFrameElement, 'contentWindow' | 'src'>;

export function openPreview(
  frame: Frame,
  text: string,
  theme: Theme,
  target: MessageTarget = window,
  timeoutMs = TIMEOUT_MS,
): PreviewHandle {
  const status = signal<PreviewStatus | null>(null);
  const silent = signal(false);
  let timer: ReturnType<typeof setTimeout>;

  const begin = (): void => post(target, frame.contentWindow, { heelwise: 'preview', type: 'begin', text, theme });
  const wait = (): void => {
    status.value = null;
    silent.value = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent.value = status.peek() === null;
    }, timeoutMs);
  };
  const load = (): void => {
    wait();
    frame.src = PAGE;
  };
  const stopListening = listen(
    target,
    () => frame.contentWindow,
    fromPreview,
    (message) => {
      silent.value = false;
      if (message.type === 'ready') begin();
      else status.value = message.status;
    },
  );

  load();
  return {
    status,
    silent,
    go: (to) => post(target, frame.contentWindow, { heelwise: 'preview', type: 'go', to }),
    restart() {
      // A page that never came up is loaded again; otherwise it only starts over.
      if (silent.peek()) return load();
      wait();
      begin();
    },
    stop() {
      clearTimeout(timer);
      stopListening();
    },
  };
}
