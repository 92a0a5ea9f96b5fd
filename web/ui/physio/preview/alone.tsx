/** Shown if the preview's page is opened by itself. */
import '../../components/layout/tokens.css';
import '../../components/layout/base.css';
import { t } from '../../../words/words.ts';

export function Alone() {
  return (
    <main class="page stack-loose">
      <h1>{t('physio_try.alone.title')}</h1>
      <p class="lead">{t('physio_try.alone.lead')}</p>
      <p>
        <a href="./">{t('action.home')}</a>
      </p>
    </main>
  );
}
