import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the Action promises; each promise has tests whose names begin with its letter and number. */
const promises = {
  D1: 'Every file of a change is seen: 250, 301 and 2,999 of them.',
  D2: 'A list of files that is cut short is completed or refused, and never a pass.',
  D3: 'A file whose lines GitHub does not show is judged, and commented as a whole.',
  D4: 'Renames, deletions, modes, empty files, line ends, byte order marks, submodules and links.',
  D5: 'What the base branch alone did since is no part of the change.',
  D6: 'A shallow checkout and none at all give the same report.',
  D7: 'The checkout is left as it was.',
  D8: 'All events are read from what GitHub really sends.',
  D9: 'What is posted names the commit of the head.',
  D10: 'Nothing is posted about a head that has moved on.',
  P1: 'Every finding is in exactly one place on the pull request, and in the job summary.',
  P2: 'One bad anchor loses nothing.',
  P3: 'A second run without a change writes nothing.',
  P4: 'Lines that shift get no new comments.',
  P5: 'What is mended is folded; an answered thread is left alone.',
  P6: 'Markers of others are not ours.',
  P7: 'Two gates leave each other alone.',
  P8: 'Our comments are found behind 150 others.',
  P9: 'No body is too long.',
  P10: 'Never more comments than the workflow allows, in one review and one summary.',
  P11: 'A rate limit is waited for once; then posting is given up.',
  P12: 'A token that can only read has the same verdict.',
  P13: 'Changes are requested only when asked for, and that is taken back.',
  P14: 'A suggestion that is taken gives exactly the stated file.',
  P15: 'Few requests.',
  C1: 'The exit code is the verdict.',
  C2: 'Annotations are sorted, and those that are hidden are counted.',
  C3: 'A check run is completed last and never neutral.',
  C4: 'The job summary keeps within its limit.',
  C5: 'A diagram over its limits becomes a table.',
  C6: 'SARIF is valid, within its limits, with stable fingerprints.',
  S1: 'The policy is that of the base.',
  S2: 'Names and SQL of an attacker stay text.',
  S3: 'A policy extends only what is pinned and plain.',
  S4: 'A hostile policy is refused, and soon.',
  S5: 'Patterns take linear time.',
  S6: 'A label lets pass only when the right person set it after the last push.',
  S7: 'Exceptions in SQL are listed, counted, and refused where the base forbids them.',
  S8: 'The token is in nothing that is written.',
  S9: 'No request but to GitHub, no process but git, no shell.',
  S10: 'Every error ends in exit code 2 or 3.',
  K1: 'A build gives the same bytes again.',
  K2: 'The code is at most 2.5 MB.',
  K3: 'The first line is said within 250 ms.',
  K4: "action.yml and workflows pass GitHub's parser.",
  K5: 'GitHub Enterprise Server knows every request.',
  K6: 'Proxies are heeded.',
  K7: 'The licence of every bundled package goes along.',
};

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.test.ts') && !file.endsWith('.oracle.test.ts'),
);

/** The names of suites and tests that begin with a promise; those that are skipped do not count. */
function namesIn(file: string): readonly (readonly [promise: string, name: string])[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const found = text.matchAll(/(?:\b(?:describe|test)|\))\(\s*(['"`])((?:[DPCSK]\d{1,2}\b).*?)\1/gu);
  return [...found].map(([, , name = '']) => [/^\w+/u.exec(name)?.[0] ?? '', name] as const);
}

const named = files.flatMap((file) => namesIn(file).map(([promise, name]) => ({ promise, name, file })));

describe('each promise of the Action has tests of its name', () => {
  test.each(Object.entries(promises))('%s: %s', (promise) => {
    const tests = named.filter((one) => one.promise === promise);
    expect(tests).not.toEqual([]);
    console.log([`${promise} ${promises[promise as keyof typeof promises]}`, ...tests.map(({ name, file }) => `    ${name} (${file})`)].join('\n'));
  });

  test('and no test is named after a promise that there is not', () => {
    expect(named.filter(({ promise }) => !Object.hasOwn(promises, promise))).toEqual([]);
  });

  test('a name is read wherever it stands, and a skipped one is not', () => {
    expect(namesIn('github/shared-policy.test.ts').map(([promise]) => promise)).toContain('S3');
    const skipped = files.filter((file) => /\b(?:describe|test|it)\.(?:skip|todo|only|fails)\b/u.test(readFileSync(path.join(folder, file), 'utf8')));
    expect(skipped.filter((file) => namesIn(file).length > 0)).toEqual([]);
  });
});
