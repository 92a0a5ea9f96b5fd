/**
 * What "my data" shows about where the history is stored, how old its copies are, and what was lost or came back (H14).
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';
import { type Exported, lastExport } from '../store/backup.ts';
import type { KeptNews } from '../store/kept_news.ts';
import type { StorageState } from '../ui/model/app_model.ts';

interface StorageWatch {
  readonly state: ReadonlySignal<StorageState>;
  /** Switches to this log. */
  follow(log: Log): Promise<void>;
  /** Called with the length of the log whenever it was read or written. */
  sawLength(length: number): void;
  /** Reports of the log itself. */
  hear(news: KeptNews): void;
  /** The person has read a report. */
  forget(part: 'missing' | 'recovered' | 'diverged'): void;
  exported(copy: Exported): void;
  askToPersist(): void;
}

const DAY_MS = 86_400_000;

const NOTHING_TOLD = { second_copy: null, recovered: null, missing: null, diverged: false, cleared_by_browser: false };

export function watchStorage(ports: Pick<Ports, 'storage' | 'clock'>): StorageWatch {
  const state = signal<StorageState>({
    kind: 'stored',
    persisted: null,
    usage_bytes: null,
    quota_bytes: null,
    last_export: null,
    ...NOTHING_TOLD,
  });
  const change = (part: Partial<StorageState>): void => {
    state.value = { ...state.value, ...part };
  };
  let length = 0;
  let copy: Exported | null = null;

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
      // What came back at an earlier start stays told until the person has read it.
      change({ kind: log.kind === 'memory' ? 'memory' : 'stored', second_copy: null });
      copy = await lastExport(log);
      showCopy();
      askBrowser();
    },

    sawLength(seen) {
      length = seen;
      showCopy();
    },

    hear({ second_copy: second, ...rest }) {
      change(rest);
      if (second === null) change({ second_copy: null });
      else if (second) {
        const compared = second.compared ? ports.clock.now().local_date : (state.value.second_copy?.compared ?? null);
        change({ second_copy: { where: 'cache', records: second.records, compared } });
      }
    },

    forget(part) {
      change(part === 'recovered' ? { recovered: null, cleared_by_browser: false } : { [part]: NOTHING_TOLD[part] });
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
