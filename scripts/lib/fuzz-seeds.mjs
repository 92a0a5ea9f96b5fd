// Writes the first inputs for libFuzzer: `node scripts/lib/fuzz-seeds.mjs FOLDER` writes FOLDER/link and FOLDER/document from the golden
// links and the released documents, and FOLDER/log from the recorded stories, if they were built. The first byte of an input selects what is done with the rest (tests/fuzz/*.cpp).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.argv[2];
const read = (path) => readFileSync(join(root, path), 'utf8');

const seeds = (target, inputs) => {
  const into = join(folder, target);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const [i, [how, text]] of inputs.entries()) {
    writeFileSync(join(into, String(i)), Buffer.concat([Buffer.from([how]), Buffer.from(text)]));
  }
};

const golden = [...read('tests/golden/links.txt').matchAll(/^# .*\n(.*)\n(.*)$/gm)].map(([, link, source]) => ({
  link,
  source,
}));
const bitsOf = (link) => {
  const payload = Buffer.from(link.slice(2), 'base64url');
  return payload.subarray(payload[0] < 128 ? 1 : 2, -4);
};
const documents = readdirSync(join(root, 'cpp/content'))
  .filter((name) => name !== 'registry.json' && name !== 'on_track.json')
  .map((name) => read(`cpp/content/${name}`));

seeds('link', [
  ...golden.map(({ link }) => [0, link]),
  ...golden.map(({ source }) => [1, source]),
  ...golden.map(({ link }) => [2, bitsOf(link)]),
  [0, `Hello,\r\n> https://heelwise.example.org/#${golden[0].link}\r\n`],
]);
seeds('document', [
  ...documents.map((text) => [0, text]),
  ...documents.map((text) => [1, text]),
  ...golden.flatMap(({ link, source }) => [
    [1, link],
    [1, source],
    [2, source],
  ]),
  // Repeats a nested text and a list; see check_repeated.
  [3, Buffer.concat([Buffer.alloc(4), Buffer.from('\0\0['), Buffer.from([0x4e, 0x1f])])],
  ...documents.map((_, i) => [4, Buffer.from([0, i, 0, 3, 0, 7, 0, 1, 0, 2, 0, 8, 0, 3])]),
]);

const stories = join(root, 'build/stories');
const logs = existsSync(stories)
  ? readdirSync(stories).flatMap((name) => {
      const file = join(stories, name, 'log.heelwise.jsonl');
      return existsSync(file) ? [readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).join('\n')] : [];
    })
  : [];
seeds('log', [
  [0, 'not a record\n\n{"id":"x"}'],
  ...logs.flatMap((text, i) => [
    [0, text],
    // Some lines of the story, and bytes that say what is edited; see check_edited.
    [
      1,
      Buffer.concat([
        Buffer.from(`${text.split('\n').slice(-20).join('\n')}\n\n`),
        Buffer.from([0, i, 0, 6, 0, 40, 0, 55, 0, 1]),
      ]),
    ],
  ]),
]);
