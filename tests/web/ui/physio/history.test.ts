/** Undo and redo over a source: further typing is one step, and nothing is lost. */
import { expect, test } from 'vitest';
import type { ProgrammeSource } from '../../../../web/engine/contract.ts';
import { begun, changed, redone, sealed, undone } from '../../../../web/ui/physio/builder/history.ts';

const source = (sets: number): ProgrammeSource => ({
  format: 1,
  base: { id: 'six_phases_adapted', version: 1 },
  set: { '/a': sets },
});

test('nothing changed: nothing to undo', () => {
  expect(undone(begun(source(1)))).toBeNull();
  expect(redone(begun(source(1)))).toBeNull();
});

test('what was undone can be redone, and is named', () => {
  const two = sealed(changed(begun(source(1)), source(2), '/a', 'sets'));
  const three = changed(two, source(3), '/b', 'hold');
  const back = undone(three);
  expect(back?.present).toEqual(source(2));
  expect(back?.future.at(-1)?.what).toBe('hold');
  expect(redone(back ?? three)?.present).toEqual(source(3));
  expect(undone(back ?? three)?.present).toEqual(source(1));
});

test('further typing in one field is one step until it is sealed', () => {
  let history = begun(source(0));
  for (const sets of [1, 12, 120]) history = changed(history, source(sets), '/a', 'sets');
  expect(undone(history)?.present).toEqual(source(0));
  history = changed(sealed(history), source(5), '/a', 'sets');
  expect(undone(history)?.present).toEqual(source(120));
});

test('another field is another step', () => {
  const history = changed(changed(begun(source(0)), source(1), '/a', 'a'), source(2), '/b', 'b');
  expect(history.past).toHaveLength(2);
});

test('a new change after an undo clears the redo', () => {
  const back = undone(changed(begun(source(1)), source(2), '/a', 'a'));
  const history = changed(back ?? begun(source(1)), source(9), '/a', 'a');
  expect(redone(history)).toBeNull();
  expect(undone(history)?.present).toEqual(source(1));
});

test('is bounded, and forgets the oldest first', () => {
  let history = begun(source(0));
  for (let i = 1; i <= 300; i += 1) history = changed(history, source(i), `/${i}`, `${i}`);
  expect(history.past).toHaveLength(200);
  expect(history.past[0]?.source).toEqual(source(100));
});
