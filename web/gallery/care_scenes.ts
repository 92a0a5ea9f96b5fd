/** What a person can report at any time: a flare, less, a pause and its end, harm; and how the day looks afterwards. */
import type { Address } from '../ui/model/address.ts';
import { seeing } from './goldens.ts';
import { FULL, fault, HOME, MAIN, type Scene, WHY } from './scene.ts';

const FLARE: Address = { screen: 'flare' };
const EASIER: Address = { screen: 'easier' };
const BREAK: Address = { screen: 'break' };
const HARM: Address = { screen: 'harm' };
const PLAN: Address = { screen: 'plan' };

export const careScenes: readonly Scene[] = [
  { name: 'today_paused', at: HOME, state: seeing('paused') },
  { name: 'today_flared', at: HOME, state: seeing('flared') },
  { name: 'today_rising', at: HOME, state: seeing('rising') },
  { name: 'intro_flare', at: HOME, state: seeing('flare_told') },
  { name: 'plan_flared', at: PLAN, state: seeing('flared') },
  { name: 'plan_rising', at: PLAN, state: seeing('rising') },
  { name: 'plan_own_wish', at: PLAN, state: seeing('eased_by_own_wish') },

  { name: 'flare', at: FLARE, state: seeing('green') },
  { name: 'flare_known', at: FLARE, state: seeing('flared') },
  { name: 'flare_why', at: FLARE, state: seeing('green'), steps: [WHY] },
  {
    name: 'flare_refused',
    at: FLARE,
    state: { ...seeing('running'), sends: () => fault('session_running') },
    steps: [MAIN],
  },
  { name: 'easier', at: EASIER, state: seeing('green') },
  { name: 'easier_phase_down', at: EASIER, state: seeing('phase_two') },
  { name: 'easier_smallest', at: EASIER, state: seeing('smallest_step') },
  { name: 'break', at: BREAK, state: seeing('green') },
  { name: 'break_missing', at: BREAK, state: seeing('green'), steps: [MAIN] },
  { name: 'break_on', at: BREAK, state: seeing('paused') },
  { name: 'harm', at: HARM, state: seeing('green') },
  { name: 'harm_noted', at: HARM, state: seeing('harmed') },
  { name: 'harm_not_stored', at: HARM, state: { ...seeing('green'), ...FULL }, steps: [MAIN] },
];
