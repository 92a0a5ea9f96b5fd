// The development server: runs Vite, and watches cpp/ to rebuild the engine and reload the page. A failed build keeps the old engine.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
  configFile: `${root}web/vite.config.ts`,
  server: { port: Number(process.argv[2]), strictPort: true },
});
await server.listen();
server.printUrls();
console.log('Next: open that address. Ctrl+C stops it.');

let building = false;
let again = false;
function rebuild() {
  if (building) {
    again = true;
    return;
  }
  building = true;
  const started = Date.now();
  console.log('· The engine changed, building');
  const build = spawn('cmake', ['--build', '--preset', 'wasm-debug', '--target', 'heelwise_engine_module'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  build.stdout.on('data', (data) => {
    output += data;
  });
  build.on('close', (code) => {
    building = false;
    if (code !== 0)
      console.error(`${output.slice(-4000)}\nThe engine does not build. The page keeps the previous one.`);
    else {
      console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s, reloading`);
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    }
    if (again) {
      again = false;
      rebuild();
    }
  });
}

let soon;
watch(`${root}cpp`, { recursive: true }, () => {
  clearTimeout(soon);
  soon = setTimeout(rebuild, 150);
});
