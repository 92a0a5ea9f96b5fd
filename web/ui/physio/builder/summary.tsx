/**
 * The differences from the standard document, each with a way back; the faults of the whole; and the length of the
 * link.
 */
import './summary.css';
import type { FormFault, ProgrammeDifference } from '../../../engine/contract.ts';
import { isolated, t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Words } from '../../components/content/words.tsx';
import { Icon } from '../../components/pictures/icon.tsx';
import { useShell } from '../../model/context.ts';
import { textsWords, useEditor, whatOf } from './editor_context.ts';
import { plainFaultWords, unplacedFaults } from './fault_words.ts';

const TITLE = 'physio-summary';
/** After an entry was reset by keyboard, the focus must not fall to the top of the page. */
const stayHere = (): void => document.getElementById(TITLE)?.focus({ preventScroll: true });

/** No document has these values, so they are shown as they are, in the form. */
const GIVEN = ['/side', '/issued', '/review', '/expires', '/hold', '/note', '/by'];
/** A longer list does not help; everything is in the form. */
const STANDARD_MAX = 3;

export function Summary() {
  const { form } = useEditor();
  const whole = unplacedFaults(form);
  const differs = form.differs.filter(({ pointer }) => !GIVEN.includes(pointer));
  return (
    <section class="summary" aria-labelledby={TITLE} data-section="summary">
      <h2 id={TITLE} tabIndex={-1}>
        {t('physio.summary')}
      </h2>
      {whole.length > 0 && <WholeFaults faults={whole} />}
      {differs.length === 0 ? (
        <p class="soft small">{t('physio.summary.none')}</p>
      ) : (
        <ul class="differences">
          {differs.map((difference) => (
            <Difference key={difference.pointer} difference={difference} />
          ))}
        </ul>
      )}
      {form.link && <p class="soft small">{t('physio.link.length', { count: form.link.characters })}</p>}
      {!form.link && form.faults.length === 0 && <p class="soft small">{t('physio.link.none')}</p>}
    </section>
  );
}

function WholeFaults({ faults }: { faults: readonly FormFault[] }) {
  const { editor } = useEditor();
  return (
    <ul class="differences">
      {faults.map((fault) => (
        <li
          key={`${fault.code} ${fault.path}`}
          class="difference field-fault"
          data-pointer={fault.pointer}
          tabIndex={-1}
        >
          <div class="difference-words">
            <p class="field-wrong">
              <Icon name="alert" size="s" />
              {plainFaultWords(fault)}
            </p>
            <code dir="ltr">{(fault.pointer || fault.path).slice(0, 200)}</code>
            {fault.pointer && (
              <Button
                look="plain"
                label={t('physio.fault.take_out_label', { what: fault.pointer })}
                onClick={() => {
                  stayHere();
                  editor.change({ say: [{ pointer: fault.pointer, value: undefined }], what: fault.pointer });
                }}
              >
                {t('physio.fault.take_out')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Difference({ difference }: { difference: ProgrammeDifference }) {
  const { announcement } = useShell();
  const { editor } = useEditor();
  const { pointer, where, label, standard, offered } = difference;
  const what = whatOf(where, label);
  return (
    <li class="difference">
      <div class="difference-words">
        {where.length > 0 && <span class="soft small">{where.map((text) => isolated(text)).join(' · ')}</span>}
        <span class="difference-label">
          <Words text={label} />
        </span>
        <span>
          {standard && standard.length <= STANDARD_MAX && (
            <>
              <span class="hidden-text">{t('physio.summary.was')} </span>
              <s class="soft">{textsWords(standard)}</s> <span class="hidden-text">{t('physio.summary.now')} </span>
            </>
          )}
          {offered && <strong>{textsWords(offered)}</strong>}
        </span>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={t('physio.summary.back_label', { what })}
        title={t('physio.summary.back')}
        onClick={() => {
          stayHere();
          editor.change({ say: [{ pointer, value: undefined }], what });
          announcement.value = t('physio.summary.is_back', { what });
        }}
      >
        <Icon name="undo" size="s" />
      </button>
    </li>
  );
}
