/** R36 and R20: what replaces the app's own limits, within its bounds. */
import { t } from '../../../words/words.ts';
import { useEditor } from './editor_context.ts';
import { Field } from './field.tsx';
import { Fold } from './fold.tsx';

export function LimitsFold() {
  const { form } = useEditor();
  const pointers = new Set(form.limits.map((field) => field.pointer));
  const changes = form.differs.filter((one) => pointers.has(one.pointer)).length;
  return (
    <Fold
      name="limits"
      title={t('physio.limits')}
      sum={t(changes > 0 ? 'physio.limits.sum_own' : 'physio.limits.sum')}
      changes={changes}
      faults={form.faults.filter((one) => pointers.has(one.pointer)).length}
    >
      <p class="soft">{t('physio.limits.lead')}</p>
      <div class="fields-row">
        {form.limits.map((field) => (
          <Field key={field.pointer} field={field} where={[{ key: 'physio.limits' }]} />
        ))}
      </div>
    </Fold>
  );
}
