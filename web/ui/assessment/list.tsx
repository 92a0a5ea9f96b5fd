/**
 * A question answered by any number of choices from a list, and by own words. Nothing ticked is no answer; "none of
 * these" is one (H7).
 */
import { useState } from 'preact/hooks';
import { maybe, t } from '../../words/words.ts';
import { QuestionFrame } from '../components/questions/question_frame.tsx';
import { Tick } from '../components/questions/ticks.tsx';
import { stemOf } from './flow.ts';
import type { KindProps } from './kind.ts';
import { OwnFields } from './own_fields.tsx';
import { written } from './own_words.ts';

export function ListQuestion({ asked, onAnswer, frame }: KindProps) {
  const before = asked.answer;
  const [chosen, setChosen] = useState<readonly string[]>(before?.chosen ?? []);
  const [own, setOwn] = useState<readonly string[]>(before?.own ?? []);
  const [none, setNone] = useState(before !== null && chosen.length + own.length === 0);
  const stem = stemOf(asked.key);
  const answered = none || chosen.length > 0 || written(own).length > 0;
  const tick = (value: string): void => {
    setNone(false);
    setChosen(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  const write = (words: readonly string[]): void => {
    setNone(false);
    setOwn(words);
  };
  return (
    <QuestionFrame
      {...frame}
      missing={answered ? null : t('assess.list.missing')}
      // In the order of the list, whatever the order of the taps.
      onContinue={() =>
        onAnswer({
          chosen: asked.choices.map((choice) => choice.value).filter((value) => chosen.includes(value)),
          own: written(own),
        })
      }
      answer={({ labelledBy, describedBy, invalid }) => (
        <fieldset
          class={`choices${invalid ? ' choices-invalid' : ''}`}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          data-open={answered ? undefined : ''}
        >
          {asked.choices.map(({ value, text }) => (
            <Tick
              key={value}
              value={value}
              label={t(text)}
              note={maybe(`assess.${stem}.${value}_note`) ?? undefined}
              ticked={chosen.includes(value)}
              onTick={() => tick(value)}
            />
          ))}
          {asked.own_max > 0 && (
            <OwnFields
              own={own}
              onEdit={(place, words) => write(own.map((one, at) => (at === place ? words : one)))}
              onAdd={() => write([...own, ''])}
              onRemove={(place) => write(own.filter((_, at) => at !== place))}
              more={own.length < asked.own_max}
              label={maybe(`assess.${stem}.own`) ?? t('assess.own.label')}
              add={maybe(`assess.${stem}.add`) ?? t('assess.own.add')}
            />
          )}
          <Tick
            value=""
            label={maybe(`assess.${stem}.nothing`) ?? t('assess.list.nothing')}
            ticked={none}
            onTick={() => {
              setNone(!none);
              setChosen([]);
              setOwn([]);
            }}
          />
        </fieldset>
      )}
    />
  );
}
