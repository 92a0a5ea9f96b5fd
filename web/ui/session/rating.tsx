/**
 * The questions after a session, guided or not (R30): pain during and after, effort, painkiller. Skipped ones are not
 * sent (H7).
 */
import type { RatingView, SideKey } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { AskChoice, AskSidePain, AskYesNo, openSides } from '../components/questions/ask.tsx';

export type Rating = Pick<RatingView, 'during' | 'after' | 'effort' | 'painkiller'>;

export const UNRATED: Rating = { during: {}, after: {}, effort: null, painkiller: null };

interface Props {
  sides: readonly SideKey[];
  rating: Rating;
  onChange: (rating: Rating) => void;
}

export function RatingQuestions({ sides, rating, onChange }: Props) {
  const change = (part: Partial<Rating>): void => onChange({ ...rating, ...part });
  return (
    <>
      <AskSidePain
        title={t('after.during')}
        sides={sides}
        value={rating.during}
        onChange={(during) => change({ during })}
      />
      <AskSidePain
        title={t('after.after')}
        sides={sides}
        value={rating.after}
        onChange={(after) => change({ after })}
      />
      <AskChoice
        title={t('after.effort')}
        choices={(['easy', 'right', 'hard'] as const).map((value) => ({ value, label: t(`after.effort.${value}`) }))}
        chosen={rating.effort}
        onChoose={(effort) => change({ effort })}
      />
      <AskYesNo
        title={t('after.painkiller')}
        hint={t('after.painkiller_hint')}
        value={rating.painkiller}
        onChange={(painkiller) => change({ painkiller })}
      />
    </>
  );
}

export function openOf(rating: Rating, sides: readonly SideKey[]): number {
  const single = [rating.effort, rating.painkiller].filter((answer) => answer === null).length;
  return openSides(sides, rating.during) + openSides(sides, rating.after) + single;
}

export function isUnrated(rating: Rating, sides: readonly SideKey[]): boolean {
  return openOf(rating, sides) === openOf(UNRATED, sides);
}

/** The answers as members of a command. */
export function answered({ during, after, effort, painkiller }: Rating) {
  return {
    ...(Object.keys(during).length > 0 ? { during } : {}),
    ...(Object.keys(after).length > 0 ? { after } : {}),
    ...(effort === null ? {} : { effort }),
    ...(painkiller === null ? {} : { painkiller }),
  };
}
