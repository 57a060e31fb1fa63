import type { SourceSpan } from '../../model/span.ts';

/** A text that the parser reads, and where it stands in its file. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** UTF-16 index in `text` of an offset that the parser tells in UTF-8 bytes. */
  index(byte: number): number;
  /** The place in the file of a stretch of `text`. */
  span(start: number, end: number): SourceSpan;
}

/** A text that stands in its file as it is. */
export function openSource(file: string, text: string, offset: number): Source {
  return { file, text, index: indexer(text), span: (start, end) => ({ file, start: offset + start, end: offset + end }) };
}

/** A text that stands inside another one as it is, from `start` on. */
export function openWithin(outer: Source, start: number, text: string): Source {
  return { file: outer.file, text, index: indexer(text), span: (from, to) => outer.span(start + from, start + to) };
}

/** A text that was put together, or written with escapes: whatever it holds is at one place. */
export function openBlurred(place: SourceSpan, text: string): Source {
  return { file: place.file, text, index: indexer(text), span: () => place };
}

/** Only a text with characters beyond ASCII needs a map, and only when an offset is asked for. */
function indexer(text: string): (byte: number) => number {
  let map: Uint32Array | 'same' | undefined;
  return (byte) => {
    map ??= isAscii(text) ? 'same' : mapBytes(text);
    return map === 'same' ? Math.min(byte, text.length) : (map[Math.min(byte, map.length - 1)] ?? text.length);
  };
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[^\x00-\x7f]/.test(text);
}

function mapBytes(text: string): Uint32Array {
  const map = new Uint32Array(text.length * 3 + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const width = bytesOf(text.charCodeAt(i));
    for (let k = 0; k < Math.abs(width); k++) map[bytes + k] = width < 0 && k >= 2 ? i + 1 : i;
    bytes += Math.abs(width);
    if (width < 0) i++;
  }
  map[bytes] = text.length;
  return map.slice(0, bytes + 1);
}

/** UTF-8 bytes of a UTF-16 unit; −4 for the first half of a pair. Lone halves are replaced before the parser sees them. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code < 0xdc00 ? -4 : 3;
}
