/** The pages about the person's data, which are loaded together. */
export { AsideScreen } from './aside.tsx';
export { DataScreen } from './data.tsx';
export { EraseScreen } from './erase.tsx';
export { LockedCopyScreen } from './locked_copy.tsx';
export { RestoreScreen } from './restore.tsx';
export { StorageScreen } from './storage.tsx';
