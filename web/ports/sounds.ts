/** The sound of each cue: a few soft notes, different enough in pitch and shape to be told apart with closed eyes. */
import type { CueKind } from '../engine/contract.ts';

export interface Note {
  /** Seconds after the cue. */
  at: number;
  length: number;
  /** Hertz; `to` if the note glides. */
  from: number;
  to?: number;
  /** 0 to 1. */
  loud: number;
  wave: 'sine' | 'triangle';
  /** -1 is left, 1 is right. */
  pan?: number;
}

const C4 = 262;
const E4 = 330;
const G4 = 392;
const C5 = 523;
const D5 = 587;
const E5 = 659;
const G5 = 784;
const B5 = 988;
const C6 = 1047;

const note = (at: number, length: number, from: number, more: Partial<Note> = {}): Note => ({
  at,
  length,
  from,
  loud: 0.5,
  wave: 'sine',
  ...more,
});

/**
 * The countdown is short, and what follows it is longer and higher. Raising glides up, lowering glides down, rest ends
 * low.
 */
const SOUNDS: Record<CueKind, readonly Note[]> = {
  ready: [note(0, 0.25, E5), note(0.2, 0.4, G5)],
  raise: [note(0, 0.5, C5, { to: B5, wave: 'triangle' })],
  hold: [note(0, 0.6, B5), note(0, 0.6, C6 * 2, { loud: 0.12 })],
  lower: [note(0, 0.6, G5, { to: G4, wave: 'triangle' })],
  bout: [note(0, 0.18, G5, { wave: 'triangle' }), note(0.16, 0.5, B5, { wave: 'triangle' })],
  walk: [note(0, 0.3, G4, { wave: 'triangle' }), note(0.3, 0.3, E4, { wave: 'triangle' })],
  rest: [note(0, 0.3, E5), note(0.22, 0.35, C5), note(0.46, 0.9, G4, { loud: 0.4 })],
  switch_side: [
    note(0, 0.2, D5, { pan: -0.8 }),
    note(0.2, 0.2, G5, { pan: 0.8 }),
    note(0.4, 0.2, D5, { pan: -0.8 }),
    note(0.6, 0.35, G5, { pan: 0.8 }),
  ],
  count: [note(0, 0.11, D5)],
  beat: [note(0, 0.05, C6, { loud: 0.22, wave: 'triangle' })],
  done: [
    note(0, 0.3, C5),
    note(0.18, 0.3, E5),
    note(0.36, 0.3, G5),
    note(0.54, 1.2, C6),
    note(0.54, 1.2, C4, { loud: 0.25 }),
  ],
};

export const notesOf = (kind: CueKind): readonly Note[] => SOUNDS[kind];
