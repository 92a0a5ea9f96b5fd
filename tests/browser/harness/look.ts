/** Small pictures of a screen: small enough for the repository, and for the edges of letters on another machine not to matter. */
import { PNG } from 'pngjs';

/** How many pixels of the screen become one. */
const SCALE = 6;
/** Fewer shades make smaller files; the eye does not see it at this size. */
const SHADES = 32;

/** Each pixel is the mean of those it stands for. */
export function thumbnail(screenshot: Uint8Array): PNG {
  const full = PNG.sync.read(Buffer.from(screenshot));
  const small = new PNG({ width: Math.floor(full.width / SCALE), height: Math.floor(full.height / SCALE) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < SCALE; dy += 1) {
          for (let dx = 0; dx < SCALE; dx += 1) {
            sum += full.data[((y * SCALE + dy) * full.width + x * SCALE + dx) * 4 + channel] ?? 0;
          }
        }
        const mean = sum / (SCALE * SCALE);
        small.data[(y * small.width + x) * 4 + channel] = Math.min(255, Math.round(mean / SHADES) * SHADES);
      }
    }
  }
  return small;
}

/** Pictures beside each other as one. */
export function sheet(pictures: PNG[]): PNG {
  const whole = new PNG({
    width: pictures.reduce((width, { width: more }) => width + more, 0),
    height: Math.max(...pictures.map(({ height }) => height)),
  });
  whole.data.fill(255);
  let x = 0;
  for (const picture of pictures) {
    PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, x, 0);
    x += picture.width;
  }
  return whole;
}

export const asFile = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { deflateLevel: 9, colorType: 2, inputHasAlpha: true });
