import { createMemoryLog, memoryBacking } from '../../../web/store/memory_log.ts';
import { type LogRig, logContract, replaceContract } from './log_contract.ts';

const rig = async (): Promise<LogRig> => {
  const backing = memoryBacking();
  return {
    open: async () => createMemoryLog(backing),
    plant: async (key, value) => void backing.records.set(key, value),
    keys: async () => [...backing.records.keys()].sort((a, b) => a - b),
    dispose: async () => undefined,
  };
};

logContract('memory', rig);
replaceContract('memory', rig);
