/**
 * The builder: the engine's form of a draft. Every change applies and is stored at once, and everything can be undone.
 */
import './build.css';
import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormFault, ProgrammeForm } from '../../../engine/contract.ts';
import { date, isolated, t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Notice } from '../../components/content/notice.tsx';
import { Page } from '../../components/layout/page.tsx';
import { useShell } from '../../model/context.ts';
import { DateFields } from './date_fields.tsx';
import type { DraftEditor } from './draft_editor.ts';
import { EditorContext, phaseText } from './editor_context.ts';
import { plainFaultWords } from './fault_words.ts';
import { showFirstFault } from './find_fault.ts';
import { Fold } from './fold.tsx';
import { Foot } from './foot.tsx';
import { takesBack } from './keys.ts';
import { LimitsFold } from './limits.tsx';
import { ByFields, GoalFields, NoteField } from './person_fields.tsx';
import { PhaseFold } from './phase.tsx';
import { Rail, type RailItem } from './rail.tsx';
import { SideField, StartFields } from './start_fields.tsx';
import { Summary } from './summary.tsx';
import { Tools } from './tools.tsx';

const PATIENT = ['/side', '/start', '/goals'];
const DATES = ['/issued', '/review', '/hold', '/expires'];
const WORDS = ['/note', '/by'];

export function BuildScreen({ editor }: { editor: DraftEditor }) {
  const { announcement } = useShell();
  const title = useComputed(() => editor.draft.value.title).value;
  const form = editor.form.value;
  const sections = useRef<HTMLDivElement>(null);
  const [renamed, setRenamed] = useState(0);

  useEffect(() => {
    void editor.look();
    return () => editor.seal();
  }, [editor]);

  const tell = (key: 'physio.undone' | 'physio.redone', what: string | null): void => {
    if (what !== null) announcement.value = t(key, { what });
  };
  const undo = (): void => tell('physio.undone', editor.undo());
  const redo = (): void => tell('physio.redone', editor.redo());

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const asked = takesBack(event);
      if (!asked) return;
      event.preventDefault();
      if (asked === 'undo') undo();
      else redo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [editor]);

  const isKept = editor.saved.value.name !== 'unsaved';
  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isKept]);

  return (
    <Page
      name="physio"
      title={title}
      step={`${renamed}`}
      back={{ screen: 'physio' }}
      notices="none"
      foot={
        form && (
          <Foot
            editor={editor}
            form={form}
            onMend={() => showFirstFault(sections.current)}
            onUndo={undo}
            onRedo={redo}
          />
        )
      }
    >
      <Tools editor={editor} onRenamed={() => setRenamed(renamed + 1)} />
      <Trouble editor={editor} />
      {form ? (
        <EditorContext.Provider value={{ editor, form }}>
          <div class="builder" ref={sections}>
            <Rail items={railOf(form)} sections={sections} />
            <div class="builder-main">
              <Sections form={form} />
            </div>
            <div class="builder-side">
              <Summary />
            </div>
          </div>
        </EditorContext.Provider>
      ) : (
        !editor.refused.value && <p class="soft">{t('physio.reading')}</p>
      )}
    </Page>
  );
}

/** What prevents storing or reading the draft, and what to do about it. */
function Trouble({ editor }: { editor: DraftEditor }) {
  const saved = editor.saved.value;
  const refused = editor.refused.value;
  return (
    <>
      {saved.name === 'unsaved' && (
        <Notice
          tone="warn"
          alert
          title={t('physio.unsaved.title')}
          actions={
            <Button look="plain" onClick={() => void editor.store()}>
              {t('action.retry')}
            </Button>
          }
        >
          {t('physio.unsaved.lead')}
        </Notice>
      )}
      {refused && (
        <>
          <Notice tone="warn" alert>
            {plainFaultWords(refused)}
          </Notice>
          {refused.path && (
            <p class="soft small">
              {t('physio.open.path')} <code dir="ltr">{refused.path}</code>
            </p>
          )}
          <Button onClick={() => void editor.look()}>{t('action.retry')}</Button>
        </>
      )}
    </>
  );
}

function Sections({ form }: { form: ProgrammeForm }) {
  const start = form.given.start?.phase ?? null;
  return (
    <>
      <Fold name="patient" title={t('physio.section.patient')} {...marksOf(form, PATIENT)} open>
        <SideField />
        <StartFields />
      </Fold>
      <Fold name="dates" title={t('physio.section.dates')} sum={datesSum(form)} {...marksOf(form, DATES)} open>
        <DateFields />
      </Fold>
      <Fold name="words" title={t('physio.section.words')} sum={byWords(form)} {...marksOf(form, WORDS)} open>
        <GoalFields />
        <NoteField />
        <ByFields />
      </Fold>
      {form.phases.map((phase) => (
        <PhaseFold key={phase.number} phase={phase} open={phase.number === start} />
      ))}
      <LimitsFold />
    </>
  );
}

function marksOf(form: ProgrammeForm, pointers: readonly string[]) {
  const isMine = ({ pointer }: { pointer: string }): boolean =>
    pointers.some((mine) => pointer === mine || pointer.startsWith(`${mine}/`));
  return { faults: form.faults.filter((fault: FormFault) => isMine(fault)).length };
}

function datesSum(form: ProgrammeForm): string | undefined {
  const { review } = form.given;
  return review === null ? undefined : t('physio.section.dates_sum', { date: date(review) });
}

function byWords(form: ProgrammeForm): string | undefined {
  return form.given.name === '' ? undefined : isolated({ literal: form.given.name });
}

function railOf(form: ProgrammeForm): RailItem[] {
  const at = (pointers: readonly string[]): RailItem['faults'] => marksOf(form, pointers).faults;
  const limits = form.limits.map((field) => field.pointer);
  const changed = (is: (pointer: string) => boolean): number => form.differs.filter((one) => is(one.pointer)).length;
  return [
    { name: 'patient', label: t('physio.section.patient'), faults: at(PATIENT), changes: 0 },
    { name: 'dates', label: t('physio.section.dates'), faults: at(DATES), changes: 0 },
    { name: 'words', label: t('physio.section.words'), faults: at(WORDS), changes: 0 },
    ...form.phases.map((phase, place) => ({
      name: `phase_${phase.number}`,
      label: t(phaseText(phase.number, phase.name)),
      faults: at([`/phases/${place}`]),
      changes: changed((pointer) => pointer.startsWith(`/phases/${place}/`)),
    })),
    {
      name: 'limits',
      label: t('physio.limits'),
      faults: at(limits),
      changes: changed((pointer) => limits.includes(pointer)),
    },
  ];
}
