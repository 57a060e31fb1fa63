import { describe, expect, test } from 'vitest';
import { faultOfGlob } from '../../src/policy/formats.ts';
import { matchesPath } from '../../src/engine/configure.ts';
import { load, mistakesIn, readerOf } from './support.ts';

const bomb = [
  'version: 1',
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
].join('\n');

/** Of this process alone: what else the machine does is not counted. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('S4: hostile policies are refused, and soon', () => {
  test.each([
    ['10 MB', `version: 1\n${'# filler\n'.repeat(1_200_000)}`, 'larger than 256 KB'],
    ['just over 256 KB of three-byte characters', `version: 1\n# ${'€'.repeat(90_000)}`, 'larger than 256 KB'],
    ['90,000 open lists', `version: 1\nrules: ${'['.repeat(90_000)}`, 'nested deeper than 64 levels'],
    ['100,000 closed lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'words and signs'],
    ['40,000 dashes', `version: 1\nrules:\n  ${'- '.repeat(40_000)}x`, 'nested deeper than 64 levels'],
    ['10,000 maps', `version: 1\nrules: ${'{a: '.repeat(10_000)}`, 'nested deeper than 64 levels'],
    ['complex keys', `${'? '.repeat(40_000)}x`, 'nested deeper than 64 levels'],
    ['an alias bomb', bomb, 'more than 50,000 values'],
    ['an alias of itself', 'version: 1\nrules: &r {a: *r}', 'more than 50,000 values, or is nested deeper than 64 levels'],
    ['80,000 anchors', `version: ${'&a '.repeat(80_000)}1`, 'words and signs'],
    ['10,000 keys', `version: 1\n${Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n')}`, 'A policy has no key `k0`'],
    ['one key 10,000 times', `version: 1\n${'a: 1\n'.repeat(10_000)}`, '`a` is stated twice'],
    ['30,000 documents', '---\n'.repeat(30_000), 'A policy is one YAML document'],
    ['an open quote', `version: 1\nfail-on: "${'a'.repeat(250_000)}`, 'Missing closing "quote'],
    [
      'a word of 200 KB',
      `version: 1\nfail-on: ${'a'.repeat(200_000)}\ncustom: [{id: a, on: ${'b'.repeat(50_000)}, when: "true", message: x}]`,
      'aaa…`',
    ],
    [
      'a rule of 200 KB',
      `version: 1\nexceptions: [{rule: ${'a'.repeat(100_000)}, reason: x}]\nrules:\n  ? ${'b'.repeat(100_000)}\n  : off`,
      'There is no rule `aaa',
    ],
    [
      '2,000 exceptions for no rule',
      `version: 1\nexceptions:\n${'- {rule: lockin/x, reason: x, files: 3}\n'.repeat(2_000)}`,
      'has more than 1000 entries',
    ],
    [
      '1,500 custom rules',
      `version: 1\ncustom:\n${'- {id: a, on: create-table, when: "true", message: x}\n'.repeat(1_500)}`,
      'has more than 200 entries',
    ],
    ['NUL bytes', `version: 1\nfail-on: "a\0b"`, '`fail-on` must be'],
    ['NUL bytes between lines', `version: 1\n\0\n`, 'This cannot be read as YAML'],
  ])('%s', async (_, text, said) => {
    const started = process.cpuUsage();
    const mistakes = await mistakesIn(text);
    expect(millisecondsSince(started)).toBeLessThan(1_000);
    expect(mistakes.map(({ message }) => message).join('\n')).toContain(said);
    expect(mistakes.length).toBeLessThanOrEqual(101);
    for (const { message } of mistakes) expect(message.length).toBeLessThan(500);
    for (const { place } of mistakes.slice(0, 100)) expect(place).toMatch(/^\.github\/lockkeeper\.yml:\d+:\d+$/);
  });

  test('thousands of policies that extend each other are not all read', async () => {
    let reads = 0;
    const wide = Array.from({ length: 20 }, (_, index) => `./${index}.yml`).join(', ');
    const deeper = (path: string): string => {
      reads++;
      return `version: 1\nextends: [${Array.from({ length: 20 }, (_, index) => `./${path.replace(/^.*\/|\.yml$/g, '')}-${index}.yml`).join(', ')}]`;
    };
    const mistakes = await mistakesIn(`version: 1\nextends: [${wide}]`, { ...readerOf(), read: async (path) => deeper(path) });
    expect(reads).toBeLessThan(60);
    expect(mistakes[0]?.message).toMatch(/more than (5 levels deep|50 files)/);
  });
});

test('what a policy holds cannot speak to the terminal or the log of a runner', async () => {
  const mistakes = await mistakesIn('version: 1\n"\\e[31m\\n::error::x\\u202e": 1\nextends: "\\e[2Jx"\nfail-on: "`a\\rb"');
  expect(mistakes).toHaveLength(3);
  for (const { message, hint = '' } of mistakes) expect(message + hint).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

describe('S5: patterns of a policy take linear time', () => {
  test.each([
    ['in an expression', `table.comment.matches('(a+)+$')`],
    ['on every column', `table.columns.exists(c, c.comment.matches('(a+)+$'))`],
    ['made at run time', `table.comment.matches('(a' + '+)+$')`],
    ['in a bound name', `cel.bind(p, '(a+)+$', table.comment.matches(p))`],
  ])('(a+)+$ on 1 MB %s', async (_, when) => {
    const { custom } = await load(`version: 1\ncustom: [{id: slow, on: create-table, when: "${when}", message: x}]`);
    const { tableStep } = await import('./steps.ts');
    const started = process.cpuUsage();
    expect([...(custom[0]?.checkStep(tableStep({ comment: `${'a'.repeat(1_000_000)}!` }), {}) ?? [])]).toEqual([]);
    expect(millisecondsSince(started)).toBeLessThan(1_000);
  });

  test('globs that a policy may hold are quick on long paths', () => {
    const globs = ['**/a/**/a/**/b', '*a*a*b', '**/*a*a*b', '{a,aa}{a,aa}{a,aa}{a,aa}b', '[a-z]*[a-z]*[a-z]*b'];
    const paths = ['a'.repeat(255), 'a/'.repeat(500), `${'a'.repeat(200)}/`.repeat(18)];
    for (const glob of globs) {
      expect(faultOfGlob(glob)).toBeUndefined();
      for (const path of paths) {
        const started = process.cpuUsage();
        matchesPath([glob], path);
        expect(millisecondsSince(started), `${glob} on ${path.slice(0, 20)}`).toBeLessThan(1_000);
      }
    }
  });

  test.each([
    '*a*a*a*a',
    '*/'.repeat(7),
    '**/'.repeat(4),
    '(a+)+',
    '+(a)',
    '!a',
    '{a,{b,c}',
    '[a',
    'a]',
    '',
    ' ',
    '/a',
    'a\\b',
    '../a',
    'a/../../b',
    'a\nb',
    'a'.repeat(501),
  ])('a policy may not hold the glob %j', (glob) => {
    expect(faultOfGlob(glob)).toBeDefined();
  });
});
