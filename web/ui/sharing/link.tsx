/**
 * A link that was opened: its contents once the safety questions are clear (H9), or why it cannot be read, with its
 * text to correct (H8).
 */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { LoadingScreen } from '../components/layout/loading.tsx';
import { OnwardPage } from '../components/layout/onward_page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';
import { useShell } from '../model/context.ts';
import { LookAtPlan } from './preview.tsx';
import { Refused } from './refused.tsx';
import { isClear } from './waiting.ts';
import { WaitsForScreen } from './waits.tsx';

export function LinkScreen({ view }: { view: View }) {
  const { model } = useShell();
  const waiting = model.link.value;
  if (!waiting) return <NothingWaits />;
  if (waiting.reading) return <LoadingScreen waitingForTab={false} />;
  if (waiting.fault) return <Refused key={waiting.text} text={waiting.text} fault={waiting.fault} />;
  if (!isClear(view)) return <WaitsForScreen view={view} />;
  return <LookAtPlan key={waiting.text} view={view} text={waiting.text} />;
}

function NothingWaits() {
  return (
    <OnwardPage
      name="link"
      title={t('link.none.title')}
      step="none"
      above={<Emblem icon="open" />}
      to={{ screen: 'link_paste' }}
      action={t('link.have')}
      otherwise={
        <LinkButton look="plain" wide to={{ screen: 'home' }}>
          {t('action.home')}
        </LinkButton>
      }
    >
      <p class="lead">{t('link.none.lead')}</p>
    </OnwardPage>
  );
}
