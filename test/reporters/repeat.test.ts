import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderRepeat, type Repeat } from '../../src/reporters/repeat.ts';
import { hostileCorpus } from '../support/hostile-corpus.ts';
import { emptyReport, sampleSource } from '../support/sample-report.ts';

const [head, base] = ['a'.repeat(40), 'b'.repeat(40)];
const of = (more: Partial<Repeat> = {}): string => renderRepeat(emptyReport(), { version: '1.2.3', head, base, ...more });

describe('the commands that show the same', () => {
  test('of a change: fetch both sides, stand on the head, judge with the same version', () => {
    expect(of()).toBe(
      `The same on your machine:\n\n\`\`\`sh\ngit fetch origin ${base} ${head} && git switch --detach ${head}\nnpx lockkeeper@1.2.3 check --base ${base}\n\`\`\``,
    );
  });

  test('with what the workflow asked for', () => {
    expect(of({ policy: `${base}:.github/db.yml`, failOn: 'warning', only: ['db/*.sql', 'plain/1.sql'] })).toContain(
      `check --base ${base} --policy ${base}:.github/db.yml --fail-on warning 'db/*.sql' plain/1.sql\n`,
    );
  });

  test('of everything that stands', () => {
    expect(renderRepeat(emptyReport(), { version: '1.2.3', head })).toContain(
      `git fetch origin ${head} && git switch --detach ${head}\nnpx lockkeeper@1.2.3 check --all\n`,
    );
  });

  test('on the command line itself, with the version that was told', () => {
    const report = emptyReport({ sources: [sampleSource({ versionFrom: 'flag' })] });
    expect(renderRepeat(report, undefined)).toContain('```sh\nnpx lockkeeper check --base origin/main --target 15\n```');
  });

  test('a policy of another repository is said to be out of reach', () => {
    const report = emptyReport({ policy: { sources: ['acme/policies/db.yml@aaaaaaa'], from: 'base' } });
    expect(renderRepeat(report, { version: '1.2.3', head, base })).toMatch(/^A part of the policy is in another repository/u);
  });

  test.each(['$(evil)', 'main', '', '--exec=x'])('S2: a commit named %j gives no command', (name) => {
    expect(of({ head: name })).toBe('');
    expect(of({ base: name })).toBe('');
  });

  test.each([...hostileCorpus, "it's", '-rf', '$HOME', '`id`', '*', 'a b', '!!', '\\'].map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
    'S2: a shell takes %s for one word, or it is not said',
    (_, text) => {
      const [, commands = ''] = /```sh\n([\s\S]*)\n`{3,}$/u.exec(of({ only: [text] })) ?? [];
      if (commands === '') return expect(text).toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^.{401}/u);
      const { stdout } = spawnSync('sh', ['-c', `git() { :; }; npx() { for word; do printf '%s\\0' "$word"; done; }; ${commands}`], {
        encoding: 'utf8',
      });
      return expect(stdout.split('\0')).toEqual(['lockkeeper@1.2.3', 'check', '--base', base, text.startsWith('-') ? `./${text}` : text, '']);
    },
  );
});
