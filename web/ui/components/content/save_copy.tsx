/** A button that saves a copy of everything as a file (H14). `plain` is for notices of trouble. */
import { t } from '../../../words/words.ts';
import { useShell, useTask } from '../../model/context.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './notice.tsx';

export function SaveCopy({ look }: { look?: 'filled' | 'plain' }) {
  const { model, announcement } = useShell();
  const saving = useTask(() => model.data.exportFile());
  const save = async (): Promise<void> => {
    if (!(await saving.send())) announcement.value = t('data.save.done');
  };
  return (
    <>
      <Button
        {...(look && { look })}
        wide={look !== 'plain'}
        {...(look !== 'plain' && { icon: 'save' })}
        busy={saving.busy}
        onClick={() => void save()}
      >
        {t(saving.busy ? 'action.working' : look === 'plain' ? 'notice.save_now' : 'data.save.action')}
      </Button>
      <FaultNotice fault={saving.fault} />
    </>
  );
}
