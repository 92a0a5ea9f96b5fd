/** One entry of the diary: the answers, and a way to change, delete or restore it. */
import type { Entry } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Facts } from '../components/content/facts.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { ResponseMark } from '../components/content/response_card.tsx';
import { Words } from '../components/content/words.tsx';
import { Icon, type IconName } from '../components/pictures/icon.tsx';
import { type Address, formatAddress } from '../model/address.ts';
import { useSend, useShell } from '../model/context.ts';
import { factsOf, nameOf } from './entry_words.ts';

const ICONS: Record<Entry['kind'], IconName> = {
  check_in: 'sun',
  session: 'play',
  activity: 'shoe',
  assessment: 'diary',
};

interface Props {
  entry: Entry;
  /** Another answer exists for this day, so a deleted one cannot be restored beside it. */
  replaced: boolean;
}

export function EntryCard({ entry, replaced }: Props) {
  const { announcement } = useShell();
  const sending = useSend();
  const names = { what: nameOf(entry), day: day(entry.date) };

  const toggle = async (): Promise<void> => {
    const kind = entry.deleted ? 'restore_record' : 'delete_record';
    if (await sending.send({ kind, target: entry.record })) return;
    announcement.value = t(entry.deleted ? 'entries.said_restored' : 'entries.said_deleted');
  };

  const edit = addressOf(entry);
  return (
    <article class={`card entry stack-tight${entry.deleted ? ' entry-deleted' : ''}`}>
      <h3 class="entry-name">
        <Icon name={ICONS[entry.kind]} />
        <span>{names.what}</span>
        {/* The response to a session is shown at its day, which may have several sessions (R30). */}
        {entry.activity && entry.response && <ResponseMark response={entry.response} />}
      </h3>
      {entry.deleted ? (
        <p class="soft">{t(replaced ? 'entries.replaced' : 'entries.deleted')}</p>
      ) : (
        <Said entry={entry} />
      )}
      {entry.date_unsure && !entry.deleted && <p class="soft">{t('entries.date_unsure')}</p>}
      <FaultNotice fault={sending.fault} />
      {/* What the plan began with is changed by answering the questions again, not by deleting it from the diary. */}
      {entry.kind !== 'assessment' && !(entry.deleted && replaced) && (
        <div class="entry-do">
          {edit && !entry.deleted && (
            <a class="button button-plain" href={formatAddress(edit)} aria-label={t('entries.edit_of', names)}>
              <span>{t('entries.edit')}</span>
            </a>
          )}
          <Button
            look="plain"
            icon={entry.deleted ? 'undo' : undefined}
            busy={sending.busy}
            label={t(entry.deleted ? 'entries.restore_of' : 'entries.delete_of', names)}
            onClick={() => void toggle()}
          >
            {t(entry.deleted ? 'entries.restore' : 'entries.delete')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Said({ entry }: { entry: Entry }) {
  return (
    <>
      {entry.session && (
        <ul class="entry-exercises">
          {entry.session.exercises.map(({ name, dose_text }) => (
            <li key={`${t(name)} ${t(dose_text)}`}>
              <Words text={name} />
              <span class="soft">
                {' '}
                <Words text={dose_text} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Facts of={factsOf(entry)} />
    </>
  );
}

function addressOf(entry: Entry): Address | null {
  if (entry.check_in) return { screen: 'check_in', date: entry.date };
  if (entry.session) return { screen: 'after', session: entry.session.session };
  if (entry.activity) return { screen: 'activity', activity: entry.activity.activity, date: null };
  return null;
}
