/**
 * The contents of a saved copy, or of a log that was put aside, and what would change, before anything does. The person
 * chooses how and confirms that it is theirs (H8).
 */
import '../components/questions/tick_mark.css';
import './restore.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { CopyPreview, RestoreWay } from '../../ports/copies.ts';
import { date, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Facts } from '../components/content/facts.tsx';
import { FaultNotice, Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { ChoiceList } from '../components/questions/choice.tsx';
import { useShell, useTask } from '../model/context.ts';
import { Overlap } from './overlap.tsx';
import type { Restored } from './restore_done.tsx';

type Way = Restored['way'];

interface Props {
  preview: CopyPreview;
  onRestored: (done: Restored) => void;
  /** Other things to do with it. */
  children?: ComponentChildren;
}

export function RestorePreview({ preview, onRestored, children }: Props) {
  const { model } = useShell();
  const ways = waysOf(preview);
  const [way, setWay] = useState<Way | null>(ways.length === 1 ? (ways[0] ?? null) : null);
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const restoring = useTask((chosen: Way) =>
    chosen === 'use' ? model.data.useAside(preview.aside ?? '') : model.data.restore(preview, chosen),
  );
  const open = useId();
  const consent = useRef<HTMLDivElement>(null);
  const problem = way === null ? 'restore.way_missing' : agreed ? null : 'restore.consent_missing';

  const restore = async (): Promise<void> => {
    setAsked(true);
    if (problem) consent.current?.scrollIntoView({ block: 'center' });
    if (problem || way === null) return;
    if (!(await restoring.send(way))) onRestored({ way, records: recordsAfter(preview, way) });
  };

  return (
    <Page
      name="restore"
      title={t(preview.aside === null ? 'restore.preview.title' : 'aside.title')}
      step="preview"
      back={{ screen: 'data' }}
      foot={
        <>
          <FaultNotice fault={restoring.fault} />
          {asked && problem && (
            <Notice tone="warn" alert id={open}>
              {t(problem)}
            </Notice>
          )}
          <Button look="filled" wide busy={restoring.busy} onClick={() => void restore()}>
            {t(restoring.busy ? 'action.working' : 'restore.action')}
          </Button>
        </>
      }
    >
      <Contents preview={preview} />
      <Compared preview={preview} />
      <div class="stack-loose" ref={consent}>
        {ways.length > 1 && <Ways preview={preview} ways={ways} way={way} onChoose={setWay} />}
        <label class="consent">
          <input
            type="checkbox"
            class="tick-mark tick-mark-square"
            value="mine"
            checked={agreed}
            aria-describedby={asked && problem ? open : undefined}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <span>{t('restore.consent')}</span>
        </label>
      </div>
      {children}
    </Page>
  );
}

function waysOf({ here, aside }: CopyPreview): readonly Way[] {
  if (!here) return [aside === null ? 'empty' : 'use'];
  return aside === null ? ['merged', 'beside', 'instead'] : ['use', 'merged'];
}

/** Records that can be read afterwards. */
function recordsAfter({ contents, after }: CopyPreview, way: Way): number {
  const merged = way === 'merged' ? after.merged : undefined;
  return merged ? merged.records - merged.damaged - merged.missing : contents.records;
}

function Contents({ preview: { contents, made, aside, whole } }: { preview: CopyPreview }) {
  const day = (civil: string | null): string => (civil ? date(civil) : t('restore.preview.none'));
  const hasGaps = contents.damaged > 0 || contents.missing > 0;
  return (
    <Card>
      <Facts
        of={[
          { name: t('restore.preview.records'), value: contents.records },
          { name: t('restore.preview.from'), value: day(contents.first_date) },
          { name: t('restore.preview.to'), value: day(contents.last_date) },
          ...(contents.damaged > 0 ? [{ name: t('restore.preview.damaged'), value: contents.damaged }] : []),
          ...(contents.missing > 0 ? [{ name: t('restore.preview.missing'), value: contents.missing }] : []),
          { name: t(aside === null ? 'restore.preview.made' : 'aside.made'), value: day(made) },
        ]}
      />
      {hasGaps && <Notice tone="warn">{t('restore.preview.gaps')}</Notice>}
      {!hasGaps && !whole && <Notice tone="warn">{t('restore.preview.altered')}</Notice>}
      {!hasGaps && whole && aside === null && <Notice icon="check">{t('restore.preview.whole')}</Notice>}
    </Card>
  );
}

/** Beside what is here now. */
function Compared({ preview: { here, shared, aside } }: { preview: CopyPreview }) {
  if (!here || !shared) return null;
  const there = aside === null ? 'file' : 'aside';
  return (
    <Card>
      <h2>{t('restore.compare.title')}</h2>
      <Overlap
        onlyHere={shared.only_here}
        both={shared.both}
        onlyThere={shared.only_there}
        there={t(`restore.compare.${there}`)}
      />
      <Facts
        of={[
          { name: t('restore.compare.only_here'), value: shared.only_here },
          { name: t('restore.compare.both'), value: shared.both },
          { name: t(`restore.compare.only_${there}`), value: shared.only_there },
        ]}
      />
      {shared.only_there === 0 && <Notice icon="check">{t(`restore.compare.nothing_new_${there}`)}</Notice>}
    </Card>
  );
}

interface WaysProps {
  preview: CopyPreview;
  ways: readonly Way[];
  way: Way | null;
  onChoose: (way: Way) => void;
}

function Ways({ preview, ways, way, onChoose }: WaysProps) {
  const id = useId();
  return (
    <section class="stack">
      <h2 id={id}>{t('restore.way.title')}</h2>
      <ChoiceList
        name={id}
        labelledBy={id}
        choices={ways.map((one) => ({
          value: one,
          label: t(`restore.way.${one as Exclude<Way, 'empty'>}`),
          note: t(`restore.way.${one as Exclude<RestoreWay, 'empty'> | 'use'}_note`, {
            count: recordsAfter(preview, one),
          }),
        }))}
        chosen={way}
        onChoose={onChoose}
      />
    </section>
  );
}
