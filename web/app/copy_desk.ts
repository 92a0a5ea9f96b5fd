/** Makes copies, opens and restores them, and deletes everything (H14). Methods that fail unexpectedly reject. */
import type { Answer, Fault } from '../engine/contract.ts';
import { fault, ShellFault } from '../engine/faults.ts';
import type { CopyPreview, RestoreWay } from '../ports/copies.ts';
import type { FileTarget } from '../ports/files.ts';
import type { Log } from '../ports/log.ts';
import { type Exported, lastExport } from '../store/backup.ts';
import { type MadeCopy, makeCopy, nameOf, proves } from '../store/copies/make.ts';
import { openCopy } from '../store/copies/read.ts';
import { candidateOf, previewOf, restoreCopy, undoRestore, useAside } from '../store/copies/restore.ts';
import type { DataModel } from '../ui/model/data_model.ts';
import { createAutomaticFile } from './automatic_file.ts';
import type { DeskSettings } from './copy_settings.ts';

type Requests = Pick<
  DataModel,
  | 'exportLines'
  | 'openCopy'
  | 'openAside'
  | 'restore'
  | 'undoRestore'
  | 'useAside'
  | 'saveAside'
  | 'dropAside'
  | 'chooseAutomatic'
  | 'allowAutomatic'
  | 'stopAutomatic'
  | 'eraseEverything'
>;

export interface CopyDesk extends Requests {
  exportFile(passphrase: string | null): Promise<Fault | null>;
  showAutomatic(): Promise<void>;
  writeAutomatic(): Promise<void>;
}

export function createCopyDesk(settings: DeskSettings): CopyDesk {
  const saving = createSaving(settings);
  const automatic = createAutomaticFile(settings, (target) => saving.writeTo(target, null));
  return {
    ...createRestoring(settings),
    exportFile: saving.exportFile,
    exportLines: (lines) => saving.download(lines, null),
    saveAside: async (name) => saving.download(await inUse(settings).readAside(name), null),
    showAutomatic: automatic.show,
    writeAutomatic: automatic.write,
    chooseAutomatic: automatic.choose,
    allowAutomatic: automatic.allow,
    stopAutomatic: automatic.stop,

    async eraseEverything() {
      const log = inUse(settings);
      await settings.forget();
      await log.erase();
      await settings.ports.forgetTraces();
      // What is still in memory goes with the page.
      settings.ports.page.reload();
      return null;
    },
  };
}

function inUse({ log }: DeskSettings): Log {
  const found = log();
  if (!found) throw new ShellFault('storage_failed');
  return found;
}

function createSaving(settings: DeskSettings) {
  const { ports, change, record } = settings;
  const { files, clock } = ports;

  const make = (lines: readonly string[], passphrase: string | null): Promise<Answer<MadeCopy>> =>
    makeCopy(lines, { build: settings.build(), now: clock.now(), passphrase, random: ports.ids.fill });

  /** Writes a copy to a chosen file and reads it back from there. */
  const writeTo = async (target: FileTarget, passphrase: string | null): Promise<Fault | null> => {
    const made = await make(await inUse(settings).read(), passphrase);
    if ('error' in made) return made.error;
    try {
      await target.write(made.ok.file);
      if (!(await proves(await target.read(), made.ok, passphrase))) return fault('copy_unproven');
    } catch {
      return fault('copy_unwritten');
    }
    await record({ date: clock.now().local_date, records: made.ok.records });
    return null;
  };

  const download = async (lines: readonly string[], passphrase: string | null): Promise<Fault | null> => {
    const made = await make(lines, passphrase);
    if ('error' in made) return made.error;
    const { file, name, records } = made.ok;
    files.save(name, file, file.type);
    change({ arrival: { name, records, date: clock.now().local_date } });
    return null;
  };

  return {
    writeTo,
    download,

    /** Where the browser can write files, the person says where; everywhere else it is a download. */
    async exportFile(passphrase: string | null): Promise<Fault | null> {
      change({ arrival: null });
      const name = nameOf(clock.now().local_date, passphrase !== null);
      const target = files.choose ? await files.choose(name).catch(() => 'refused' as const) : 'refused';
      if (target === null) return fault('copy_cancelled');
      return target === 'refused' ? download(await inUse(settings).read(), passphrase) : writeTo(target, passphrase);
    },
  };
}

function createRestoring(settings: DeskSettings) {
  const { ports, makeJudge, again, state, showAside } = settings;
  const { clock, ids } = ports;

  /** Shows the log that is current after the work. */
  const switching = async (work: (log: Log) => Promise<Fault | null>): Promise<Fault | null> =>
    (await work(inUse(settings))) ?? again();

  return {
    // A file from outside gets an engine of its own: if it crashes that one, the app goes on (H8).
    async openCopy(file: Blob, passphrase: string | null): Promise<Answer<CopyPreview>> {
      const opened = await openCopy(file, passphrase);
      return 'error' in opened ? opened : previewOf(candidateOf(opened.ok), inUse(settings), makeJudge());
    },

    async openAside(name: string): Promise<Answer<CopyPreview>> {
      await showAside();
      const found = state().aside.find((one) => one.name === name);
      if (!found) return { error: fault('copy_stale') };
      const log = inUse(settings);
      const lines = await log.readAside(name);
      const candidate = { aside: name, build: null, made: found.date, whole: true, claimed: lines.length, lines };
      return previewOf(candidate, log, makeJudge());
    },

    restore: (preview: CopyPreview, way: RestoreWay) =>
      switching(async (log) => {
        const before = await lastExport(log);
        const found = await restoreCopy(preview, way, { log, judge: makeJudge(), ids, now: clock.now() });
        if (!found) await noteRestored(log, preview, way, before);
        return found;
      }),

    useAside: (name: string) =>
      switching(async (log) => {
        const found = await useAside(log, name, clock.now().epoch_ms);
        // Which copy was the last of the other log is not known.
        if (!found) await log.metaSet('exported', 'null');
        return found;
      }),

    undoRestore: () =>
      switching(async (log) => {
        const found = await undoRestore(log, clock.now().epoch_ms);
        if (!found) await log.metaSet('exported', JSON.stringify(copyBefore(await log.metaGet('exported'))));
        return found;
      }),

    async dropAside(name: string): Promise<Fault | null> {
      await inUse(settings).dropAside(name);
      await showAside();
      return null;
    },
  };
}

/** The file from which everything came is itself a copy of it. What was known before is kept for an undo. */
async function noteRestored(log: Log, preview: CopyPreview, way: RestoreWay, before: Exported | null): Promise<void> {
  const fromFile = preview.aside === null && way !== 'merged';
  const now = fromFile ? { date: preview.made, records: preview.lines.length } : before;
  await log.metaSet('exported', JSON.stringify({ ...now, before })).catch(() => undefined);
}

function copyBefore(stored: string | null): unknown {
  try {
    return (JSON.parse(stored ?? 'null') as { before?: unknown } | null)?.before ?? null;
  } catch {
    return null;
  }
}
