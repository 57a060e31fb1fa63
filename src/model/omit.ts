/** An object type, each arm of it, without some properties. */
export type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The object without some of its properties. */
export function omit<T extends object, K extends keyof T & string>(object: T, ...names: readonly K[]): Without<T, K> {
  const left: readonly string[] = names;
  return Object.fromEntries(Object.entries(object).filter(([name]) => !left.includes(name))) as Without<T, K>;
}
