/** Copies that were cut, flipped, encoded anew, or are very long, brought back in a browser. tests/web/store/copies tries each byte. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { copyFile, copyText, grown } from './copy_files.ts';
import { count } from './person.ts';
import { emptyRow, type Fault } from './rows.ts';

type Spoil = (lines: readonly string[], share: number) => Buffer;

const flip = (file: Buffer, at: number): Buffer => {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
};

const at = (file: Buffer, share: number): number => Math.min(file.length - 1, Math.floor(file.length * share));

const spoils: Record<string, Spoil> = {
  'a copy is cut': (lines, share) => {
    const file = copyFile(lines);
    return file.subarray(0, at(file, share));
  },
  'a copy without compression is cut': (lines, share) => {
    const file = Buffer.from(copyText(lines));
    return file.subarray(0, at(file, share));
  },
  'one bit of a copy is flipped': (lines, share) => flip(copyFile(lines), at(copyFile(lines), share)),
  'one bit inside a compressed copy is flipped': (lines, share) => {
    const text = Buffer.from(copyText(lines));
    return gzipSync(flip(text, at(text, share)));
  },
  'a copy in another encoding': (lines, share) => {
    const text = gunzipSync(copyFile(lines)).toString();
    return share < 0.5 ? Buffer.from(text, 'utf16le') : Buffer.from(`\u{feff}${text}`, 'latin1');
  },
};

/** A damaged file is refused or told; it never counts as whole, and what is here stays. */
const spoiledCopy = (name: string, spoil: Spoil): Fault => ({
  group: 'copies',
  name,
  async inject(context) {
    const { stand, size, words } = context;
    const row = emptyRow(context);
    const person = await context.person();
    const answers = new Map<string, number>();
    await person.start('#/data/restore');
    for (let i = 0; i < size.copies; i += 1) {
      await stand.ask('go', { hash: '#/data', ms: 150 });
      await stand.ask('go', { hash: '#/data/restore', ms: 150 });
      const file = spoil(person.planted, (i + 0.5) / size.copies);
      const text = await stand.ask<string>('chooseFile', { base64: file.toString('base64'), ms: 20_000 });
      if (text.includes(words('restore.preview.whole'))) row.problem = `file ${i} counts as whole`;
      const said = ['restore.preview.gaps', 'restore.preview.altered'].find((key) => text.includes(words(key)));
      const answer = said ? words(said) : await stand.ask<string>('refusal');
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    const { lines } = await person.again();
    await count(row, person.planted.length, lines);
    row.tried = size.copies;
    row.saw = [...answers].map(([answer, times]) => `${times} × ${answer}`).join(' // ');
    return row;
  },
});

/** The page takes what a copy of this length holds, and the next start reads it. */
const longCopy: Fault = {
  group: 'copies',
  name: 'a very long copy is brought back',
  async inject(context) {
    const { stand, size, words } = context;
    const row = emptyRow(context);
    const person = await context.person();
    const lines = grown(person.planted, size.records);
    stand.serve('/faults/long_copy', copyFile(lines));
    await person.start('#/data/restore');
    await stand.ask('fetchFile', { path: 'long_copy', ms: 240_000 }, 300_000);
    await stand.ask('agree', { way: 'instead', action: words('restore.action') });
    const began = Date.now();
    await stand.ask('waitFor', { texts: [words('restore.done.title')], ms: 240_000 }, 300_000);
    await person.kill();
    await person.start('#/calming', { ms: 240_000 });
    const length = await stand.ask<number>('length', {}, 120_000);
    row.tried = 1;
    row.acknowledged = size.records;
    row.survived = Math.min(size.records, length);
    row.lost = row.acknowledged - row.survived;
    row.saw = `${size.records} records, brought back in ${Math.round((Date.now() - began) / 1000)} s with the next start`;
    return row;
  },
};

export const copyFaults: Fault[] = [
  ...Object.entries(spoils).map(([name, spoil]) => spoiledCopy(name, spoil)),
  longCopy,
];
