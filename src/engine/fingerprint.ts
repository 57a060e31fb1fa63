const encoder = new TextEncoder();

/**
 * A short, stable hash of texts: FNV-1a of Fowler, Noll and Vo with 64 bits, in hexadecimal. It tells findings apart; it
 * protects nothing. Its prime is 2^40 + 0x1b3, so a product is taken in two halves. Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashOf(...texts: readonly string[]): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(texts.join('\0'))) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
