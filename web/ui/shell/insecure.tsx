/** The browser withholds features, mostly because the address is not secure: what is missing, and what to do. */
import type { MissingFeature } from '../../ports/ports.ts';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Page } from '../components/layout/page.tsx';
import { Emblem } from '../components/pictures/emblem.tsx';

export function InsecureScreen({
  missingFeatures,
  onGoOn,
}: {
  missingFeatures: readonly MissingFeature[];
  onGoOn: () => void;
}) {
  const address = missingFeatures.includes('secure_origin');
  return (
    <Page
      name="insecure"
      title={t(address ? 'insecure.title' : 'insecure.title_lacks')}
      above={<Emblem icon="lock" tone="sun" />}
      foot={
        <Button look="filled" wide onClick={onGoOn}>
          {t('insecure.go_on')}
        </Button>
      }
    >
      <p class="lead">{t(address ? 'insecure.lead' : 'insecure.lead_lacks')}</p>
      <Card>
        <h2>{t('insecure.missing')}</h2>
        <ul class="dots">
          {missingFeatures.map((missing) => (
            <li key={missing}>{t(`insecure.${missing}`)}</li>
          ))}
        </ul>
      </Card>
      {address && <p>{t('insecure.better')}</p>}
    </Page>
  );
}
