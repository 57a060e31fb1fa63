import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/reporters/json.ts';
import { renderHtml } from '../../src/reporters/html.ts';
import { renderComment } from '../../src/reporters/review.ts';
import { renderSarif } from '../../src/reporters/sarif.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { Report } from '../../src/model/report.ts';
import { judgePullRequest } from '../support/judge-repository.ts';

const base = "CREATE TABLE settings (id bigint PRIMARY KEY, url text);\nCREATE ROLE old LOGIN PASSWORD 'hunter1';\n";
const policy =
  'version: 1\nmigrations:\n  - paths: db/*.sql\n    dialect: postgres\n    version: 16\nrules:\n  security/credential-in-migration: off\n';
const judged = (sql: string, rules = policy): Promise<Report> =>
  judgePullRequest({ main: { 'db/001.sql': base, '.github/lockkeeper.yml': rules }, writes: { 'db/002.sql': sql } });

const formats: Readonly<Record<string, (report: Report) => string>> = {
  json: (report) => renderJson(report),
  sarif: (report) => renderSarif(report, { rules: [], version: '1' }),
  terminal: (report) => renderTerminal(report, { colour: false, width: 120 }),
  summary: (report) => renderSummary(report, { maxBytes: 60_000 }),
  html: (report) => renderHtml(report, { title: 'Report' }),
  comments: (report) => report.findings.map((finding) => renderComment(finding, report)).join('\n'),
};

const statements: Readonly<Record<string, string>> = {
  'a role': "CREATE ROLE app LOGIN SUPERUSER PASSWORD 'hunter2';\n",
  'a backfill, which a plan writes again': "UPDATE settings SET url = 'amqp://app:hunter2@queue.internal/';\n",
  'beside another statement': "ALTER TABLE settings ADD COLUMN a int NOT NULL; ALTER ROLE old PASSWORD 'hunter2';\n",
};

describe.each(Object.entries(statements))('a secret in %s', (_, sql) => {
  test.each(Object.entries(formats))('is not shown by %s', async (__, render) => {
    const report = await judged(sql);
    expect(report.findings).not.toEqual([]);
    expect(render(report)).not.toContain('hunter2');
  });

  test('leaves nothing in the fingerprint', async () => {
    const [one, other] = await Promise.all([judged(sql), judged(sql.replace('hunter2', 'hunter3'))]);
    expect(one.findings.map(({ fingerprint }) => fingerprint)).toEqual(other.findings.map(({ fingerprint }) => fingerprint));
  });
});

test('a secret that an edited migration had is not shown either', async () => {
  const report = await judgePullRequest({
    main: { 'db/001.sql': base, '.github/lockkeeper.yml': policy },
    writes: { 'db/001.sql': base.replace('LOGIN', 'NOLOGIN') },
  });
  for (const render of Object.values(formats)) expect(render(report)).not.toContain('hunter1');
});
