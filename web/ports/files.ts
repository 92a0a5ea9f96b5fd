/** Files outside the browser: downloads, and files that the person chose to be written to (File System Access). */

/** A file that the person chose. */
export interface FileTarget {
  name: string;
  /** Returns false if the person has not allowed it, or not any more. Asks only within a tap. */
  allowed(ask: boolean): Promise<boolean>;
  write(content: Blob): Promise<void>;
  /** What is in the file now. */
  read(): Promise<Blob>;
  /** The browser's own object, which a database can keep. */
  handle: unknown;
}

export interface Files {
  /** Offers a file as a download. Whether it arrives is not known. */
  save(name: string, content: Blob | string, type: string): void;
  /**
   * Asks where a file should be kept; null if the person closed the question. Rejects if the browser refuses to ask.
   * Must be called within a tap. The whole member is null if the browser cannot do that.
   */
  choose: ((name: string) => Promise<FileTarget | null>) | null;
}

/** The one file that is written again by itself. */
export interface KeptFile {
  get(): Promise<FileTarget | null>;
  put(target: FileTarget): Promise<void>;
  remove(): Promise<void>;
}

interface Handle {
  name: string;
  queryPermission?(how: { mode: 'readwrite' }): Promise<string>;
  requestPermission?(how: { mode: 'readwrite' }): Promise<string>;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void>; abort?(): Promise<void> }>;
  getFile(): Promise<Blob>;
}

export interface FileScope {
  document: Document;
  showSaveFilePicker?: ((how: { suggestedName: string }) => Promise<Handle>) | undefined;
}

export function browserFiles(scope: FileScope): Files {
  const picker = scope.showSaveFilePicker;
  return {
    save(name, content, type) {
      download(scope.document, name, content instanceof Blob ? content : new Blob([content], { type }));
    },
    choose:
      picker === undefined
        ? null
        : async (name) => {
            try {
              return targetOf(await picker.call(scope, { suggestedName: name }));
            } catch (problem) {
              if (problem instanceof DOMException && problem.name === 'AbortError') return null;
              throw problem;
            }
          },
  };
}

/** Returns null for something that a database kept and that is no file. */
export function targetOf(kept: unknown): FileTarget | null {
  const handle = kept as Handle | null | undefined;
  if (typeof handle?.createWritable !== 'function') return null;
  const mode = { mode: 'readwrite' } as const;
  return {
    name: handle.name,
    handle,
    async allowed(ask) {
      // A browser without these methods asks when it writes.
      const now = (await handle.queryPermission?.(mode)) ?? 'granted';
      if (now === 'granted') return true;
      return ask && (await handle.requestPermission?.(mode)) === 'granted';
    },
    async write(content) {
      const writing = await handle.createWritable();
      try {
        await writing.write(content);
        await writing.close();
      } catch (problem) {
        // The file then stays as it was.
        await writing.abort?.().catch(() => undefined);
        throw problem;
      }
    },
    read: () => handle.getFile(),
  };
}

/** How long the blob's address stays valid. Safari reads it only after it has asked the person. */
const DOWNLOAD_LIFE_MS = 60_000;

function download(document: Document, name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_LIFE_MS);
}
