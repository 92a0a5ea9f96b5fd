/**
 * Loads a part of the app when it is first shown. If it cannot be loaded, a page says so and offers to try again (H16).
 */
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../words/words.ts';
import { Button } from '../content/button.tsx';
import { Emblem } from '../pictures/emblem.tsx';
import { LoadingScreen } from './loading.tsx';
import { Page } from './page.tsx';

type Loader<P> = () => Promise<{ default: ComponentType<P> }>;

/** Call it once, outside components. A part that was loaded stays loaded. */
export function lazy<P extends object>(load: Loader<P>): FunctionComponent<P> {
  let found: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [, setTurn] = useState(0);
    const [failed, setFailed] = useState(false);
    const begin = (): void => {
      setFailed(false);
      load().then(
        (module) => {
          found = module.default;
          setTurn((turn) => turn + 1);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (!found) begin();
    }, []);
    if (found) {
      const Part = found;
      return <Part {...props} />;
    }
    return failed ? <NotFetched onRetry={begin} /> : <LoadingScreen waitingForTab={false} />;
  };
}

function NotFetched({ onRetry }: { onRetry: () => void }) {
  return (
    <Page
      name="failed"
      title={t('failed.part.title')}
      above={<Emblem icon="alert" tone="sun" />}
      foot={
        <Button look="filled" wide onClick={onRetry}>
          {t('failed.retry')}
        </Button>
      }
    >
      <p class="lead">{t('failed.part.lead')}</p>
    </Page>
  );
}
