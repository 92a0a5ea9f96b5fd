// Run this after `npm install --package-lock-only`. It adds the optional packages of other platforms that the registry does not carry (a
// partial mirror omits them), because `npm ci` refuses a lock without them. They are never installed here: each names the `os`, `cpu` or
// `libc` of another system, which is derived from the package's name.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'win32',
  'wasm32',
  'aix',
  'sunos',
];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'mips64el'];

let added = 0;
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[top]) continue;
    const words = name.split('/').at(-1).split(/[-.]/);
    const os = words.filter((word) => systems.includes(word));
    const cpu = words.filter((word) => processors.includes(word));
    if (os.length === 0 && cpu.length === 0) throw new Error(`cannot tell which system ${name} is for`);
    lock.packages[top] = {
      version,
      ...(cpu.length && { cpu }),
      ...(parent.dev && { dev: true }),
      optional: true,
      ...(os.length && { os }),
    };
    if (words.includes('musl')) lock.packages[top].libc = ['musl'];
    added += 1;
  }
}
const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${added} platform packages to the lock`);
