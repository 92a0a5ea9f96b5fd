/** Drafts that last as long as the page: if the browser stores nothing, in previews, and in tests. */
import type { Draft, Drafts } from '../ports/drafts.ts';

export function memoryDrafts(given: readonly Draft[] = []): Drafts {
  const drafts = new Map(given.map((draft) => [draft.id, draft]));
  return {
    all: async () => ({ ok: [...drafts.values()].sort((a, b) => b.changed.epoch_ms - a.changed.epoch_ms) }),
    get: async (id) => ({ ok: drafts.get(id) ?? null }),
    async put(draft) {
      drafts.set(draft.id, draft);
      return null;
    },
    async remove(id) {
      drafts.delete(id);
      return null;
    },
  };
}
