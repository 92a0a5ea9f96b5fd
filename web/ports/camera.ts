/**
 * Finds a QR code in the camera's picture or in an image, on this device: nothing is kept or sent (H11). Uses the
 * browser's own detector if it has one, and otherwise a decoder that is fetched on first use.
 */
import type { CameraFault, CameraPort } from './ports.ts';

/** The detector of the Shape Detection API, which the DOM types lack. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

export interface CameraScope {
  document: Pick<Document, 'createElement' | 'addEventListener' | 'removeEventListener' | 'hidden'>;
  mediaDevices: Pick<MediaDevices, 'getUserMedia'> | undefined;
  detector: DetectorClass | undefined;
  /** Rejects if the file is not an image. */
  bitmapOf(file: Blob): Promise<ImageBitmap>;
}

/**
 * Pixels of the longer side: enough for a dense code that fills half of the picture, and fast enough on an old phone.
 */
const FRAME_SIDE = 960;
const PICTURE_SIDE = 1600;
const LOOK_EVERY_MS = 180;
/** A photo is examined once, so it may be larger. */
const PATIENT = { effort: 24, timeLimit: 2_000 };
const PICTURE_MB_MAX = 30;

interface Source {
  image: CanvasImageSource;
  width: number;
  height: number;
}
type Look = (source: Source, patient: boolean) => Promise<string | null>;

export function browserCamera(scope: CameraScope): CameraPort {
  const { mediaDevices } = scope;
  const look = finder(scope);

  return {
    available: mediaDevices !== undefined,

    async start(screen, on) {
      if (!mediaDevices) return { error: 'camera_none' };
      let stream: MediaStream;
      try {
        stream = await mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
      } catch (problem) {
        return { error: faultOf(problem) };
      }
      let timer: ReturnType<typeof setTimeout> | undefined;
      let over = false;
      const stop = (): void => {
        over = true;
        clearTimeout(timer);
        scope.document.removeEventListener('visibilitychange', hidden);
        for (const track of stream.getTracks()) track.stop();
        screen.srcObject = null;
      };
      const end = (): void => {
        if (over) return;
        stop();
        on.ended();
      };
      /** The camera is turned off when the page is hidden. */
      const hidden = (): void => {
        if (scope.document.hidden) end();
      };
      scope.document.addEventListener('visibilitychange', hidden);
      for (const track of stream.getTracks()) track.addEventListener('ended', end);

      const again = async (): Promise<void> => {
        const text = await look({ image: screen, width: screen.videoWidth, height: screen.videoHeight }, false);
        if (over) return;
        if (text === null) {
          timer = setTimeout(() => void again(), LOOK_EVERY_MS);
          return;
        }
        stop();
        on.found(text);
      };
      screen.srcObject = stream;
      try {
        await screen.play();
      } catch {
        stop();
        return { error: 'camera_failed' };
      }
      void again();
      return { ok: { stop } };
    },

    async readPicture(file) {
      if (file.size > PICTURE_MB_MAX * 1024 * 1024) return null;
      try {
        const image = await scope.bitmapOf(file);
        const found = await look({ image, width: image.width, height: image.height }, true);
        image.close();
        return found;
      } catch {
        return null;
      }
    },
  };
}

/** The browser's own detector may exist in name only. If it fails, or finds nothing in an image, ours is tried. */
function finder(scope: CameraScope): Look {
  let own: Promise<Detector | null> | null = null;
  const drawn = drawing(scope);
  return async (source, patient) => {
    if (source.width === 0 || source.height === 0) return null;
    own ??= detectorOf(scope);
    const detector = await own;
    if (detector) {
      try {
        const found = (await detector.detect(source.image))[0]?.rawValue;
        if (found || !patient) return found || null;
      } catch {
        own = Promise.resolve(null);
      }
    }
    try {
      const { decodeQR } = await import('qr/decode.js');
      return decodeQR(drawn(source, patient ? PICTURE_SIDE : FRAME_SIDE), patient ? PATIENT : {});
    } catch {
      // There is no code in it, or the decoder could not be fetched; the next frame is tried.
      return null;
    }
  };
}

async function detectorOf({ detector }: CameraScope): Promise<Detector | null> {
  try {
    if (!detector || !(await detector.getSupportedFormats()).includes('qr_code')) return null;
    return new detector({ formats: ['qr_code'] });
  } catch {
    return null;
  }
}

/** Draws onto one canvas that is never shown. */
function drawing({ document }: CameraScope): (source: Source, side: number) => ImageData {
  let canvas: HTMLCanvasElement | null = null;
  return ({ image, width, height }, side) => {
    canvas ??= document.createElement('canvas');
    const scale = Math.min(1, side / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
}

function faultOf(problem: unknown): CameraFault {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera_refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'camera_none' : 'camera_failed';
}
