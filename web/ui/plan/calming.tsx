/**
 * The calming items: each sore activity with the reason why it strains the tendon and what to change (F9-F12), and a
 * daily tick.
 */
import '../components/questions/tick_mark.css';
import './calming.css';
import type { CalmingItem, FigureParams, View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { Why } from '../components/content/why.tsx';
import { Points, Words } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { Redirect } from '../components/layout/redirect.tsx';
import { ExerciseFigure } from '../components/pictures/exercise_figure.tsx';
import { useSend } from '../model/context.ts';

/** The engine's name for the ankle movements among the items that can be ticked. */
const MOVEMENTS = 'ankle_movements';
/** They are not an exercise of a document, so their drawing is defined here. */
const ANKLE: FigureParams = {
  motion: 'ankle',
  posture: 'seated',
  legs: 'one',
  knee: 'straight',
  range: 'full',
  surface: 'floor',
  load: 'none',
  support: 'chair',
};
const POINTS = 'calming.movements.points';

export function CalmingScreen({ view }: { view: View }) {
  const { today } = view;
  // Without a plan there is nothing to adapt yet.
  if (!today) return <Redirect to={{ screen: 'home' }} />;
  // No holds and no raises: the ankle is only kept moving (R12).
  const moves = today.tasks.find((task) => task.kind === 'movements');
  return (
    <Page name="calming" title={t('calming.title')} tabs back={{ screen: 'home' }}>
      <p class="lead">{t('calming.lead')}</p>
      {moves && (
        <section class="card card-pine stack-tight">
          <h2>{t('calming.movements.title')}</h2>
          <p>{t('calming.movements.lead')}</p>
          <div class="calming-figure">
            <ExerciseFigure exercise={ANKLE} at="top" side="right" label={t('figure.ankle_movements')} close />
          </div>
          <Points of={POINTS} />
          <Tick
            item={MOVEMENTS}
            name={t('calming.movements.title')}
            ticked={moves.status === 'done'}
            date={today.date}
          />
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
      <Tick item={item.item} name={t(item.name)} ticked={item.ticked} date={date} />
      {item.rules.length > 0 && <Why label={t('calming.why')} rules={item.rules} />}
    </section>
  );
}

interface TickProps {
  item: string;
  name: string;
  ticked: boolean;
  date: string;
}

function Tick({ item, name, ticked, date }: TickProps) {
  const sending = useSend();
  return (
    <>
      <label class="calming-tick">
        <input
          type="checkbox"
          class="tick-mark"
          value={item}
          checked={ticked}
          aria-label={`${t(ticked ? 'calming.ticked' : 'calming.tick')}: ${name}`}
          onChange={(event) => {
            void sending.send({ kind: 'submit_calming_tick', date, item, done: event.currentTarget.checked });
            // The checkbox shows only what is stored (H18).
            event.currentTarget.checked = ticked;
          }}
        />
        <span>{t(ticked ? 'calming.ticked' : 'calming.tick')}</span>
      </label>
      <FaultNotice fault={sending.fault} />
    </>
  );
}

function None() {
  return (
    <section class="card card-quiet stack">
      <h2>{t('calming.none.title')}</h2>
      <p>{t('calming.none.lead')}</p>
      <div>
        <LinkButton to={{ screen: 'assessment' }}>{t('calming.edit')}</LinkButton>
      </div>
    </section>
  );
}
