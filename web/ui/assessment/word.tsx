/** A question with a few answers in words. */
import { maybe, t } from '../../words/words.ts';
import { QuestionPage } from '../components/questions/question_page.tsx';
import { stemOf } from './flow.ts';
import type { KindProps } from './kind.ts';
import { choicePicture } from './pictures.tsx';

export function WordQuestion({ asked, onAnswer, frame }: KindProps) {
  const unsure = asked.choices.some((choice) => choice.value === 'not_sure');
  return (
    <QuestionPage
      {...frame}
      choices={asked.choices.map(({ value, text }) => ({
        value,
        label: t(text),
        note: maybe(`assess.${stemOf(asked.key)}.${value}_note`) ?? undefined,
        picture: choicePicture(asked.key, value),
      }))}
      answered={asked.answer?.word ?? null}
      missing={t(unsure ? 'question.missing_unsure' : 'question.missing')}
      onAnswer={(word) => onAnswer({ word })}
    />
  );
}
