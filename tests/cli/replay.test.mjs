/** The command `heelwise replay`, as a person at a terminal meets it: the same bytes as the views of the stories, and clear refusals. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readStory, storyNames, storyPath } from '../support/stories.ts';
import { heelwise, path, temporary } from './command.mjs';

const logOf = (story) => storyPath(story, 'log.heelwise.jsonl');
const nowOf = (story) => {
  const now = JSON.parse(readStory(story, 'now.json'));
  return ['--epoch-ms', `${now.epoch_ms}`, '--date', now.local_date, '--offset', `${now.utc_offset_min}`];
};

test('H18: replay prints the view of every story as story_maker wrote it, byte for byte', () => {
  const stories = storyNames();
  assert.ok(stories.length > 20);
  for (const story of stories) {
    const run = heelwise('replay', logOf(story), ...nowOf(story));
    assert.equal(run.status, 0, run.stderr);
    assert.equal(run.stdout, readStory(story, 'view.json'), story);
  }
});

test('--step shows each record with the state after it, then the view', () => {
  const story = 'rupture_hit';
  const lines = heelwise('replay', logOf(story), ...nowOf(story), '--step')
    .stdout.trimEnd()
    .split('\n');
  const steps = lines.slice(0, -1).map((line) => JSON.parse(line));
  assert.deepEqual(
    steps.map((step) => step.body.kind),
    ['screening_answered', 'screening_answered', 'screening_decided'],
  );
  assert.equal(steps[1].state.screening.hits.rupture, undefined);
  assert.equal(steps[2].state.screening.hits.rupture.open, true);
  assert.deepEqual(steps[2].body.reasons, [{ rule: 'R1', inputs: { rupture: 'yes' } }]);
  assert.equal(`${lines.at(-1)}\n`, readStory(story, 'view.json'));
});

test('R60: --step names the rules that fired, at each decision and nowhere else', () => {
  const steps = heelwise('replay', logOf('rung_offered'), ...nowOf('rung_offered'), '--step')
    .stdout.trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  const fired = (kind) => steps.filter((step) => step.body.kind === kind).map((step) => step.rules);
  // By hand: moderate irritability (R11) that is not worse builds up (R12); R14 says where, R20 how long, R23 how often.
  assert.deepEqual(fired('plan_decided'), [['R11', 'R12', 'R14', 'R20', 'R23']]);
  assert.deepEqual(fired('check_in_submitted'), [[], [], []]);
  assert.deepEqual(fired('session_ended'), [[], []]);
});

test('H8: damaged and missing records are counted on stderr and marked in --step', () => {
  const run = heelwise('replay', logOf('missing'), ...nowOf('missing'), '--step');
  assert.equal(run.status, 0);
  assert.match(run.stderr, /0 records damaged, 2 missing/);
  assert.equal(run.stdout.split('\n').filter((line) => line.startsWith('{"unreadable":true')).length, 2);
});

test('--help and --version answer on stdout and exit 0', () => {
  for (const args of [['--help'], ['replay', '--help'], ['--version']]) {
    const run = heelwise(...args);
    assert.equal(run.status, 0);
    assert.notEqual(run.stdout, '');
    assert.equal(run.stderr, '');
  }
  assert.match(heelwise('--version').stdout, /^[0-9a-f]{12}\n$/);
});

test('usage errors exit 2 and say what is wrong on stderr only', () => {
  const log = logOf('empty');
  const now = nowOf('empty');
  for (const args of [
    [],
    ['fly'],
    ['replay'],
    ['replay', log],
    ['replay', log, '--epoch-ms', 'soon', '--date', '2026-11-20', '--offset', '0'],
    ['replay', log, ...now, '--wings'],
    ['replay', '/nowhere/at/all', ...now],
    ['replay', path('.'), ...now],
    ['replay', log, '--epoch-ms', '1795217400000', '--date', '2026-11-21', '--offset', '0'],
    ['replay', log, '--epoch-ms', '1795217400000', '--date', 'today', '--offset', '0'],
    ['replay', log, '--epoch-ms', '1795217400000', '--date', '2026-11-20', '--offset', '9999'],
  ]) {
    const run = heelwise(...args);
    assert.equal(run.status, 2, args.join(' '));
    assert.equal(run.stdout, '', args.join(' '));
    assert.notEqual(run.stderr, '', args.join(' '));
  }
});

test('H13: a date that does not fit its moment is refused with the date that would', () => {
  const run = heelwise(
    'replay',
    logOf('empty'),
    '--epoch-ms',
    '1795217400000',
    '--date',
    '2026-11-21',
    '--offset',
    '0',
  );
  assert.match(run.stderr, /now_invalid.*"expected":"2026-11-20"/);
});

test('H8: content that is not ours or newer exits 1 with its code', () => {
  const now = nowOf('empty');
  for (const [text, code] of [
    ['', 'copy_not_ours'],
    ['hello', 'copy_not_ours'],
    ['{"heelwise":"copy","format":3}', 'copy_newer'],
    ['\u0000\u0001', 'copy_not_ours'],
  ]) {
    const run = heelwise('replay', temporary(text), ...now);
    assert.equal(run.status, 1, text);
    assert.equal(run.stdout, '');
    assert.match(run.stderr, new RegExp(code));
  }
});
