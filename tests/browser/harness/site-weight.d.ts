/** Types of what scripts/bench prints of the site and the ceilings hold. */
declare module '*/scripts/lib/site-weight.mjs' {
  export type SitePart = 'engine' | 'first' | 'worker' | 'later' | 'rest';
  export function siteWeight(site: string): { name: string; bytes: number; brotli: number; part: SitePart }[];
}
