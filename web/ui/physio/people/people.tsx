/** How virtual people fare under a draft: first what a clinician should check, then who gets how far and when. */
import './people.css';
import { useEffect, useState } from 'preact/hooks';
import type { ProgrammeForm, SimulationFlag, SimulationSummary } from '../../../engine/contract.ts';
import { DAYS_OF_WEEK, KINDS, PEOPLE_MORE, type Run, type RunState } from '../../../physio/simulation_run.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { t } from '../../../words/words.ts';
import { Button, LinkButton } from '../../components/content/button.tsx';
import { Card } from '../../components/content/card.tsx';
import { FaultNotice, Notice } from '../../components/content/notice.tsx';
import { Why } from '../../components/content/why.tsx';
import { Words } from '../../components/content/words.tsx';
import { Page } from '../../components/layout/page.tsx';
import { useShell } from '../../model/context.ts';
import { textOf, useDraftForm } from '../draft/draft_form.ts';
import { builderOf, DraftPage } from '../draft/draft_page.tsx';
import { KindCard } from './kind_card.tsx';
import { Numbers } from './numbers.tsx';

const WEEKS = [26, 52] as const;

export function PeopleScreen({ draft }: { draft: Draft }) {
  const found = useDraftForm(draft);
  return (
    <DraftPage draft={draft} title={t('physio_people.title')} found={found}>
      {(form) => <People draft={draft} form={form} />}
    </DraftPage>
  );
}

function People({ draft, form }: { draft: Draft; form: ProgrammeForm }) {
  const { model, announcement } = useShell();
  const [weeks, setWeeks] = useState<number>(WEEKS[0]);
  const run = model.physio.simulation(textOf(draft), weeks * DAYS_OF_WEEK);
  useEffect(() => {
    run.goOn();
    return () => run.stop();
  }, [run]);
  const state = run.state.value;
  useEffect(() => {
    if (state.status === 'done') announcement.value = t('physio_people.done', { count: state.done });
  }, [state.status, state.done, announcement]);

  return (
    <Page name="physio" title={t('physio_people.title')} back={builderOf(draft)}>
      <p class="lead">{t('physio_people.lead')}</p>
      {state.status !== 'done' && <Working state={state} run={run} />}
      <FaultNotice fault={state.fault} />
      {state.summary && state.status === 'done' && <Flags draft={draft} summary={state.summary} />}
      {state.summary && (
        <>
          <div class="people-head">
            <h2>{t('physio_people.chart')}</h2>
            <Span weeks={weeks} onChoose={setWeeks} />
          </div>
          <p class="soft people-key">{t('physio_people.chart.key')}</p>
          <div class="people-kinds">
            {KINDS.map((kind) => {
              const one = state.summary?.by_kind.find((found) => found.kind === kind);
              return one && one.people > 0 && <KindCard key={kind} found={one} form={form} days={state.days} />;
            })}
          </div>
          {state.status === 'done' && <More state={state} run={run} />}
          <Numbers summary={state.summary} form={form} days={state.days} />
        </>
      )}
      <Notice>{t('physio_people.no_forecast')}</Notice>
    </Page>
  );
}

function Working({ state, run }: { state: RunState; run: Run }) {
  const { done, of, status } = state;
  return (
    <Card tone="quiet">
      <p class="people-count">{t(`physio_people.count.${status}`, { count: done, of })}</p>
      <progress class="people-progress" max={of} value={done} aria-label={t('physio_people.progress')} />
      <div class="people-actions">
        {status === 'running' && <Button onClick={run.stop}>{t('physio_people.stop')}</Button>}
        {(status === 'stopped' || status === 'failed') && (
          <Button look="filled" onClick={run.goOn}>
            {t('physio_people.go_on')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** Offers more people. It is shown after the results, once everyone has been simulated. */
function More({ state, run }: { state: RunState; run: Run }) {
  return (
    <div class="people-more">
      <p class="soft">{t('physio_people.count.done', { count: state.done })}</p>
      <Button icon="person" onClick={run.more}>
        {t('physio_people.more', { count: PEOPLE_MORE })}
      </Button>
    </div>
  );
}

function Span({ weeks, onChoose }: { weeks: number; onChoose: (weeks: number) => void }) {
  return (
    <fieldset class="people-span">
      <legend class="hidden-text">{t('physio_people.span')}</legend>
      {WEEKS.map((one) => (
        <label key={one}>
          <input type="radio" name="span" value={one} checked={one === weeks} onChange={() => onChoose(one)} />
          <span>{t('physio_people.weeks', { count: one })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Flags({ draft, summary }: { draft: Draft; summary: SimulationSummary }) {
  const flags = (summary.flags ?? []).filter(({ kind }) => kind !== 'rule_never_met');
  const unmet = summary.rules_never_met;
  return (
    <section class="stack" aria-label={t('physio_people.flags')}>
      <h2>{t('physio_people.flags')}</h2>
      {flags.length === 0 && (
        <Notice icon="check" title={t('physio_people.flags.none')}>
          {t('physio_people.flags.none_more')}
        </Notice>
      )}
      {flags.map((flag) => (
        <Flag key={`${flag.kind} ${flag.person} ${JSON.stringify(flag.text)}`} flag={flag} />
      ))}
      {flags.length > 0 && (
        <p>
          <LinkButton look="plain" icon="back" to={builderOf(draft)}>
            {t('physio_people.flags.change')}
          </LinkButton>
        </p>
      )}
      {unmet.length > 0 && (
        <Card tone="quiet">
          <h3>{t('physio_people.unmet', { count: unmet.length })}</h3>
          <p>{t('physio_people.unmet.more')}</p>
          <Why label={t('physio_people.unmet.which')} rules={unmet} />
        </Card>
      )}
    </section>
  );
}

function Flag({ flag }: { flag: SimulationFlag }) {
  return (
    <Notice
      tone="warn"
      icon={FLAG_ICONS[flag.kind]}
      title={t(flag.person ? `physio_people.kind.${flag.person}` : 'physio_people.flags.all')}
    >
      <p>
        <Words text={flag.text} />
      </p>
      <p class="soft">
        {t(isSilent(flag) ? 'physio_people.could.never_leaves_silent' : `physio_people.could.${flag.kind}`)}
      </p>
    </Notice>
  );
}

/** Nothing is offered without answers (R31), so lighter steps would change nothing. */
const isSilent = (flag: SimulationFlag): boolean => flag.kind === 'never_leaves' && flag.person === 'silent';

const FLAG_ICONS = { too_fast: 'arrow', never_leaves: 'clock', no_way_on: 'alert', rule_never_met: 'info' } as const;
