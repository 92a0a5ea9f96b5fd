/** The content security policy, once: as meta in the built page, and with the other headers in build/site/_headers for hosts that read it. */
import type { Plugin } from 'vite';

const policy: Record<string, string> = {
  'default-src': "'none'",
  // Compiling WebAssembly, and nothing else from text.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  // The preview of a programme, a page of our own.
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // The one policy is made in web/sw/update.ts, for the address of our own service worker.
  'trusted-types': 'heelwise',
};

/** A browser ignores these in a meta element, so they are in the header alone. */
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

/** The page and the worker are asked for anew each time (H15); what has a hash in its name never changes. */
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
