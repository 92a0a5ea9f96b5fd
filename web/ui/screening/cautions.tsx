/**
 * What closes the later phases until a professional has said yes, and what is worth knowing without closing anything
 * (R7-R9, R46, R47). Everything else goes on.
 */
import type { View } from '../../engine/contract.ts';
import { t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { CareCard } from '../components/content/care_card.tsx';
import { Page } from '../components/layout/page.tsx';
import { onward, openCautions } from './flow.ts';
import { HitCard } from './hit_card.tsx';

export function CautionsScreen({ view }: { view: View }) {
  const hits = openCautions(view.screening);
  const information = view.assessment?.information ?? [];
  const isAsked = view.next_screen === 'screening';
  const phase = view.screening.last_open_phase;
  return (
    <Page
      name="cautions"
      title={t(hits.length > 0 ? 'cautions.title' : 'cautions.title_information')}
      back={{ screen: 'home' }}
      foot={
        <LinkButton look="filled" wide to={isAsked ? onward(view.screening) : { screen: 'home' }}>
          {t(isAsked ? 'check.go_on' : 'action.home')}
        </LinkButton>
      }
    >
      <p class="lead">
        {hits.length > 0 && phase !== null
          ? t('cautions.lead', { phase })
          : t(information.length > 0 ? 'cautions.lead_information' : 'cautions.none')}
      </p>
      {hits.map((hit) => (
        <HitCard key={hit.sign} hit={hit} first={false} />
      ))}
      {information.map((card) => (
        <CareCard
          key={card}
          urgency="for_information"
          when={t('urgency.for_information')}
          title={t(`card.${card}.title`)}
          lead={t(`card.${card}.lead`)}
          points={`card.${card}.points`}
        />
      ))}
    </Page>
  );
}
