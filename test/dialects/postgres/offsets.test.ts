import { expect, test } from 'vitest';
import { openSource, openWithin } from '../../../src/dialects/postgres/offsets.ts';

const text = 'a é € 😀 z';

test('bytes of UTF-8 become UTF-16 offsets', () => {
  const source = openSource('a.sql', text, 10);
  for (const character of ['a', 'é', '€', '😀', 'z']) {
    const index = text.indexOf(character);
    expect(source.index(new TextEncoder().encode(text.slice(0, index)).length), character).toBe(index);
  }
  expect(source.index(10_000)).toBe(text.length);
  expect(source.span(2, 3)).toEqual({ file: 'a.sql', start: 12, end: 13 });
});

test('a text inside another counts from its own start', () => {
  expect(openWithin(openSource('a.sql', text, 10), 4, 'inner').span(1, 2)).toEqual({ file: 'a.sql', start: 15, end: 16 });
});
