/** A question answered on the pain scale. */
import { useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { PainScale } from '../components/questions/pain_scale.tsx';
import { QuestionFrame } from '../components/questions/question_frame.tsx';
import type { KindProps } from './kind.ts';

export function PainQuestion({ asked, onAnswer, frame }: KindProps) {
  const [pain, setPain] = useState<number | null>(asked.answer?.number ?? null);
  return (
    <QuestionFrame
      {...frame}
      missing={pain === null ? t('pain.missing') : null}
      onContinue={() => pain !== null && onAnswer({ number: pain })}
      answer={({ describedBy, invalid }) => (
        <PainScale
          label={frame.title}
          hiddenLabel
          value={pain}
          onChange={setPain}
          describedBy={describedBy}
          invalid={invalid}
        />
      )}
    />
  );
}
