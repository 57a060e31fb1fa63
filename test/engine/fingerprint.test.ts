import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/engine/fingerprint.ts';

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('%j is hashed as the authors of FNV-1a hash it', (text, hash) => {
  expect(hashOf(text)).toBe(hash);
});

test('other texts have another hash, wherever they are parted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (a, b) => {
      expect(hashOf(...a)).toMatch(/^[0-9a-f]{16}$/);
      expect(hashOf(...a) === hashOf(...b)).toBe(a.join('\0') === b.join('\0'));
    }),
  );
  expect(hashOf('a', 'b')).not.toBe(hashOf('ab'));
  expect(hashOf('é')).not.toBe(hashOf('e'));
});
