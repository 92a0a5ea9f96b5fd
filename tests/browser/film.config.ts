/** Makes the film strip in build/film. Run it by hand: `playwright test -c tests/browser/film.config.ts`. */
import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

export default defineConfig({ ...tests, testMatch: 'film.ts', reporter: 'line', workers: 1 });
