/**
 * A short, stable hash of texts (cyrb53, public domain by its author: two 32-bit multiplicative hashes, 53 bits kept).
 * It tells findings apart; it protects nothing.
 */
export function hashOf(...texts: readonly string[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const text = texts.join('\0');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
