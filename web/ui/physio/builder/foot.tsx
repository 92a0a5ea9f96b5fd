/** Always in sight: whether it can be sent, whether it is stored, undo and redo, and the three ways on. */
import type { ProgrammeForm } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Button, LinkButton } from '../../components/content/button.tsx';
import { Icon } from '../../components/pictures/icon.tsx';
import type { DraftEditor } from './draft_editor.ts';

interface Props {
  editor: DraftEditor;
  form: ProgrammeForm;
  onMend: () => void;
  onUndo: () => void;
  onRedo: () => void;
}

export function Foot({ editor, form, onMend, onUndo, onRedo }: Props) {
  const { id } = editor.draft.peek();
  const wrong = form.faults.length + Object.keys(editor.unread.value).length;
  return (
    <div class="builder-foot">
      <div class="builder-state">
        {wrong > 0 ? (
          <button type="button" class="state state-wrong" onClick={onMend}>
            <Icon name="alert" size="s" />
            <span>{t('physio.mend', { count: wrong })}</span>
          </button>
        ) : (
          <span class="state">
            <Icon name="check" size="s" />
            {t(form.link ? 'physio.ready' : 'physio.ready_file')}
          </span>
        )}
        <span class="soft small" role="status">
          {t(`physio.saved.${editor.saved.value.name}`)}
        </span>
      </div>
      <History editor={editor} onUndo={onUndo} onRedo={onRedo} />
      <div class="builder-ways">
        <LinkButton icon="play" to={{ screen: 'physio_draft', draft: id, part: 'try' }}>
          {t('physio.preview')}
        </LinkButton>
        <LinkButton icon="person" to={{ screen: 'physio_draft', draft: id, part: 'people' }}>
          {t('physio.simulate')}
        </LinkButton>
        {wrong > 0 ? (
          <Button look="filled" icon="arrow" onClick={onMend} label={t('physio.send_after')}>
            {t('physio.send')}
          </Button>
        ) : (
          <LinkButton look="filled" icon="arrow" to={{ screen: 'physio_draft', draft: id, part: 'send' }}>
            {t('physio.send')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function History({ editor, onUndo, onRedo }: Pick<Props, 'editor' | 'onUndo' | 'onRedo'>) {
  const { past, future } = editor.history.value;
  const [undo, redo] = [past.at(-1)?.what, future.at(-1)?.what];
  return (
    <div class="history">
      <button
        type="button"
        class="icon-button"
        aria-disabled={undo === undefined ? 'true' : undefined}
        aria-keyshortcuts="Control+Z"
        aria-label={undo === undefined ? t('physio.undo') : t('physio.undo_what', { what: undo })}
        title={t('physio.undo')}
        onClick={onUndo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="icon-button icon-mirrored"
        aria-disabled={redo === undefined ? 'true' : undefined}
        aria-keyshortcuts="Control+Shift+Z"
        aria-label={redo === undefined ? t('physio.redo') : t('physio.redo_what', { what: redo })}
        title={t('physio.redo')}
        onClick={onRedo}
      >
        <Icon name="undo" />
      </button>
    </div>
  );
}
