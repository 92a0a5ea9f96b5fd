/** Defines the content security policy once, for a meta element in the built page and, with other headers, for build/site/_headers. */
import type { Plugin } from 'vite';

const policy: Record<string, string> = {
  'default-src': "'none'",
  // Allows compiling WebAssembly, but no code from text.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  // For the preview of a programme, which is one of our own pages.
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // web/sw/update.ts creates the only policy, for the address of our own service worker.
  'trusted-types': 'heelwise',
};

/** Browsers ignore these in a meta element, so only the header contains them. */
const headerOnly: Record<string, string> = { 'frame-ancestors': "'self'" };

const written = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const everywhere: Record<string, string> = {
  'Content-Security-Policy': written({ ...policy, ...headerOnly }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The page and the worker are revalidated on every request (H15). Files with a hash in their name never change. */
const caching: Record<string, string> = {
  '/': 'no-cache',
  '/index.html': 'no-cache',
  '/preview.html': 'no-cache',
  '/sw.js': 'no-cache',
  '/manifest.webmanifest': 'no-cache',
  '/assets/*': 'public, max-age=31536000, immutable',
};

export function headersFile(): string {
  const block = (path: string, headers: Record<string, string>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = Object.entries(caching).map(([path, value]) => block(path, { 'Cache-Control': value }));
  return `${[block('/*', everywhere), ...blocks].join('\n\n')}\n`;
}

export function securityHeaders(): Plugin {
  return {
    name: 'heelwise-headers',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: written(policy) },
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}
