/** Saving copies, the storage page, the recovery card, and deleting everything (H11, H14). */
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { golden } from '../../../../web/gallery/goldens.ts';
import { arrived } from '../../../../web/gallery/steps.ts';
import { date, t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';

const settle = () => new Promise((done) => setTimeout(done, 30));

async function on(...[at, state]: Parameters<typeof stage>): Promise<Stage> {
  const page = await stage(at, state);
  await arrived(page.root);
  return page;
}

function type(page: Stage, text: string, of = 0): void {
  const input = page.root.querySelectorAll<HTMLInputElement>('.passphrase input')[of];
  if (!input) throw new Error('no field');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('saving a copy', () => {
  const arrival = { name: 'heelwise-2026-11-20.jsonl.gz', records: 12, date: '2026-11-20' };

  test.each([
    [true, 'data.arrival.yes', 'data.save.saved'],
    [false, 'data.arrival.no', 'data.save.lost'],
  ] as const)('H14: asks once whether a download arrived: %s', async (arrived, button, words) => {
    const page = await on({ screen: 'data' }, { view: golden('planned'), saved: { arrival } });
    expect(page.text()).toContain(arrival.name);
    await page.press(t(button));
    await settle();
    expect(page.model.asked).toEqual([`answerArrival ${arrived}`]);
    expect(page.text()).toContain(t(words));
    expect(page.text()).not.toContain(t('data.arrival.title'));
  });

  test('H14: a refused copy is not called saved', async () => {
    const page = await on(
      { screen: 'data' },
      { view: golden('planned'), exports: { code: 'copy_unproven', path: '' } },
    );
    await page.press(t('data.save.action'));
    await settle();
    expect(page.text()).toContain(t('error.copy_unproven'));
    expect(page.text()).not.toContain(t('data.save.saved'));
  });

  test('H11: a passphrase is long enough and typed twice before it locks a copy', async () => {
    const page = await on({ screen: 'locked_copy' }, { view: golden('planned') });
    await page.press(t('locked.action'));
    expect(page.text()).toContain(t('locked.too_short', { min: 10 }));
    type(page, 'warm socks in the rain');
    type(page, 'warm socks in the sun', 1);
    await settle();
    await page.press(t('locked.action'));
    expect(page.text()).toContain(t('locked.not_same'));
    expect(page.model.asked).toEqual([]);
    type(page, 'warm socks in the rain', 1);
    await settle();
    expect(page.text()).toContain(t('passphrase.strength.strong'));
    await page.press(t('locked.action'));
    await settle();
    expect(page.model.asked).toEqual(['exportFile locked']);
    // The passphrase does not stay on the screen.
    expect([...page.root.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '']);
  });

  test('a passphrase is hidden until it is to be shown', async () => {
    const page = await on({ screen: 'locked_copy' }, { view: golden('planned') });
    const kinds = () => [...page.root.querySelectorAll('.passphrase input')].map((one) => one.getAttribute('type'));
    expect(kinds()).toEqual(['password', 'password']);
    page.root.querySelector<HTMLButtonElement>('.passphrase button')?.click();
    await settle();
    expect(kinds()).toEqual(['text', 'password']);
  });
});

describe('the reminder', () => {
  test('H14: is quiet, on the main pages only, and can be put off', async () => {
    const state = { view: golden('planned'), saved: { due: true } };
    const page = await on({ screen: 'home' }, state);
    expect(page.text()).toContain(t('data.due.title'));
    await page.press(t('data.due.later'));
    expect(page.model.asked).toContain('putOffCopy');
    const running = await on({ screen: 'home' }, { view: golden('running'), saved: { due: true } });
    expect(running.text()).not.toContain(t('data.due.title'));
    for (const at of [{ screen: 'ready' }, { screen: 'data' }, { screen: 'flare' }] as const) {
      expect((await on(at, state)).text(), at.screen).not.toContain(t('data.due.title'));
    }
  });
});

describe('the storage page', () => {
  test('H14: shows what the browser promised, and asks it on a tap', async () => {
    const page = await on({ screen: 'storage' }, { view: golden('planned'), storage: { persisted: false } });
    expect(page.text()).toContain(t('data.storage.not_persisted'));
    expect(page.text()).toContain(t('storage.kept.none'));
    await page.press(t('data.storage.ask'));
    expect(page.model.asked).toEqual(['persist']);
  });

  test('an automatic file that lapsed is told, and allowed again on a tap', async () => {
    const automatic = { state: 'lapsed', name: 'a.jsonl.gz', date: '2026-11-02' } as const;
    const page = await on({ screen: 'storage' }, { view: golden('planned'), saved: { automatic } });
    expect(page.text()).toContain(t('automatic.lapsed.title'));
    expect(page.text()).toContain(t('automatic.written', { date: date('2026-11-02') }));
    await page.press(t('automatic.allow'));
    expect(page.model.asked).toEqual(['allowAutomatic']);
  });

  test('installing is offered where the browser offers it, and explained elsewhere', async () => {
    const page = await on({ screen: 'storage' }, { view: golden('planned'), install: 'offered' });
    await page.press(t('install.action'));
    expect(page.model.asked).toEqual(['install']);
    const other = await on({ screen: 'storage' }, { view: golden('planned') });
    expect(other.text()).not.toContain(t('install.action'));
    expect(other.text()).toContain('Add to Home Screen');
  });
});

describe('the recovery card', () => {
  /** Reads a drawn code back from its path. */
  function read(svg: Element): string {
    const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    const scale = 4;
    const width = size * scale;
    const data = new Uint8ClampedArray(width * width * 4).fill(255);
    for (const [, x, y, length] of svg
      .querySelector('path')
      ?.getAttribute('d')
      ?.matchAll(/M(\d+) (\d+)h(\d+)/g) ?? []) {
      for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
        const from = (row * width + Number(x) * scale) * 4;
        for (let at = from; at < from + Number(length) * scale * 4; at += 4) data.fill(0, at, at + 3);
      }
    }
    return decodeQR({ width, height: width, data });
  }

  test('R17: one code opens the app, the other holds stage, phase, doses, programme and screening in words', async () => {
    const view = golden('phase_two');
    const page = await on({ screen: 'card' }, { view });
    const [app, words] = [...page.root.querySelectorAll('svg.qr')].map(read);
    expect(app).toBe('heelwise.example/');
    const dose = view.plan?.exercises[0];
    if (!view.plan || !dose || !view.screening.completed_date) throw new Error('the story has a plan');
    for (const fact of [
      view.programme.title,
      t(`stage.${view.plan.stage}.name`),
      t('plan.phase', { phase: 2, name: t(view.plan.name) }),
      t(dose.dose_text),
      date(view.screening.completed_date),
    ]) {
      expect(words).toContain(fact);
      expect(page.text()).toContain(fact);
    }
    expect(page.text()).toContain(t('card.note'));
  });

  test('is printed on a tap', async () => {
    const page = await on({ screen: 'card' }, { view: golden('phase_two') });
    await page.press(t('card.print'));
    expect(page.model.asked).toEqual(['print']);
  });
});

test('H14: everything is deleted only after the word was typed, with a copy offered before', async () => {
  const page = await on({ screen: 'erase' }, { view: golden('planned') });
  expect(page.text()).toContain(t('data.save.action'));
  const submit = async (): Promise<void> => {
    await settle();
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
  };
  await submit();
  type(page, 'delet');
  await submit();
  expect(page.model.asked).toEqual([]);
  expect(page.text()).toContain(t('erase.word_missing', { word: t('erase.word') }));
  type(page, ' Delete ');
  await submit();
  expect(page.model.asked).toEqual(['eraseEverything']);
});
