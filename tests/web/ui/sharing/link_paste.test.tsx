/**
 * "I have a link from my physio": a link is pasted, scanned, photographed or opened as a file. A refusal keeps the
 * text, and the camera turns off.
 */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { FakeState } from '../../../../web/gallery/fake_model.ts';
import { seeing } from '../../../../web/gallery/goldens.ts';
import { arrived } from '../../../../web/gallery/steps.ts';
import type { CameraPort } from '../../../../web/ports/ports.ts';
import { t } from '../../../../web/words/words.ts';
import { type Stage, stage } from '../stage.tsx';
import { settle } from '../taps.ts';
import { LINK } from './link_samples.ts';

const AT = { screen: 'link_paste' } as const;
const EMPTY = seeing('empty');
const TRUNCATED = { code: 'link_truncated', path: '' };

function field(page: Stage): HTMLTextAreaElement {
  const found = page.root.querySelector('textarea');
  if (!found) throw new Error('there is no field');
  return found;
}

async function type(page: Stage, text: string): Promise<void> {
  await act(() => {
    field(page).value = text;
    field(page).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function choose(page: Stage, place: number, file: File): Promise<void> {
  const input = page.root.querySelectorAll<HTMLInputElement>('input[type=file]')[place];
  const chosen = new DataTransfer();
  chosen.items.add(file);
  await act(() => {
    if (input) input.files = chosen.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

/** A fake camera that the test controls. */
function fakeCamera(over: Partial<CameraPort> = {}) {
  const camera = {
    on: false,
    stopped: 0,
    found: (_: string): void => undefined,
    ended: (): void => undefined,
    port: {
      available: true,
      async start(_, on) {
        camera.on = true;
        camera.found = on.found;
        camera.ended = on.ended;
        return {
          ok: {
            stop: () => {
              camera.on = false;
              camera.stopped += 1;
            },
          },
        };
      },
      readPicture: async () => null,
      ...over,
    } satisfies CameraPort as CameraPort,
  };
  return camera;
}

describe('pasting', () => {
  test('a link leads to its contents', async () => {
    const page = await stage(AT, EMPTY);
    await type(page, LINK);
    await page.press(t('link.open'));
    await settle();
    expect(page.model.link.value?.text).toBe(LINK);
    expect(page.router.address.value).toEqual({ screen: 'link' });
  });

  test('H8: a bad link is refused in place, with what is wrong and what to do, and its text stays', async () => {
    const page = await stage(AT, { ...EMPTY, opens: () => TRUNCATED });
    await type(page, LINK.slice(0, 9));
    await page.press(t('link.open'));
    await settle();
    const alert = page.root.querySelector('[role=alert]');
    expect(alert?.textContent).toContain(t('link.refused.truncated'));
    expect(alert?.textContent).toContain(t('link.do.truncated'));
    expect(field(page).value).toBe(LINK.slice(0, 9));
    expect(field(page).getAttribute('aria-describedby')).toContain(alert?.id);
    expect(page.router.address.value).toEqual(AT);
  });

  test('an empty field asks for the link and opens nothing', async () => {
    const page = await stage(AT, EMPTY);
    await page.press(t('link.open'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('link.field.empty'));
    expect(page.model.asked).toEqual([]);
  });

  test('a link that could not be read before can be corrected', async () => {
    const page = await stage(AT, { ...EMPTY, link: { text: 'half a li', fault: TRUNCATED } });
    expect(field(page).value).toBe('half a li');
  });

  test.each(['start', 'data', 'programme'] as const)('the page can be reached from %s', async (place) => {
    const at = { start: 'home', data: 'data', programme: 'programme' } as const;
    const page = await stage({ screen: at[place] }, place === 'start' ? EMPTY : seeing('green'));
    await arrived(page.root);
    expect(page.root.querySelector('a[href="#/link/paste"]')?.textContent).toContain(t('link.have'));
  });
});

describe('a plan file', () => {
  test('leads to the same page', async () => {
    const page = await stage(AT, EMPTY);
    await choose(page, 1, new File(['{"format":1}'], 'plan.json'));
    expect(page.model.link.value?.text).toBe('{"format":1}');
    expect(page.router.address.value).toEqual({ screen: 'link' });
  });

  test('H8: is refused where it was chosen, and what was typed stays', async () => {
    const page = await stage(AT, { ...EMPTY, opens: () => ({ code: 'file_not_text', path: '' }) });
    await type(page, 'typed');
    await choose(page, 1, new File(['\0'], 'plan.json'));
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain(t('error.file_not_text'));
    expect(field(page).value).toBe('typed');
    expect(field(page).getAttribute('aria-invalid')).toBeNull();
  });
});

describe('H11: the camera', () => {
  const state = (camera: ReturnType<typeof fakeCamera>, over: FakeState = {}): FakeState => ({
    ...EMPTY,
    camera: camera.port,
    ...over,
  });

  test('is not requested before the person says so, and goes off when the page is left', async () => {
    const camera = fakeCamera();
    const page = await stage(AT, state(camera));
    expect(camera.on).toBe(false);
    await page.press(t('link.camera.start'));
    await settle();
    expect(camera.on).toBe(true);
    expect(page.root.querySelector('[role=status]')?.textContent).toBe(t('link.camera.is_on'));
    await page.go({ screen: 'urgent' });
    expect(camera.on).toBe(false);
  });

  test('goes off at a tap', async () => {
    const camera = fakeCamera();
    const page = await stage(AT, state(camera));
    await page.press(t('link.camera.start'));
    await settle();
    await page.press(t('link.camera.stop'));
    expect(camera.on).toBe(false);
    expect(page.text()).toContain(t('link.camera.start'));
  });

  test('goes off at once if it comes on after the page was left', async () => {
    const camera = fakeCamera();
    let allow = (): void => undefined;
    const start = camera.port.start;
    camera.port.start = async (screen, on) => {
      await new Promise<void>((done) => {
        allow = done;
      });
      return start(screen, on);
    };
    const page = await stage(AT, state(camera));
    await page.press(t('link.camera.start'));
    await page.go({ screen: 'urgent' });
    allow();
    await settle();
    expect(camera.on).toBe(false);
    expect(camera.stopped).toBe(1);
  });

  test('a code leads to its contents', async () => {
    const camera = fakeCamera();
    const page = await stage(AT, state(camera));
    await page.press(t('link.camera.start'));
    await settle();
    await act(() => camera.found(LINK));
    await settle();
    expect(page.model.link.value?.text).toBe(LINK);
    expect(page.router.address.value).toEqual({ screen: 'link' });
  });

  test('H8: a code that is not a plan: its text is in the field, and the camera is off', async () => {
    const camera = fakeCamera();
    const page = await stage(AT, state(camera, { opens: () => ({ code: 'link_not_one', path: '' }) }));
    await page.press(t('link.camera.start'));
    await settle();
    await act(() => camera.found('WIFI:S:clinic;;'));
    await settle();
    expect(field(page).value).toBe('WIFI:S:clinic;;');
    expect(page.text()).toContain(t('link.refused.not_one'));
    expect(page.text()).toContain(t('link.camera.start'));
  });

  test('is reported if it goes off by itself', async () => {
    const camera = fakeCamera();
    const page = await stage(AT, state(camera));
    await page.press(t('link.camera.start'));
    await settle();
    await act(() => camera.ended());
    expect(page.text()).toContain(t('link.trouble.camera_ended'));
  });

  test.each(['camera_refused', 'camera_none', 'camera_failed'] as const)(
    '%s: says what else can be done',
    async (error) => {
      const page = await stage(AT, state(fakeCamera({ start: async () => ({ error }) })));
      await page.press(t('link.camera.start'));
      await settle();
      expect(page.root.querySelector('[role=alert]')?.textContent).toBe(t(`link.trouble.${error}`));
      expect(page.text()).toContain(t('link.camera.start'));
    },
  );

  test('without any camera a picture can still be chosen', async () => {
    const page = await stage(AT, EMPTY);
    expect(page.text()).not.toContain(t('link.camera.start'));
    expect(page.text()).toContain(t('link.camera.choose'));
  });

  test('a picture with a code in it, and one without', async () => {
    let says: string | null = null;
    const page = await stage(AT, state(fakeCamera({ readPicture: async () => says })));
    await choose(page, 0, new File(['x'], 'code.png', { type: 'image/png' }));
    expect(page.text()).toContain(t('link.trouble.picture_without_code'));
    says = LINK;
    await choose(page, 0, new File(['x'], 'code.png', { type: 'image/png' }));
    expect(page.model.link.value?.text).toBe(LINK);
  });
});
