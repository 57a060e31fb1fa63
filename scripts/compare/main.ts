import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missed } from '../../test/cases/missed.ts';
import { postgresCaseNames, expectationOf, isRight, judgeCase } from '../../test/support/labelled-cases.ts';
import { answerOf, type Answer } from './count.ts';
import { renderComparison, replaceBlock } from './page.ts';
import { askSquawk, findSquawk } from './squawk.ts';

const page = path.resolve(import.meta.dirname, '../../docs/comparison.md');
const squawk = findSquawk();

if (squawk === undefined) {
  console.error('squawk is not installed: run `npm install --global squawk-cli`, or put its binary on PATH, and start again.');
  process.exitCode = 2;
} else {
  const found = askSquawk(squawk, postgresCaseNames);
  const answers: Answer[] = [];
  for (const name of postgresCaseNames) {
    const expectation = expectationOf(name);
    const ours = isRight(expectation, await judgeCase(name, expectation));
    answers.push(answerOf(name, expectation, ours, found.get(name) ?? []));
  }
  const block = renderComparison(answers, squawk.version, missed);
  if (process.argv.includes('--write')) {
    writeFileSync(page, replaceBlock(readFileSync(page, 'utf8'), block));
    console.log(`wrote ${path.relative(process.cwd(), page)}`);
  } else {
    console.log(block);
  }
}
