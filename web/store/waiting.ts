/**
 * Commands that could not be stored, in order. They also wait in sessionStorage, so that a reload does not lose them;
 * there they are the only data of the person outside the log, and are removed once they are sent or dropped.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Command, Fault } from '../engine/contract.ts';
import type { KeptText } from '../ports/kept_text.ts';

export interface Pending {
  command: Command;
  fault: Fault;
}

export interface Waiting {
  readonly all: ReadonlySignal<readonly Pending[]>;
  set(commands: readonly Pending[]): void;
}

export function createWaiting(text: KeptText): Waiting {
  const all = signal<readonly Pending[]>(pendingOf(text.read()));
  return {
    all,
    set(commands) {
      if (commands.length === 0 && all.value.length === 0) return;
      all.value = commands;
      text.write(commands.length > 0 ? JSON.stringify(commands) : null);
    },
  };
}

/** Anything else is ignored. The engine checks the commands themselves (H8). */
function pendingOf(text: string | null): Pending[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(value: Partial<Pending> | null): value is Pending {
  const { command, fault } = value ?? {};
  return (
    typeof command?.command_id === 'string' &&
    typeof command.device === 'string' &&
    typeof command.body?.kind === 'string' &&
    typeof fault?.code === 'string'
  );
}
