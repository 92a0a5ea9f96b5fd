/** Shown until the app is ready. Urgent advice is reachable already. */
import './loading.css';
import { t } from '../../../words/words.ts';
import { Page } from './page.tsx';

export function LoadingScreen({ waitingForTab }: { waitingForTab: boolean }) {
  return (
    <Page name="loading" title={t('loading.title')} notices="none" passing>
      <p class="lead" role="status">
        {t(waitingForTab ? 'loading.tab' : 'loading.lead')}
      </p>
      <div class="loading" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </Page>
  );
}
