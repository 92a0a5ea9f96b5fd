/** How a plan differs from the standard one: in a few words, and side by side with the plan that is followed now. */
import './link.css';
import { Fragment } from 'preact';
import type { ProgrammeDifference, ProgrammePreview, Text } from '../../engine/contract.ts';
import { isolated, t } from '../../words/words.ts';
import { Button, LinkButton } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Words } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';

/** The most that a thumb can scroll past without losing the answers; the rest is behind "compare". */
const SHOWN = 4;

/** This many words that belong together are shown on one line; more go below each other. */
const LINED = 3;

/** Compared with the standard one, and with the followed one if that differs. */
export function Differences({ preview, onCompare }: { preview: ProgrammePreview; onCompare: () => void }) {
  const { differs, base, now } = preview;
  // Goals are shown with the plan, and completely in the comparison.
  const short = differs.filter(({ pointer }) => pointer !== '/goals');
  const standard = short.filter((one) => !same(one.offered, one.standard));
  const mine = short.filter((one) => !same(one.offered, one.now));
  const followsStandard = now.same_base && differs.every((one) => same(one.now, one.standard));
  return (
    <Card>
      <h2>{t('link.differs.title')}</h2>
      {standard.length === 0 ? (
        <p>{t(base.released ? 'link.differs.none' : 'link.differs.own')}</p>
      ) : (
        <Changed of={standard} against="standard" />
      )}
      {!now.same_base && <p>{t('link.differs.other_base', { title: isolated({ literal: now.title }) })}</p>}
      {followsStandard && standard.length > 0 && <p class="soft">{t('link.differs.follows_standard')}</p>}
      {now.same_base && !followsStandard && mine.length > 0 && (
        <>
          <h2>{t('link.differs.mine')}</h2>
          <Changed of={mine} against="now" />
        </>
      )}
      {differs.length > 0 && <Button onClick={onCompare}>{t('link.compare.action')}</Button>}
    </Card>
  );
}

function Changed({ of, against }: { of: readonly ProgrammeDifference[]; against: 'standard' | 'now' }) {
  const more = of.length - SHOWN;
  return (
    <ul class="differs">
      {of.slice(0, SHOWN).map((one) => (
        <li key={one.pointer}>
          <Place where={one.where} />
          <span class="differs-what">
            <Words text={one.label} />:{' '}
            <strong>
              <Value of={one.offered} />
            </strong>
          </span>
          <span class="soft small">{t(`link.differs.against_${against}`, { value: joined(one[against]) })}</span>
        </li>
      ))}
      {more > 0 && <li class="soft">{t('link.differs.more', { count: more })}</li>}
    </ul>
  );
}

export function same(a: readonly Text[] | null, b: readonly Text[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Three columns if there is room, one below the other on a phone. Every value keeps its name, so that nobody has to
 * remember a column.
 */
export function Compare({ preview, onBack }: { preview: ProgrammePreview; onBack: () => void }) {
  const { differs, now } = preview;
  return (
    <Page name="link" title={t('link.compare.title')} step="compare" onBack={onBack}>
      <p class="lead">{t('link.compare.lead')}</p>
      {!now.same_base && <p>{t('link.compare.other_base', { title: isolated({ literal: now.title }) })}</p>}
      <ul class={`compare${now.same_base ? '' : ' compare-two'}`}>
        {differs.map((one) => (
          <Row key={one.pointer} one={one} mine={now.same_base} />
        ))}
      </ul>
      <div>
        <Button look="filled" wide onClick={onBack}>
          {t('link.compare.back')}
        </Button>
        <LinkButton look="plain" wide to={{ screen: 'plan' }}>
          {t('link.compare.plan')}
        </LinkButton>
      </div>
    </Page>
  );
}

function Row({ one, mine }: { one: ProgrammeDifference; mine: boolean }) {
  return (
    <li class="card stack-tight">
      <Place where={one.where} />
      <h2>
        <Words text={one.label} />
      </h2>
      <dl>
        <div>
          <dt>{t('link.compare.standard')}</dt>
          <dd>
            <Value of={one.standard} />
          </dd>
        </div>
        {mine && (
          <div>
            <dt>{t('link.compare.yours')}</dt>
            <dd>
              <Value of={one.now} />
            </dd>
          </div>
        )}
        <div class="compare-offered">
          <dt>{t('link.compare.offered')}</dt>
          <dd>
            <Value of={one.offered} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

function Place({ where }: { where: readonly Text[] }) {
  if (where.length === 0) return null;
  return (
    <span class="differs-where soft small">
      {where.map((part, place) => (
        <span key={JSON.stringify(part)}>
          {place > 0 && <span aria-hidden="true"> · </span>}
          <Words text={part} />
        </span>
      ))}
    </span>
  );
}

/** Words that belong together: days, goals, a phase with its exercise. */
function Value({ of }: { of: readonly Text[] | null }) {
  if (!of || of.length === 0) return <>{t('link.value.none')}</>;
  if (of.length > LINED) {
    return (
      <>
        {of.map((part) => (
          <span key={JSON.stringify(part)} class="value-line">
            <Words text={part} />
          </span>
        ))}
      </>
    );
  }
  return (
    <>
      {of.map((part, place) => (
        <Fragment key={JSON.stringify(part)}>
          {place > 0 && ', '}
          <Words text={part} />
        </Fragment>
      ))}
    </>
  );
}

function joined(of: readonly Text[] | null): string {
  return of && of.length > 0 ? of.map(isolated).join(', ') : t('link.value.none');
}
