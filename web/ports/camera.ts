/** The camera as a port: a stub until the decoder is there. */
import type { CameraPort } from './ports.ts';

export function browserCamera(): CameraPort {
  return { available: false, start: async () => ({ error: 'camera_none' }), readPicture: async () => null };
}
