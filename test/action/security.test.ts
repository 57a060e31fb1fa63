import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pullRequests } from '../support/pull-request.ts';
import { commandsOf, scriptedAction } from '../support/run-action.ts';
import { scriptedPolicy } from '../support/scripted-judge.ts';

const open = pullRequests();
const { run } = scriptedAction();

test('S1 a pull request that makes its policy lenient fails all the same', async () => {
  const { fake } = open({ [scriptedPolicy]: 'strict\n' }, { [scriptedPolicy]: 'lenient\n', '1.sql': '-- BAD one\n' });
  const done = await run(fake);
  expect(done.code).toBe(1);
  expect(fake.state.comments[0]?.body).toContain('By its own policy it would pass');
});

describe('S2 no command but our own on stdout', () => {
  const hostile = [
    '::add-mask::all',
    '##[error]no',
    '::set-output name=conclusion::pass',
    '%0A::stop-commands::x',
    '<img src=x> @team',
    '$(touch owned)',
    '`touch owned`',
  ];

  test.each(hostile)('from SQL and names: %s', async (text) => {
    const name = `${text.replaceAll('/', '-')}\n${text.replaceAll('/', '-')}.sql`;
    const { fake } = open({}, { [name]: `-- BAD ${text}\n${text}\n` });
    const done = await run(fake);
    expect(done.code).toBe(1);
    for (const line of commandsOf(done.stdout)) expect(line).toMatch(/^::error title=[^:]*,file=/u);
    expect(commandsOf(done.stdout)).toHaveLength(1);
    expect(done.stdout).not.toContain('##[');
    expect(done.outputs['conclusion']).toBe('fail');
  });

  test.each(hostile)('from the sentence of an error: %s', async (text) => {
    for (const word of ['MISTAKE', 'CRASH']) {
      const done = await run(open({}, { '1.sql': `${word}\n${text}\n` }).fake);
      expect(commandsOf(done.stdout).map((line) => line.split('::')[1])).toEqual([
        'error title=Lockkeeper could not judge this change',
        ...(word === 'CRASH' ? ['debug'] : []),
      ]);
      expect(done.outputs).toEqual({ conclusion: 'error', complete: 'false' });
    }
  });
});

test('S8 the token is in nothing that is written, even when the report holds it', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD TOKEN\n' });
  const inputs = { 'report-file': 'report.json', 'sarif-file': 'report.sarif' };
  const done = await run(fake, { inputs });
  expect(done.code).toBe(1);
  const written = [
    done.stdout,
    done.stderr,
    done.summary,
    JSON.stringify(done.outputs),
    ...Object.values(inputs).map((file) => readFileSync(path.join(done.workspace, file), 'utf8')),
  ];
  expect(written.join('\n')).toContain('TOKEN');
  expect(written.join('\n')).not.toContain('ghs_test');
  expect(fake.state.threads.map(({ comments }) => comments[0]?.body ?? '').join('\n')).not.toContain('ghs_test');
  expect(fake.state.comments.map(({ body }) => body).join('\n')).not.toContain('ghs_test');
  expect(fake.requests.every(({ authorization }) => authorization === 'token ghs_test')).toBe(true);
});

test('S8 nor when GitHub says it back in a refusal', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  fake.state.intercept = () => ({ status: 403, data: { message: 'The token ghs_test may not do this' } });
  const done = await run(fake);
  expect(done.code).toBe(2);
  expect(done.stdout + done.stderr + done.summary).not.toContain('ghs_test');
});
