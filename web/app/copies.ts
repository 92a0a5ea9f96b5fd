/**
 * Saved copies as the screens see them (H14): their state, and the reminder. What is done with them is in the copy desk,
 * which is loaded when it is first used.
 */
import { signal } from '@preact/signals';
import type { Fault } from '../engine/contract.ts';
import { faultOf } from '../engine/faults.ts';
import { nowOf } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Exported } from '../store/backup.ts';
import { type CopyNotes, copyNotes, isCopyDue } from '../store/copies/reminder.ts';
import type { CopiesState, DataModel } from '../ui/model/data_model.ts';
import type { CopyDesk } from './copy_desk.ts';
import type { CopySettings } from './copy_settings.ts';

interface Copies {
  data: Omit<DataModel, 'persist'>;
  /** Switches to this log. */
  follow(log: Log): Promise<void>;
  /** Called with the length of the log whenever it was read or written. */
  sawLength(length: number): void;
  /** Writes the automatic file again, if there is one. */
  sessionEnded(): Promise<void>;
}

export function createCopies(settings: CopySettings): Copies {
  const { clock } = settings.ports;
  const state = signal<CopiesState>({ arrival: null, due: false, aside: [], undo: null, automatic: null });
  let notes: CopyNotes = copyNotes(null);
  let length = 0;
  let desk: Promise<CopyDesk> | null = null;

  const change = (part: Partial<CopiesState>): void => {
    state.value = { ...state.value, ...part };
  };
  const today = (): string => clock.now().local_date;
  const showDue = (): void => {
    const last = settings.storage.value.last_export;
    change({ due: isCopyDue({ today: today(), last, records: length, notes }) });
  };

  /** A note that cannot be stored only means that the person is reminded again. */
  const note = async (part: Partial<CopyNotes>): Promise<void> => {
    notes = { ...notes, ...part };
    showDue();
    await settings
      .log()
      ?.metaSet('copies', JSON.stringify(notes))
      .catch(() => undefined);
  };

  /** The file exists, so a failure to remember it is no failure of the copy. */
  const record = async (copy: Exported): Promise<void> => {
    settings.exported(copy);
    showDue();
    await settings
      .log()
      ?.metaSet('exported', JSON.stringify(copy))
      .catch(() => undefined);
  };

  const showAside = async (): Promise<void> => {
    const aside = (await settings.log()?.aside()) ?? [];
    const before = aside.find(({ keep }) => keep === 'until_added');
    change({
      aside: aside
        .filter(({ keep }) => keep === 'until_deleted')
        .map(({ name, records, put_aside_ms }) => ({ name, records, date: nowOf(new Date(put_aside_ms)).local_date })),
      undo: before ? { name: before.name, records: before.records } : null,
    });
  };

  const openDesk = (): Promise<CopyDesk> => {
    desk ??= import('./copy_desk.ts').then(({ createCopyDesk }) =>
      createCopyDesk({ ...settings, state: () => state.peek(), change, notes: () => notes, note, record, showAside }),
    );
    // A later attempt may succeed: the network or the cache may be back.
    desk.catch(() => {
      desk = null;
    });
    return desk;
  };
  const done = async (work: (desk: CopyDesk) => Promise<Fault | null>): Promise<Fault | null> => {
    try {
      return await work(await openDesk());
    } catch (problem) {
      return faultOf(problem, 'storage_failed');
    }
  };
  const answered: <T>(work: (desk: CopyDesk) => Promise<T>) => Promise<T | { error: Fault }> = async (work) => {
    try {
      return await work(await openDesk());
    } catch (problem) {
      return { error: faultOf(problem, 'engine_unavailable') };
    }
  };

  return {
    data: {
      copies: state,
      async look() {
        await showAside().catch(() => undefined);
        await openDesk()
          .then((on) => on.showAutomatic())
          .catch(() => undefined);
      },
      exportFile: (passphrase = null) => done((on) => on.exportFile(passphrase)),
      exportLines: (lines) => done((on) => on.exportLines(lines)),
      async answerArrival(arrived) {
        const { arrival } = state.value;
        change({ arrival: null });
        if (arrived && arrival) await record({ date: arrival.date, records: arrival.records });
      },
      putOffCopy: () => note({ put_off: today() }),
      openCopy: (file, passphrase) => answered((on) => on.openCopy(file, passphrase)),
      openAside: (name) => answered((on) => on.openAside(name)),
      restore: (preview, way) => done((on) => on.restore(preview, way)),
      undoRestore: () => done((on) => on.undoRestore()),
      useAside: (name) => done((on) => on.useAside(name)),
      saveAside: (name) => done((on) => on.saveAside(name)),
      dropAside: (name) => done((on) => on.dropAside(name)),
      chooseAutomatic: () => done((on) => on.chooseAutomatic()),
      allowAutomatic: () => done((on) => on.allowAutomatic()),
      stopAutomatic: () => done((on) => on.stopAutomatic()),
      eraseEverything: () => done((on) => on.eraseEverything()),
    },

    async follow(log) {
      notes = copyNotes(await log.metaGet('copies').catch(() => null));
      await showAside().catch(() => undefined);
    },

    sawLength(seen) {
      const isAdded = seen !== length;
      length = seen;
      if (notes.since === null && seen > 0) void note({ since: today() });
      else showDue();
      // The log before the last restore is gone once something was added.
      if (isAdded && state.value.undo) void showAside().catch(() => undefined);
    },

    async sessionEnded() {
      if (notes.automatic === null) return;
      await openDesk()
        .then((on) => on.writeAutomatic())
        .catch(() => undefined);
    },
  };
}
