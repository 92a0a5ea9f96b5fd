/**
 * Shapes are checked twice: against values at run time (unknown and missing members are faults), and against the types
 * of contract.ts at compile time, through `Equal` (scripts/check compiles the tests).
 */

export interface Shape<T> {
  /** Returns the paths of what does not fit, with what was found; empty if everything fits. */
  check(value: unknown, path: string): string[];
  /** Never set. It only carries the type for the compiler. */
  readonly type?: T;
}

export type Typed<S> = S extends Shape<infer T> ? T : never;

/** True only if both types are the same, including optional and union members. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Flattens intersections, because `Equal` distinguishes them from the plain object. */
type Flat<T> = T extends object ? { [K in keyof T]: T[K] } : T;

export function proven<_ extends true>(): void {}

function primitive<T>(name: string, fits: (value: unknown) => boolean): Shape<T> {
  return { check: (value, path) => (fits(value) ? [] : [`${path}: ${name} expected, found ${JSON.stringify(value)}`]) };
}

export const text = primitive<string>('text', (value) => typeof value === 'string');
/** Integers only, because everything that crosses the boundary must be the same in every engine. */
export const integer = primitive<number>('integer', Number.isSafeInteger);
export const flag = primitive<boolean>('true or false', (value) => typeof value === 'boolean');
/** Exactly this value. */
export const is = <const T extends boolean>(only: T): Shape<T> => primitive(String(only), (value) => value === only);
export const anything: Shape<unknown> = { check: (value, path) => (value === undefined ? [`${path}: missing`] : []) };

export function words<const T extends readonly string[]>(...all: T): Shape<T[number]> {
  return primitive(`one of ${all.join(', ')}`, (value) => typeof value === 'string' && all.includes(value));
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return { check: (value, path) => (value === null ? [] : inner.check(value, path)) };
}

export function list<T>(inner: Shape<T>): Shape<T[]> {
  return {
    check: (value, path) =>
      Array.isArray(value)
        ? value.flatMap((item, i) => inner.check(item, `${path}/${i}`))
        : [`${path}: a list expected, found ${JSON.stringify(value)}`],
  };
}

export function record<T>(inner: Shape<T>): Shape<Record<string, T>> {
  return {
    check: (value, path) =>
      isRecord(value)
        ? Object.entries(value).flatMap(([name, member]) => inner.check(member, `${path}/${name}`))
        : [`${path}: an object expected, found ${JSON.stringify(value)}`],
  };
}

export function oneOf<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return {
    check(value, path) {
      const [first, second] = [a.check(value, path), b.check(value, path)];
      return first.length === 0 || second.length === 0 ? [] : [...first, ...second];
    },
  };
}

type Members = Record<string, Shape<unknown>>;
type Whole<M extends Members, O extends Members> = Flat<
  { [K in keyof M]: Typed<M[K]> } & { [K in keyof O]?: Typed<O[K]> }
>;

export function object<M extends Members, O extends Members = Record<never, never>>(
  members: M,
  optional?: O,
): Shape<Whole<M, O>> {
  return {
    check(value, path) {
      if (!isRecord(value)) return [`${path}: an object expected, found ${JSON.stringify(value)}`];
      const known: Members = { ...members, ...optional };
      const unknown = Object.keys(value).filter((name) => !(name in known));
      return [
        ...unknown.map((name) => `${path}/${name}: not in contract.ts`),
        ...Object.entries(known).flatMap(([name, shape]) => {
          if (name in value) return shape.check(value[name], `${path}/${name}`);
          return name in members ? [`${path}/${name}: missing`] : [];
        }),
      ];
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
