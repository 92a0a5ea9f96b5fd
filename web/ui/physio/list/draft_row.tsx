/** A draft or template in the list: open or use it, and further actions. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProgrammeListed } from '../../../engine/contract.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { date, t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Icon } from '../../components/pictures/icon.tsx';
import { formatAddress } from '../../model/address.ts';
import { titleFrom } from '../draft/title.ts';
import { TitleField } from '../draft/title_field.tsx';

interface Props {
  draft: Draft;
  listed: readonly ProgrammeListed[];
  onUse: () => void;
  /** Resolves to whether it was stored. */
  onRename: (title: string) => Promise<boolean>;
  onCopy: () => void;
  onRemove: () => void;
}

export function DraftRow({ draft, listed, onUse, onRename, onCopy, onRemove }: Props) {
  const [renaming, setRenaming] = useState(false);
  const wasRenaming = useRef(false);
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wasRenaming.current && !renaming) tools.current?.querySelector('button')?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const { title, kind, source, changed } = draft;
  const base = listed.find((one) => one.id === source.base.id && one.version === source.base.version)?.title;
  const count = Object.keys(source.set).filter((pointer) => pointer.startsWith('/phases/')).length;
  const about = [
    base !== undefined && base !== title ? base : null,
    count > 0 ? t('physio.changes', { count }) : null,
    t('physio.changed_on', { date: date(changed.local_date) }),
  ].filter((words) => words !== null);

  if (renaming) {
    return (
      <li class="draft-row">
        <RenameRow
          title={title}
          onCancel={() => setRenaming(false)}
          onTitle={async (next) => {
            if (await onRename(next)) setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li class="draft-row">
      {kind === 'draft' ? (
        <a class="draft-main" href={formatAddress({ screen: 'physio_draft', draft: draft.id, part: null })}>
          <Inside icon="diary" title={title} about={about} />
          <Icon name="forward" size="s" />
        </a>
      ) : (
        <button type="button" class="draft-main" onClick={onUse}>
          <Inside icon="box" title={title} about={about} />
          <span class="draft-use">{t('physio.template.start')}</span>
        </button>
      )}
      <div class="draft-tools" ref={tools}>
        <Button look="plain" label={t('physio.rename_label', { title })} onClick={() => setRenaming(true)}>
          {t('physio.rename')}
        </Button>
        <Button look="plain" label={t('physio.copy_label', { title })} onClick={onCopy}>
          {t('physio.copy')}
        </Button>
        <Button look="plain" label={t('physio.delete_label', { title })} onClick={onRemove}>
          {t('physio.delete')}
        </Button>
      </div>
    </li>
  );
}

function Inside({ icon, title, about }: { icon: 'diary' | 'box'; title: string; about: readonly string[] }) {
  return (
    <>
      <Icon name={icon} />
      <span class="draft-words">
        <bdi class="draft-title">{title}</bdi>
        <span class="soft small">{about.join(' · ')}</span>
      </span>
    </>
  );
}

interface RenameProps {
  title: string;
  onTitle: (title: string) => Promise<void>;
  onCancel: () => void;
}

function RenameRow({ title, onTitle, onCancel }: RenameProps) {
  const [typed, setTyped] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="draft-rename"
      onSubmit={(event) => {
        event.preventDefault();
        void onTitle(titleFrom(typed, title));
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TitleField value={typed} onInput={setTyped} field={field} />
      <div class="draft-tools">
        <Button type="submit">{t('physio.rename')}</Button>
        <Button look="plain" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
