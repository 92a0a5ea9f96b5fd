/** Makes the film strip, by hand and never among the tests: `playwright test -c tests/browser/film.config.ts`, then look into build/film. */
import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

export default defineConfig({ ...tests, testMatch: 'film.ts', reporter: 'line', workers: 1 });
