/**
 * What "my data" shows about where the history is stored, how old its last copy is, and whether some of it is gone
 * (H14).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';
import { type Exported, lastExport } from '../store/backup.ts';
import type { StorageState } from '../ui/model/app_model.ts';

interface StorageWatch {
  readonly state: ReadonlySignal<StorageState>;
  /** Switches to this log. */
  follow(log: Log): Promise<void>;
  /** Called with the length of the log whenever it was read or written. */
  sawLength(length: number): void;
  /** The person knows of the loss, or has restored the records: the present number counts from now on. */
  acceptLoss(): void;
  exported(copy: Exported): void;
  askToPersist(): void;
}

const DAY_MS = 86_400_000;

export function watchStorage(ports: Pick<Ports, 'storage' | 'marker' | 'clock'>): StorageWatch {
  const state = signal<StorageState>({
    kind: 'stored',
    persisted: null,
    usage_bytes: null,
    quota_bytes: null,
    last_export: null,
    lost_records: 0,
  });
  const change = (part: Partial<StorageState>): void => {
    state.value = { ...state.value, ...part };
  };
  let length = 0;
  let copy: Exported | null = null;
  /** How many records there were before this log was first read; null once that was compared. */
  let marked: number | null = null;

  const showCopy = (): void => {
    change({
      last_export: copy && {
        date: copy.date,
        days_ago: Math.max(0, daysBetween(copy.date, ports.clock.now().local_date)),
        records_since: Math.max(0, length - copy.records),
      },
    });
  };

  /** Nothing may await this, because a browser may never answer. */
  const askBrowser = (): void => {
    ports.storage.persisted().then(
      (persisted) => change({ persisted }),
      () => undefined,
    );
    ports.storage.estimate().then(
      ({ usage, quota }) => change({ usage_bytes: usage, quota_bytes: quota }),
      () => undefined,
    );
  };

  return {
    state,

    async follow(log) {
      change({ kind: log.kind === 'memory' ? 'memory' : 'stored', lost_records: 0 });
      // The marker is read before the log, because another tab may add to both meanwhile; a growing log is then never
      // behind its marker.
      marked = log.kind === 'memory' ? null : ports.marker.read();
      copy = await lastExport(log);
      showCopy();
      askBrowser();
    },

    sawLength(seen) {
      length = seen;
      if (marked !== null && seen < marked) change({ lost_records: marked });
      marked = null;
      // The marker is kept during an alarm, so that a reload does not silence it.
      const { kind, lost_records } = state.value;
      if (kind === 'stored' && lost_records === 0 && seen > ports.marker.read()) ports.marker.write(seen);
      showCopy();
    },

    acceptLoss() {
      if (state.value.kind === 'stored') ports.marker.write(length);
      change({ lost_records: 0 });
    },

    exported(made) {
      copy = made;
      showCopy();
    },

    askToPersist() {
      ports.storage.persist().then(askBrowser, () => undefined);
    },
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
