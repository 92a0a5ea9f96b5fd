/**
 * A physio's model with the shipped engine, for tests of screens. A DOM has no file addresses, so the wasm is read by
 * its path.
 */
import { readFileSync } from 'node:fs';
import { createEngine } from '../../../../web/engine/engine.ts';
import type { PhysioModel } from '../../../../web/physio/physio_model.ts';

export const NOW = { epoch_ms: 1_795_161_600_000, local_date: '2026-11-20', utc_offset_min: 0 };

const engine = createEngine(async () => {
  const { default: instantiate } = await import('@wasm/heelwise_engine.mjs');
  const wasmBinary = readFileSync('build/wasm/heelwise_engine.wasm');
  return instantiate({ wasmBinary, print: () => undefined, printErr: () => undefined });
});

export const realPhysio: Pick<PhysioModel, 'list' | 'form' | 'read' | 'exportDocument'> = {
  list: () => engine.programmeList(),
  form: (text) => engine.programmeForm(text, NOW),
  read: (text) => engine.linkRead(text, NOW),
  exportDocument: (text) => engine.programmeExport(text),
};
