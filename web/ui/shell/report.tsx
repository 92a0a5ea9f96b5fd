/** "What went wrong": a report to copy, shown exactly as it is. Nothing is sent (H11). */
import './report.css';
import { useState } from 'preact/hooks';
import { t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { Notice } from '../components/content/notice.tsx';
import { Page } from '../components/layout/page.tsx';
import { useShell } from '../model/context.ts';

export function ReportScreen() {
  const { model } = useShell();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = model.report();
  return (
    <Page
      name="report"
      title={t('report.title')}
      back={{ screen: 'data' }}
      notices="none"
      foot={
        <>
          {copied !== null && (
            <Notice tone={copied ? 'calm' : 'warn'} icon={copied ? 'check' : undefined} alert>
              {t(copied ? 'report.copied' : 'report.copy_failed')}
            </Notice>
          )}
          <Button look="filled" wide icon="copy" onClick={() => void model.copy(text).then(setCopied)}>
            {t('report.copy')}
          </Button>
        </>
      }
    >
      <p class="lead">{t('report.lead')}</p>
      <p>{t('report.holds')}</p>
      <Card>
        <h2 class="report-title">{t('report.exact')}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and must do so by keyboard */}
        <pre class="report" tabIndex={0}>
          <bdi>{text}</bdi>
        </pre>
      </Card>
    </Page>
  );
}
