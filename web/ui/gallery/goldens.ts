/** The views that the engine itself made for tests/golden: what the gallery shows is what the engine says (H18). */
import type { View } from '../../engine/contract.ts';

const files = import.meta.glob<View>('../../../tests/golden/*/view.json', { eager: true, import: 'default' });

const views = new Map(Object.entries(files).map(([path, view]) => [path.split('/').at(-2) ?? '', view]));

export function golden(name: string): View {
  const found = views.get(name);
  if (!found) throw new Error(`tests/golden/${name}/view.json is not there`);
  return found;
}
