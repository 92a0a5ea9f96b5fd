/**
 * The diary, day by day: look back, change, delete and restore entries, and add to a day. Deleted entries stay visible
 * (H14).
 */
import './entries.css';
import type { Entry, View } from '../../engine/contract.ts';
import { day, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { ResponseMark } from '../components/content/response_card.tsx';
import { Page } from '../components/layout/page.tsx';
import { AddDay } from './add_day.tsx';
import { EntryCard } from './entry_card.tsx';
import { useHistory } from './history.ts';

export function EntriesScreen({ view }: { view: View }) {
  const history = useHistory();
  const days = byDay(history.entries);
  return (
    <Page
      name="entries"
      title={t('entries.title')}
      tabs
      back={{ screen: 'home' }}
      notices="all"
      aside={
        <>
          {history.state === 'looking' && days.length === 0 && <p class="soft">{t('entries.loading')}</p>}
          <FaultNotice fault={history.fault} />
          {history.state === 'there' && !history.fault && days.length === 0 && (
            <p class="card card-quiet">{t('entries.none')}</p>
          )}
          {days.map(([date, entries]) => (
            <Day key={date} date={date} today={view.today?.date ?? date} entries={entries} />
          ))}
          {history.more && (
            <div>
              <Button busy={history.state === 'looking'} onClick={history.older}>
                {t(history.state === 'looking' ? 'action.working' : 'entries.more')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <p class="lead">{t('entries.lead')}</p>
      {view.today && <AddDay today={view.today.date} />}
    </Page>
  );
}

function Day({ date, today, entries }: { date: string; today: string; entries: readonly Entry[] }) {
  // All sessions of a date have one response (R30).
  const answeredAgain = entries.some((entry) => entry.kind === 'check_in' && !entry.deleted);
  const response = entries.find((entry) => entry.kind === 'session' && !entry.deleted && entry.response)?.response;
  return (
    <section class="entries-day stack-tight">
      <div class="entries-head">
        <h2>{yearOf(date) === yearOf(today) ? day(date) : `${day(date)} ${yearOf(date)}`}</h2>
        {response && <ResponseMark response={response} />}
      </div>
      {entries.map((entry) => (
        <EntryCard key={entry.record} entry={entry} replaced={entry.kind === 'check_in' && answeredAgain} />
      ))}
    </section>
  );
}

function yearOf(civil: string): string {
  return civil.slice(0, 4);
}

function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(entry.date, [...(days.get(entry.date) ?? []), entry]);
  return [...days];
}
