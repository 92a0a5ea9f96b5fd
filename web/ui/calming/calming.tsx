/** Lighter duties: each sore activity with why it is hard on the tendon and what to change (F9-F12), and a tick a day. */
import './calming.css';
import type { CalmingItem, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/button.tsx';
import { FaultNotice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Redirect } from '../components/redirect.tsx';
import { Why } from '../components/why.tsx';
import { Points, Words } from '../components/words.tsx';
import { useSend } from '../context.ts';

export function CalmingScreen({ view }: { view: View }) {
  const { today, plan } = view;
  // Without a plan there is nothing to make lighter yet.
  if (!today) return <Redirect to={{ screen: 'home' }} />;
  // Nothing to hold and nothing to lift: the ankle is only kept moving (R12).
  const moves = plan !== null && plan.exercises.length === 0;
  return (
    <Page name="calming" title={t('calming.title')} tabs back={{ screen: 'home' }}>
      <p class="lead">{t('calming.lead')}</p>
      {moves && (
        <section class="card card-pine stack-tight">
          <h2>{t('calming.movements.title')}</h2>
          <p>{t('calming.movements.lead')}</p>
          <Points of="calming.movements.points" />
        </section>
      )}
      {today.calming.map((item) => (
        <Item key={item.item} item={item} date={today.date} />
      ))}
      {today.calming.length === 0 && <None />}
    </Page>
  );
}

function Item({ item, date }: { item: CalmingItem; date: string }) {
  const sending = useSend();
  const tick = (done: boolean): void => {
    void sending.send({ kind: 'tick_calming', date, item: item.item, done });
  };
  return (
    <section class="card stack">
      <h2>
        <Words text={item.name} />
      </h2>
      {item.why && (
        <p class="soft">
          <Words text={item.why} />
        </p>
      )}
      {item.change ? (
        <div class="calming-change">
          <h3>{t('calming.change')}</h3>
          <p>
            <Words text={item.change} />
          </p>
        </div>
      ) : (
        <p>{t('calming.own')}</p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          value={item.item}
          checked={item.ticked}
          aria-label={`${t('calming.tick')}: ${t(item.name)}`}
          onChange={(event) => {
            tick(event.currentTarget.checked);
            // It shows what is stored, nothing else (H18).
            event.currentTarget.checked = item.ticked;
          }}
        />
        <span>{t(item.ticked ? 'calming.ticked' : 'calming.tick')}</span>
      </label>
      <FaultNotice fault={sending.fault} />
      {item.rules.length > 0 && <Why label={t('calming.why')} rules={item.rules} />}
    </section>
  );
}

function None() {
  return (
    <section class="card card-quiet stack">
      <h2>{t('calming.none.title')}</h2>
      <p>{t('calming.none.lead')}</p>
      <div>
        <LinkButton to={{ screen: 'questions' }}>{t('calming.edit')}</LinkButton>
      </div>
    </section>
  );
}
