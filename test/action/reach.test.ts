import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pullRequests } from '../support/pull-request.ts';
import { scriptedAction } from '../support/run-action.ts';

const open = pullRequests();
const { run, entry } = scriptedAction();

/** Writes down every connection and every process that a program opens, at the lowest place that Node has. */
const recorder = `
const net = require('node:net');
const { ChildProcess } = require('node:child_process');
const { appendFileSync } = require('node:fs');
const log = (line) => appendFileSync(process.env.RECORD, line + '\\n');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  log('connect ' + (typeof first === 'object' ? first.host + ':' + (first.port ?? first.path) : args.join(' ')));
  return connect.apply(this, args);
};
const spawn = ChildProcess.prototype.spawn;
ChildProcess.prototype.spawn = function (options) {
  log('start ' + options.file + (options.shell ? ' in a shell' : ''));
  return spawn.call(this, options);
};
`;

test('S9 it connects to the server that the runner names and to no other, and starts git and nothing else', async () => {
  const { repository, fake } = open({ 'a.sql': 'x\n' }, { '$(touch owned).sql': '-- BAD one\n', '`touch owned`.sql': '-- BAD two\n' });
  const [file, record] = [path.join(path.dirname(entry()), 'recorder.cjs'), path.join(path.dirname(entry()), 'record')];
  writeFileSync(file, recorder);
  const inputs = { 'check-run': 'true', 'open-pull-requests': 'true', 'override-label': 'approved', 'sarif-file': 'x.sarif' };
  const env = { NODE_OPTIONS: `--require ${file}`, RECORD: record, GITHUB_WORKSPACE: repository.root };
  const done = await run(fake, { inputs, env });
  expect([done.code, done.stderr]).toEqual([1, '']);
  const lines = new Set(
    readFileSync(record, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.replace(/:\d+$/u, '')),
  );
  expect([...lines].toSorted()).toEqual(['connect 127.0.0.1', 'start git']);
});
