/**
 * Back to the programme that Heelwise comes with: what that leads to, then confirmation. It can be undone like any
 * other (R61).
 */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, ProgrammePreview, ProgrammeSource, View } from '../../engine/contract.ts';
import { isolated, t } from '../../words/words.ts';
import { Button } from '../components/content/button.tsx';
import { Card } from '../components/content/card.tsx';
import { FaultNotice } from '../components/content/notice.tsx';
import { PlanComparison } from '../components/content/plan_comparison.tsx';
import { Words } from '../components/content/words.tsx';
import { Page } from '../components/layout/page.tsx';
import { EqualAnswers } from '../components/questions/equal_answers.tsx';
import type { AppModel } from '../model/app_model.ts';
import { useSend, useShell } from '../model/context.ts';

interface Standard {
  text: string;
  preview: ProgrammePreview;
}

/** The first of the released programmes, unchanged. */
async function standardOf(model: AppModel): Promise<Answer<Standard>> {
  const listed = await model.physio.list();
  if ('error' in listed) return listed;
  const [first] = listed.ok;
  if (!first) return { error: { code: 'engine_unavailable', path: '' } };
  const source: ProgrammeSource = { format: 1, base: { id: first.id, version: first.version }, set: {} };
  const text = JSON.stringify(source);
  const preview = await model.programme(text);
  return 'error' in preview ? preview : { ok: { text, preview: preview.ok } };
}

export function BackToStandard({ view, onBack }: { view: View; onBack: () => void }) {
  const { model, announcement } = useShell();
  const sending = useSend();
  const [answer, setAnswer] = useState<Answer<Standard> | null>(null);
  useEffect(() => {
    void standardOf(model).then(setAnswer);
  }, [model, view.log.records]);
  const found = answer && 'ok' in answer ? answer.ok : null;
  const barred = found?.preview.barred ?? (answer && 'error' in answer ? answer.error : null);
  const to = found?.preview.to;

  const follow = async (): Promise<void> => {
    if (!found || (await sending.send({ kind: 'request_programme', text: found.text }))) return;
    announcement.value = t('programme.standard.done');
    onBack();
  };
  return (
    <Page
      name="programme"
      title={t('programme.standard.ask')}
      step="standard"
      onBack={onBack}
      aside={view.plan && to && <PlanComparison plan={view.plan} to={to} />}
      foot={
        <>
          <FaultNotice fault={sending.fault ?? barred} />
          <EqualAnswers>
            {found && !barred && (
              <Button busy={sending.busy} onClick={() => void follow()}>
                {t(sending.busy ? 'action.working' : 'programme.standard.yes')}
              </Button>
            )}
            <Button onClick={onBack}>{t('programme.standard.no')}</Button>
          </EqualAnswers>
        </>
      }
    >
      <p class="lead">{t('programme.standard.ask_lead', { title: isolated({ literal: view.programme.title }) })}</p>
      {found && found.preview.leads.length > 0 && (
        <Card tone="pine">
          <h2>{t('link.leads.title')}</h2>
          <ul class="dots">
            {found.preview.leads.map((one) => (
              <li key={JSON.stringify(one)}>
                <Words text={one} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
