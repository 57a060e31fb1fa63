/** Keeps one object for equal ones: a dump says `character varying(255)` and `now()` a hundred thousand times. */
export function openInterner<T extends { readonly text: string }>(limit: number): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const found = known.get(value.text);
    if (found !== undefined) return found;
    if (known.size < limit && value.text.length <= 100) known.set(value.text, value);
    return value;
  };
}
