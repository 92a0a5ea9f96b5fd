/** Fetches the engine from the app's own origin. The browser refuses a file that is not the one that was built. */

/** Set by web/vite.config.ts; '' where there is nothing to check. */
declare const __HEELWISE_ENGINE_INTEGRITY__: string;

export async function fetchEngine(): Promise<ArrayBuffer> {
  const { default: address } = await import('@wasm/heelwise_engine.wasm?url');
  const answer = await fetch(address, { integrity: __HEELWISE_ENGINE_INTEGRITY__ });
  if (!answer.ok) throw new Error(`the engine cannot be fetched: ${answer.status}`);
  return answer.arrayBuffer();
}
