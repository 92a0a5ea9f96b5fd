/** The released programmes, each with its papers and phases. One press starts a draft. */
import type { ProgrammeListed } from '../../../engine/contract.ts';
import { t } from '../../../words/words.ts';
import { Button } from '../../components/content/button.tsx';
import { Words } from '../../components/content/words.tsx';
import { Citations } from '../draft/citations.tsx';

export function Templates({
  of,
  onStart,
}: {
  of: readonly ProgrammeListed[];
  onStart: (one: ProgrammeListed) => void;
}) {
  return (
    <ul class="templates">
      {of.map((listed) => (
        <li key={`${listed.id} ${listed.version}`} class="card template">
          <div class="template-words">
            <h3>
              <bdi>{listed.title}</bdi>
            </h3>
            <ol class="template-phases">
              {listed.phases.map(({ number, name }) => (
                <li key={number}>
                  <Words text={name} />
                </li>
              ))}
            </ol>
            {listed.citations.length > 0 ? (
              <Citations of={listed.citations} />
            ) : (
              <p class="soft small">{t('physio.template.standard')}</p>
            )}
          </div>
          <Button
            icon="new"
            label={t('physio.template.start_label', { title: listed.title })}
            onClick={() => onStart(listed)}
          >
            {t('physio.template.start')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
