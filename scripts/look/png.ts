import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const signatureLength = 8;

/** The parts of a PNG. Source: PNG specification (third edition), 5.3 Chunk layout. */
function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same picture in fewer bytes: Chromium compresses its screenshots for speed. */
export function compressPng(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const smaller = { type: 'IDAT', data: deflateSync(pixels, { level: 9, memLevel: 9 }) };
  const others = (isBefore: boolean): readonly Chunk[] =>
    chunks.filter(({ type }, at) => type !== 'IDAT' && at < chunks.findIndex((chunk) => chunk.type === 'IDAT') === isBefore);
  return Buffer.concat([png.subarray(0, signatureLength), ...[...others(true), smaller, ...others(false)].map(writeChunk)]);
}
