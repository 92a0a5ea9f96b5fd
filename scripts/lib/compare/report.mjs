/** Writes the report of a comparison, for the screen and for build/compare/differences.txt. */
import { percent } from './gallery.mjs';

const SHOWN_OF_A_KIND = 3;

const count = (n, one, many = `${one}s`) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** Returns the text of one difference, with at most four lines. */
const told = ({ story, step, kind, detail, path, before, after }) =>
  [
    `${kind}: ${story}, step ${step}, at ${path || '(the whole)'}`,
    detail ? `  asked:  ${detail.length > 300 ? `${detail.slice(0, 300)}…` : detail}` : '',
    `  before: ${before}`,
    `  after:  ${after}`,
  ]
    .filter(Boolean)
    .join('\n');

/** Returns the lines about the engine: a few differences of each kind for the screen, or all of them. */
export function engineLines({ played, tried, counts, differences }, isShort) {
  const hostile = Object.values(tried).reduce((sum, n) => sum + n, 0);
  const sorts = Object.entries(tried).map(([name, n]) => `${n.toLocaleString('en-GB')} ${name}`);
  const lines = [
    `Engine: ${count(played.stories, 'story', 'stories')} and ${count(played.lives, 'life', 'lives')} with ` +
      `${count(played.commands, 'command')} (${played.accepted.toLocaleString('en-GB')} accepted), ` +
      `${count(hostile, 'hostile input')} (${sorts.join(', ')}), ${count(counts.calls, 'answer')} compared` +
      `${counts.aborted > 0 ? `, ${counts.aborted.toLocaleString('en-GB')} of them aborted` : ''}.`,
    `Engine: ${count(differences.length, 'difference')}.`,
  ];
  for (const [kind, all] of Map.groupBy(differences, (one) => one.kind)) {
    const some = isShort ? all.slice(0, SHOWN_OF_A_KIND) : all;
    lines.push(
      '',
      `${count(all.length, 'difference')} of ${kind}${some.length < all.length ? `; the first ${some.length}` : ''}:`,
    );
    lines.push(...some.map(told));
  }
  return lines;
}

export function galleryLines({ scenes, added, removed, changed, sheets }, folder) {
  const names = [...new Set(changed.map(({ scene }) => scene))];
  const lines = [
    `Gallery: ${count(scenes, 'scene')} compared, ${names.length} changed, ${added.length} added, ${removed.length} removed.`,
    ...changed.map(({ scene, look, share }) => `  changed: ${scene} (${look}), ${percent(share)} of the pixels`),
    ...added.map((name) => `  added: ${name}`),
    ...removed.map((name) => `  removed: ${name}`),
  ];
  if (sheets.length > 0) lines.push(`${count(sheets.length, 'contact sheet')} in ${folder}/sheets.`);
  return lines;
}
