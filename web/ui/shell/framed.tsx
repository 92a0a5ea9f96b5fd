/** All that is shown in a frame of another site: a way to the app itself. */
import { t } from '../../words/words.ts';

export function Framed({ address }: { address: string }) {
  return (
    <main class="page">
      <h1>{t('framed.title')}</h1>
      <p class="lead">{t('framed.lead')}</p>
      <a class="button button-filled" href={address} target="_blank" rel="noopener noreferrer">
        <span>{t('framed.open')}</span>
      </a>
    </main>
  );
}
