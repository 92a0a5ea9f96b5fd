/** What the page around a preview can know of it and ask of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PreviewStatus, PreviewStep } from './preview_messages.ts';

export interface PreviewHandle {
  /** null until the preview is up. */
  status: ReadonlySignal<PreviewStatus | null>;
  /** The preview does not answer. */
  silent: ReadonlySignal<boolean>;
  go(step: PreviewStep): void;
  /** Starts over as a new patient. */
  restart(): void;
  stop(): void;
}

/** A preview that never changes, for the gallery and tests. */
export function stillPreview(status: PreviewStatus | null, silent = false): PreviewHandle {
  return {
    status: signal(status),
    silent: signal(silent),
    go: () => undefined,
    restart: () => undefined,
    stop: () => undefined,
  };
}
