/** The engine's answers about the programmes of tests/stories/programmes.json, written to build/stories (H18). */
import type { Answer, ProgrammeForm, ProgrammeListed, ProgrammeSource, SimulationSummary } from '../engine/contract.ts';
import type { PhysioModel } from '../physio/physio_model.ts';
import type { Draft } from '../ports/drafts.ts';
import { missingStory } from './missing_story.ts';

interface Answered {
  source: ProgrammeSource;
  answer: Answer<ProgrammeForm>;
}
interface Forms {
  list: Answer<ProgrammeListed[]>;
  summary: Answer<SimulationSummary>;
  forms: Record<string, Answered>;
}

const [file] = Object.values(import.meta.glob<Forms>('@stories/forms.json', { eager: true, import: 'default' }));

function recordedForms(): Forms {
  if (!file) throw missingStory('forms.json');
  return file;
}

function answered(name: string): Answered {
  const found = recordedForms().forms[name];
  if (!found) throw new Error(`tests/stories/programmes.json has no ${name}`);
  return found;
}

function ok<T>(answer: Answer<T>): T {
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

export const listed = (): Answer<ProgrammeListed[]> => recordedForms().list;
export const formOf = (name: string): ProgrammeForm => ok(answered(name).answer);
export const simulated = (): SimulationSummary => ok(recordedForms().summary);

/** Answers an unknown source with the form of another source over the same document, which is enough for a picture. */
function formFor(asked: string): Answer<ProgrammeForm> {
  const source = JSON.parse(asked) as ProgrammeSource;
  const all = Object.values(recordedForms().forms);
  const exact = all.find((one) => JSON.stringify(one.source) === asked);
  if (exact) return exact.answer;
  const near = all.find((one) => one.source.base.id === source.base.id);
  if (!near) return { error: { code: 'dangling_id', path: '/base/id' } };
  return { ok: { ...ok(near.answer), source } };
}

/** The engine's side of a physio's model. */
export const recorded: Partial<PhysioModel> = {
  list: async () => listed(),
  form: async (asked) => formFor(asked),
  read: async (asked) => {
    try {
      return { ok: JSON.parse(asked) as ProgrammeSource };
    } catch {
      return { error: { code: 'link_altered', path: '' } };
    }
  },
  exportDocument: async (asked) => ({ ok: asked }),
};

export function draftOf(name: string, more: Partial<Draft> = {}): Draft {
  return {
    id: `draft_${name}`,
    title: formOf(name).base.title,
    kind: 'draft',
    source: answered(name).source,
    changed: { epoch_ms: 1_795_158_000_000, local_date: '2026-11-20', utc_offset_min: 0 },
    ...more,
  };
}
