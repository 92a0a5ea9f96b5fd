/**
 * How sore an exercise was: one tap for each sore side, in the rest after it or at the end (R16, R30). It can always
 * wait.
 */
import type { SessionItem, SessionView } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { Words } from '../components/content/words.tsx';
import { PainScale } from '../components/questions/pain_scale.tsx';
import type { Guide } from './guide.ts';
import { painOf } from './pain.ts';

interface Props {
  guide: Guide;
  session: Pick<SessionView, 'items' | 'sides'>;
  item: number;
  /** One side at a time if there is little room. */
  single?: boolean;
}

export function PainQuestion({ guide, session, item, single = false }: Props) {
  const { sides, items } = session;
  const pains = guide.pains.value;
  const open = sides.filter((side) => painOf(pains, item, side) === null);
  const shown = single ? open.slice(0, 1) : sides;
  return (
    <div class="session-pain">
      {shown.map((side) => (
        <PainScale
          key={`${item} ${side}`}
          label={
            <>
              {sides.length > 1 ? t('session.pain.ask_side', { side: t(`side.${side}`) }) : t('session.pain.ask')}
              {!single && <NameOf item={items[item]} />}
            </>
          }
          value={painOf(pains, item, side)}
          onChange={(pain) => guide.tellPain(item, side, pain)}
        />
      ))}
    </div>
  );
}

function NameOf({ item }: { item: SessionItem | undefined }) {
  if (!item) return null;
  return (
    <span class="session-soft">
      <Words text={item.name} />
    </span>
  );
}
