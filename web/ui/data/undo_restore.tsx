/** The way back from a copy that was brought back, as long as nothing was added since. */
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import type { IconName } from '../components/pictures/icon.tsx';
import { useShell, useTask } from '../model/context.ts';

interface Undoing {
  busy: boolean;
  fault: ReturnType<typeof useTask>['fault'];
  undo: () => void;
}

/** `onUndone` is called once what was here before is back, after that was read out. */
export function useUndoRestore(onUndone?: () => void): Undoing {
  const { model, announcement } = useShell();
  const undoing = useTask(() => model.data.undoRestore());
  const undo = async (): Promise<void> => {
    if (await undoing.send()) return;
    announcement.value = t('restore.undone');
    onUndone?.();
  };
  return { busy: undoing.busy, fault: undoing.fault, undo: () => void undo() };
}

export function UndoButton({ undoing, icon }: { undoing: Undoing; icon?: IconName }) {
  return (
    <Button look="plain" icon={icon} busy={undoing.busy} onClick={undoing.undo}>
      {t(undoing.busy ? 'action.working' : 'restore.undo')}
    </Button>
  );
}
