/** Draws QR codes as frames for Chromium's fake camera and as a picture file. */
import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import encodeQR from 'qr';

/** Returns the brightness of each pixel, row by row, with the code in the middle of a grey background. */
function drawn(text: string, width: number, height: number): Uint8Array {
  const modules = encodeQR(text, 'raw', { ecc: 'medium' });
  const scale = Math.floor((Math.min(width, height) * 0.85) / modules.length);
  const [left, top] = [width, height].map((size) => Math.floor((size - scale * modules.length) / 2)) as [
    number,
    number,
  ];
  const points = new Uint8Array(width * height).fill(190);
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      for (let dy = 0; dy < scale; dy += 1) {
        const from = (top + y * scale + dy) * width + left + x * scale;
        points.fill(dark ? 30 : 235, from, from + scale);
      }
    });
  });
  return points;
}

/** Writes grey frames in the Y4M format for `--use-file-for-fake-video-capture`. */
export function writeVideo(file: string, text: string): void {
  const [width, height] = [640, 480];
  const grey = new Uint8Array((width * height) / 2).fill(128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), drawn(text, width, height), grey]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`);
  writeFileSync(file, Buffer.concat([head, frame, frame, frame]));
}

export function picture(text: string): Buffer {
  const side = 900;
  const png = new PNG({ width: side, height: side });
  drawn(text, side, side).forEach((light, point) => {
    png.data.fill(light, point * 4, point * 4 + 3);
    png.data[point * 4 + 3] = 255;
  });
  return PNG.sync.write(png);
}
