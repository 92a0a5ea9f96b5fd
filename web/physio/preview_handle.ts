/** What the page around a preview knows of it and can ask of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PreviewStatus, PreviewStep } from './preview_messages.ts';

export interface PreviewHandle {
  /** null: it is not up yet. */
  standing: ReadonlySignal<PreviewStatus | null>;
  /** It does not answer. */
  silent: ReadonlySignal<boolean>;
  go(step: PreviewStep): void;
  /** As a new patient. */
  restart(): void;
  stop(): void;
}

/** One that stays as it is: for the gallery and tests. */
export function stillPreview(standing: PreviewStatus | null, silent = false): PreviewHandle {
  return {
    standing: signal(standing),
    silent: signal(silent),
    go: () => undefined,
    restart: () => undefined,
    stop: () => undefined,
  };
}
