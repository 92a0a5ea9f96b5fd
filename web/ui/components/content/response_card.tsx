/**
 * How the tendon responded to a session (R30), with colour, icon and words, never colour alone (H20), and with its
 * reason.
 */
import './response_card.css';
import type { ResponseClass, ResponseView } from '../../../engine/contract.ts';
import { day, t } from '../../../words/words.ts';
import { Icon, type IconName } from '../pictures/icon.tsx';
import { Why } from './why.tsx';
import { Words } from './words.tsx';

const ICONS: Record<ResponseClass, IconName> = { unknown: 'question', green: 'check', amber: 'wave', red: 'alert' };

interface Props {
  response: ResponseView;
  /** The rest after a red response is over and is not announced again. */
  rested?: boolean;
}

export function ResponseCard({ response, rested = false }: Props) {
  const kind = response.response;
  return (
    <section class={`response response-${kind} stack-tight`}>
      <div class="response-head">
        <span class="response-icon">
          <Icon name={ICONS[kind]} size="l" />
        </span>
        <div>
          <p class="response-name">{t(`response.name.${kind}`)}</p>
          <h2>
            <Words text={response.text} />
          </h2>
        </div>
      </div>
      <p class="soft small">{t('today.last.title', { day: day(response.date) })}</p>
      <p>{leadOf(response, rested)}</p>
      {response.reasons.length > 0 && <Why label={t('today.last.why')} reasons={response.reasons} />}
    </section>
  );
}

/** Before the next morning no answer counts as missing. */
function leadOf({ response, pending, text }: ResponseView, rested: boolean): string {
  if (pending) return t('response.pending');
  if (response === 'red' && rested) return t('response.lead.red_rested');
  return t('key' in text && text.key === 'response.waiting' ? 'response.lead.waiting' : `response.lead.${response}`);
}

/** The same on one line. */
export function ResponseMark({ response }: { response: ResponseView }) {
  const kind = response.response;
  return (
    <span class={`mark-response mark-response-${kind}`}>
      <Icon name={ICONS[kind]} size="s" />
      {t(`response.name.${kind}`)}
    </span>
  );
}
