/** Files over this many bytes are not read: no migration is that long, and a schema dump rarely is. */
export const largestFile = 32 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Bytes as text; what is not UTF-8 becomes U+FFFD, which the gate looks for in files that it judges. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
