/** Fills the `{placeholders}` of a message; those that have no value stay as they are. */
export function fillMessage(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole));
}
