/** The file outside the browser that is written again after each session, where the browser allows that (H14). */
import type { Fault } from '../engine/contract.ts';
import { fault } from '../engine/faults.ts';
import type { FileTarget } from '../ports/files.ts';
import { nameOf } from '../store/copies/make.ts';
import type { AutomaticFile } from '../ui/model/data_model.ts';
import type { DeskSettings } from './copy_settings.ts';

type Write = (target: FileTarget) => Promise<Fault | null>;

export function createAutomaticFile({ ports, change, notes, note }: DeskSettings, writeTo: Write) {
  const { files, keptFile, clock } = ports;

  const tell = (state: AutomaticFile['state'], name: string | null = null): void =>
    change({ automatic: { state, name, date: notes().automatic } });

  const kept = (): Promise<FileTarget | null> => keptFile.get().catch(() => null);

  const show = async (): Promise<void> => {
    if (!files.choose) return tell('unsupported');
    const target = await kept();
    if (!target) return tell('off');
    tell((await target.allowed(false).catch(() => false)) ? 'on' : 'lapsed', target.name);
  };

  const writeIfAllowed = async (target: FileTarget, ask: boolean): Promise<Fault | null> => {
    if (!(await target.allowed(ask).catch(() => false))) {
      tell('lapsed', target.name);
      return fault('copy_not_allowed');
    }
    const found = await writeTo(target);
    if (!found) await note({ automatic: clock.now().local_date });
    tell(found ? 'failed' : 'on', target.name);
    return found;
  };

  return {
    show,

    /** Without a tap the browser cannot be asked; the page then says that it has to be. */
    async write(): Promise<void> {
      const target = await kept();
      if (target) await writeIfAllowed(target, false);
    },

    async choose(): Promise<Fault | null> {
      const target = await files.choose?.(nameOf(null, false));
      if (!target) return fault('copy_cancelled');
      const found = await writeIfAllowed(target, true);
      if (!found) await keptFile.put(target);
      else await show();
      return found;
    },

    async allow(): Promise<Fault | null> {
      const target = await kept();
      return target ? writeIfAllowed(target, true) : fault('copy_unwritten');
    },

    async stop(): Promise<null> {
      await keptFile.remove();
      await note({ automatic: null });
      await show();
      return null;
    },
  };
}
