/** What restoring asks the engine. */
import type { Engine } from '../../engine/engine.ts';

export type Judge = Pick<Engine, 'load' | 'decide' | 'apply' | 'joinLogs' | 'inspectLog'>;
