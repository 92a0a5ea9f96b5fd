/**
 * The engine's answers about some programmes (tests/web/physio/forms.jsonl). The gallery's builder shows nothing else
 * (H18).
 */
import text from '../../tests/web/physio/forms.jsonl?raw';
import type { Answer, ProgrammeForm, ProgrammeListed, ProgrammeSource } from '../engine/contract.ts';
import type { PhysioModel } from '../physio/physio_model.ts';
import type { Draft } from '../ports/drafts.ts';

interface Said {
  name: string;
  source?: ProgrammeSource;
  answer: unknown;
}

const said: Said[] = text
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

function saidOf(name: string): Said {
  const found = said.find((one) => one.name === name);
  if (!found) throw new Error(`tests/web/physio/forms.jsonl has no ${name}`);
  return found;
}

export const listed = (): Answer<ProgrammeListed[]> => saidOf('list').answer as Answer<ProgrammeListed[]>;

export function sourceOf(name: string): ProgrammeSource {
  const { source } = saidOf(name);
  if (!source) throw new Error(`${name} has no source`);
  return source;
}

export function formOf(name: string): ProgrammeForm {
  const answer = saidOf(name).answer as Answer<ProgrammeForm>;
  if ('error' in answer) throw new Error(`${name}: ${answer.error.code}`);
  return answer.ok;
}

/** For another source the answer about the same document is close enough for a picture. */
function formFor(asked: string): Answer<ProgrammeForm> {
  const source = JSON.parse(asked) as ProgrammeSource;
  const exact = said.find((one) => JSON.stringify(one.source) === asked);
  if (exact) return exact.answer as Answer<ProgrammeForm>;
  const near = said.find((one) => one.source?.base.id === source.base.id);
  if (!near) return { error: { code: 'dangling_id', path: '/base/id' } };
  return { ok: { ...(near.answer as { ok: ProgrammeForm }).ok, source } };
}

/** The engine's part of a physio's model, as recorded. */
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
    source: sourceOf(name),
    changed: { epoch_ms: 1_795_158_000_000, local_date: '2026-11-20', utc_offset_min: 0 },
    ...more,
  };
}
