import { createMemoryLog, memoryBacking } from '../../../web/store/memory_log.ts';
import { logContract } from './log_contract.ts';

logContract('memory', async () => {
  const backing = memoryBacking();
  return {
    open: async () => createMemoryLog(backing),
    plant: async (key, value) => void backing.records.set(key, value),
    keys: async () => [...backing.records.keys()].sort((a, b) => a - b),
    dispose: async () => undefined,
  };
});
