/** Types of the server that scripts/run uses and that the tests start and stop. */
declare module '*/scripts/lib/serve.mjs' {
  export function serve(options: {
    site: string;
    port?: number;
    host?: string;
    base?: string;
  }): Promise<import('node:http').Server>;
  export function readHeaders(text: string): (path: string) => [string, string][];
}
