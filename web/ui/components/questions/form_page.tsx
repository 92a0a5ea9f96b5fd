/** A page of questions with one button that submits the answers. What went wrong or is still open is shown above it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Fault } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../content/button.tsx';
import { FaultNotice, Notice } from '../content/notice.tsx';
import { Page, type PageProps } from '../layout/page.tsx';

interface Props extends Omit<PageProps, 'foot' | 'notices'> {
  /** What stands in the way of submitting, in words; null if nothing does. */
  warning: string | null;
  warningId?: string;
  /** The words on the button. */
  action: string;
  /** `urgent`: what it does cannot be undone. */
  look?: 'filled' | 'urgent';
  /** Below the button: another way on. */
  otherwise?: ComponentChildren;
  busy: boolean;
  fault: Fault | null;
  /** Called with the form unless an earlier submission is still under way. */
  onSubmit: (form: HTMLFormElement | null) => void;
}

export function FormPage({
  warning,
  warningId,
  action,
  look = 'filled',
  otherwise,
  busy,
  fault,
  onSubmit,
  ...page
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy) onSubmit(form.current);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Page
        {...page}
        notices={fault ? 'none' : 'pressing'}
        foot={
          <>
            <FaultNotice fault={fault} />
            {warning !== null && (
              <Notice tone="warn" alert id={warningId}>
                {warning}
              </Notice>
            )}
            <Button type="submit" look={look} wide busy={busy}>
              {busy ? t('action.saving') : action}
            </Button>
            {otherwise}
          </>
        }
      />
    </form>
  );
}
