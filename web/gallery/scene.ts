/** One screen in one state, and how a scene gets there. */
import type { Fault } from '../engine/contract.ts';
import type { Address } from '../ui/model/address.ts';
import type { FakeState } from './fake_model.ts';
import type { Step } from './steps.ts';

export interface Scene {
  name: string;
  at: Address;
  state: FakeState;
  steps?: readonly Step[];
}

export const HOME: Address = { screen: 'home' };
export const MAIN: Step = { press: 'main' };
export const WHY: Step = { open: 'why' };

export const fault = (code: string): Fault => ({ code, path: '' });

/** The store refuses what is sent. */
export const FULL: Pick<FakeState, 'sends' | 'trouble'> = {
  sends: () => fault('storage_full'),
  trouble: fault('storage_full'),
};
