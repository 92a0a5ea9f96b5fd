/** The files that the build writes to build/wasm; vite.config.ts resolves `@wasm`. */
declare module '@wasm/heelwise_engine.mjs' {
  import type { EngineModule, GlueSettings } from './engine.ts';

  const instantiate: (settings: GlueSettings) => Promise<EngineModule>;
  export default instantiate;
}

declare module '@wasm/heelwise_engine.wasm?url' {
  const address: string;
  export default address;
}
