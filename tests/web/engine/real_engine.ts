/** The shipped engine under Node: the same glue and the same wasm as in the browser, read from build/wasm. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine, type EngineModule } from '../../../web/engine/engine.ts';

const WASM = fileURLToPath(new URL('../../../build/wasm/heelwise_engine.wasm', import.meta.url));

let binary: Promise<Uint8Array> | null = null;

export async function realModule(): Promise<EngineModule> {
  binary ??= readFile(WASM);
  const wasmBinary = await binary.catch(() => {
    throw new Error('No build/wasm/heelwise_engine.wasm: run scripts/build (or scripts/test, which does) first');
  });
  const { default: instantiate } = await import('@wasm/heelwise_engine.mjs');
  return instantiate({ wasmBinary, print: () => undefined, printErr: () => undefined });
}

export const realEngine = (): Engine => createEngine(realModule);
