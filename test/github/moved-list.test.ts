import { expect, test } from 'vitest';
import type { JudgeRequest } from '../../src/github/gate.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';
import { scriptedJudge } from '../support/scripted-judge.ts';

const open = pullRequests();
/** More files than one comparison lists, so that GitHub's list of the pull request is asked for, which is of its newest head. */
const many = Object.fromEntries(Array.from({ length: 310 }, (_, i) => [`db/${i}.sql`, `-- fine ${i}\n`]));

test('D2 a migration that the next push takes out again is judged on the head that has it', async () => {
  const { fake, push } = open({ 'old.sql': 'x' }, { ...many, 'zz.sql': '-- BAD one\n' });
  let isMoved = false;
  fake.state.intercept = ({ route }) => {
    if (route.endsWith('/pulls/{pull_number}/files') && !isMoved) {
      isMoved = true;
      push({ 'zz.md': 'x' }, ['zz.sql']);
    }
    return undefined;
  };
  const { report, posting } = await runGate(fake);
  expect(report.findings.map(({ fingerprint }) => fingerprint)).toEqual(['BAD one']);
  expect([report.verdict, posting?.trouble?.kind]).toEqual(['fail', 'moved']);
});

test('D2 files of one content that are gone are all told, whichever of them GitHub calls renamed', async () => {
  const seen: JudgeRequest[] = [];
  const { fake, push } = open({ 'a.sql': '-- same\n', 'b.sql': '-- same\n' }, many);
  push({ 'c.sql': '-- same\n' }, ['a.sql', 'b.sql']);
  await runGate(fake, { judge: scriptedJudge(seen) });
  const changed = (seen[0]?.change.changed ?? []).filter(({ path }) => /^[abc]/u.test(path));
  const gone = changed.flatMap(({ path, status, previousPath }) => (status === 'deleted' ? [path] : (previousPath ?? [])));
  expect(gone.toSorted()).toEqual(['a.sql', 'b.sql']);
});
