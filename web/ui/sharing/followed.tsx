/**
 * Within plan and today: which programme is followed and who made it, unless it is the one that Heelwise comes with.
 */
import type { ProgrammeView } from '../../engine/contract.ts';
import { isolated, t } from '../../words/words.ts';
import { LinkButton } from '../components/content/button.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Icon } from '../components/pictures/icon.tsx';
import { formatAddress } from '../model/address.ts';
import './programme.css';

/** The maker's name, or else the clinic, or else null. */
export function signed(by: ProgrammeView['by']): string | null {
  const name = by?.name || by?.clinic;
  return name ? isolated({ literal: name }) : null;
}

/** One quiet line. A programme that ended or is for another side gets a notice (H10). */
export function FollowedLine({ programme }: { programme: ProgrammeView }) {
  if (programme.standard) return null;
  const name = signed(programme.by);
  return (
    <>
      <a class="followed" href={formatAddress({ screen: 'programme' })}>
        <Icon name="person" size="s" />
        <span>{name ? t('programme.line.by', { name }) : t('programme.line.own')}</span>
        <Icon name="forward" size="s" />
      </a>
      <ProgrammeTrouble programme={programme} leads />
    </>
  );
}

/** `leads`: with a link to where something can be done about it. */
export function ProgrammeTrouble({ programme, leads = false }: { programme: ProgrammeView; leads?: boolean }) {
  const { ended, other_side: otherSide, expires } = programme;
  const actions = leads && (
    <LinkButton look="plain" to={{ screen: 'programme' }}>
      {t('programme.trouble.action')}
    </LinkButton>
  );
  return (
    <>
      {ended && (
        <Notice tone="warn" icon="calendar" title={t('programme.ended.title')} actions={actions}>
          {expires ? t('programme.ended.lead', { date: expires }) : t('programme.ended.lead_undated')}
        </Notice>
      )}
      {otherSide && (
        <Notice tone="warn" title={t('programme.other_side.title')} actions={actions}>
          {t('programme.other_side.lead')}
        </Notice>
      )}
    </>
  );
}
