/** An audio context with a clock that is moved by hand: Node has none, and headless Firefox never starts its own. */
export interface Sounded {
  begins: number;
  ends: number;
  hertz: number;
  /** Whether it was cancelled before it began. */
  gone: boolean;
}

export interface FakeContext extends EventTarget {
  state: string;
  currentTime: number;
  sounded: Sounded[];
  closed: boolean;
}

interface Behaviour {
  /** How resume behaves: it starts, refuses, or never answers. */
  resume?: 'starts' | 'refuses' | 'hangs';
  panner?: boolean;
}

export function fakeAudio({ resume = 'starts', panner = true }: Behaviour = {}) {
  const made: FakeContext[] = [];
  class Context extends EventTarget implements FakeContext {
    state = 'suspended';
    currentTime = 10;
    sounded: Sounded[] = [];
    closed = false;
    destination = {};
    constructor() {
      super();
      made.push(this);
      if (!panner) Object.assign(this, { createStereoPanner: undefined });
    }
    resume(): Promise<void> {
      if (resume === 'hangs') return new Promise(() => undefined);
      if (resume === 'refuses') return Promise.reject(new Error('not allowed'));
      this.state = 'running';
      return Promise.resolve();
    }
    close(): Promise<void> {
      this.closed = true;
      this.state = 'closed';
      return Promise.resolve();
    }
    createOscillator() {
      const one: Sounded = { begins: 0, ends: 0, hertz: 0, gone: false };
      this.sounded.push(one);
      return {
        type: 'sine',
        onended: null,
        frequency: {
          setValueAtTime: (hertz: number) => {
            one.hertz = hertz;
          },
          exponentialRampToValueAtTime: () => undefined,
        },
        connect: (to: unknown) => to,
        disconnect: () => {
          one.gone = true;
        },
        start: (at: number) => {
          one.begins = at;
        },
        stop: (at: number) => {
          one.ends = at;
        },
      };
    }
    createGain() {
      return {
        gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
        connect: (to: unknown) => to,
      };
    }
    createStereoPanner() {
      return { pan: { value: 0 }, connect: (to: unknown) => to };
    }
  }
  return { AudioContext: Context as unknown as new () => AudioContext, made };
}
