/**
 * The camera port turns off as soon as it is not needed, and uses the browser's own detector only if it works (H11).
 * tests/browser/camera.test.ts runs the real decoder.
 */
import { describe, expect, test } from 'vitest';
import { browserCamera, type CameraScope } from '../../../web/ports/camera.ts';

class Track extends EventTarget {
  live = true;
  stop(): void {
    this.live = false;
  }
}

function rig(over: Partial<CameraScope> & { says?: (string | Error)[] } = {}) {
  const track = new Track();
  const page = Object.assign(new EventTarget(), { hidden: false });
  const says = over.says ?? [];
  const screen = { videoWidth: 640, videoHeight: 480, srcObject: null as unknown, play: async () => undefined };
  const heard: string[] = [];
  const scope: CameraScope = {
    document: Object.assign(page, { createElement: () => ({}) }) as unknown as CameraScope['document'],
    mediaDevices: {
      getUserMedia: async () => ({ getTracks: () => [track] }) as unknown as MediaStream,
    },
    detector: class {
      static getSupportedFormats = async () => ['qr_code', 'ean_13'];
      async detect() {
        const next = says.shift();
        if (next instanceof Error) throw next;
        return next === undefined ? [] : [{ rawValue: next }];
      }
    },
    bitmapOf: async () => Promise.reject(new Error('no picture')),
    ...over,
  };
  const on = { found: (text: string) => void heard.push(text), ended: () => void heard.push('(ended)') };
  const start = () => browserCamera(scope).start(screen as unknown as HTMLVideoElement, on);
  return { track, page, screen, heard, scope, start };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((done) => setTimeout(done, 5));
  expect(holds()).toBe(true);
};

describe('the camera', () => {
  test('looks until there is a code, reports it once, and turns off', async () => {
    const { track, heard, screen, start } = rig({ says: ['', '1.abc', 'never'] });
    expect('ok' in (await start())).toBe(true);
    await until(() => heard.length > 0);
    expect(heard).toEqual(['1.abc']);
    expect(track.live).toBe(false);
    expect(screen.srcObject).toBeNull();
  });

  test('turns off if it is stopped, and reports nothing more', async () => {
    const { track, heard, start } = rig();
    const started = await start();
    if ('ok' in started) {
      started.ok.stop();
      started.ok.stop();
    }
    expect(track.live).toBe(false);
    await new Promise((done) => setTimeout(done, 250));
    expect(heard).toEqual([]);
  });

  test('turns off when the page is hidden or the camera is taken away', async () => {
    for (const end of ['hidden', 'ended'] as const) {
      const { track, page, heard, start } = rig();
      await start();
      page.hidden = end === 'hidden';
      if (end === 'hidden') page.dispatchEvent(new Event('visibilitychange'));
      else track.dispatchEvent(new Event('ended'));
      expect(track.live).toBe(false);
      expect(heard).toEqual(['(ended)']);
    }
  });

  test('turns off again if it gives no picture', async () => {
    const { track, screen, start } = rig();
    screen.play = async () => Promise.reject(new DOMException('no', 'AbortError'));
    expect(await start()).toEqual({ error: 'camera_failed' });
    expect(track.live).toBe(false);
  });

  test.each([
    ['NotAllowedError', 'camera_refused'],
    ['NotFoundError', 'camera_none'],
    ['NotReadableError', 'camera_failed'],
  ])('%s is %s', async (name, error) => {
    const { start } = rig({ mediaDevices: { getUserMedia: async () => Promise.reject(new DOMException('no', name)) } });
    expect(await start()).toEqual({ error });
  });

  test('reports if there is no camera, and asks for nothing', async () => {
    const { start, scope } = rig({ mediaDevices: undefined });
    expect(browserCamera(scope).available).toBe(false);
    expect(await start()).toEqual({ error: 'camera_none' });
  });
});

describe('a picture', () => {
  const image = { width: 10, height: 10, close: () => undefined } as unknown as ImageBitmap;

  test("is read by the browser's detector if there is one", async () => {
    const { scope } = rig({ says: ['1.abc'], bitmapOf: async () => image });
    expect(await browserCamera(scope).readPicture(new Blob(['x']))).toBe('1.abc');
  });

  test('has no code if it is far too large or not an image', async () => {
    let looked = false;
    const { scope } = rig({
      bitmapOf: async () => {
        looked = true;
        return image;
      },
    });
    expect(await browserCamera(scope).readPicture(new Blob([new Uint8Array(31 * 1024 * 1024)]))).toBeNull();
    expect(looked).toBe(false);
    expect(await browserCamera(rig().scope).readPicture(new Blob(['x']))).toBeNull();
  });

  test('is read by our own detector if the one of the browser fails', async () => {
    const { scope } = rig({ says: [new Error('service unavailable')], bitmapOf: async () => image });
    // Then our own detector looks, and finds nothing in a fake canvas.
    expect(await browserCamera(scope).readPicture(new Blob(['x']))).toBeNull();
  });
});
