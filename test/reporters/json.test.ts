import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/reporters/json.ts';
import { hostileCorpus } from '../support/hostile-corpus.ts';
import { emptyReport, hostileReport, shopReport } from '../support/sample-report.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema as object);

function expectValid(text: string): unknown {
  const value: unknown = JSON.parse(text);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}

describe('the JSON report', () => {
  test('is as its schema says', () => {
    expect(expectValid(renderJson(shopReport()))).toMatchSnapshot();
    expectValid(renderJson(emptyReport()));
  });

  test.each(hostileCorpus.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const))('holds %s unchanged', (_, hostile) => {
    const value = expectValid(renderJson(hostileReport(hostile)));
    expect(value).toMatchObject({
      findings: [{ subject: hostile, file: `db/${hostile}.sql` }, {}],
      remarks: [`The file ${hostile} was left alone.`],
    });
  });

  test('tells what could not be looked at and what was left out', () => {
    expect(expectValid(renderJson(shopReport()))).toMatchObject({
      remarks: ['Two files under db/migrations are not SQL and were left alone: README.md and seeds.rb.'],
    });
    expect(expectValid(renderJson(emptyReport()))).toMatchObject({ remarks: [] });
  });

  test('says the same thing in the same bytes', () => {
    expect(renderJson(shopReport())).toBe(renderJson(shopReport()));
  });

  test('names the line of the offending part, and its columns from 1', () => {
    const value = JSON.parse(renderJson(shopReport())) as { findings: { rule: string; line: number; column: number; endColumn: number }[] };
    const found = value.findings.find(({ rule }) => rule === 'locking/column-type-rewrites-table');
    expect(found).toMatchObject({ line: 8, column: 15, endColumn: 40 });
  });

  test('the schema refuses what it does not know', () => {
    const value = expectValid(renderJson(shopReport())) as Record<string, unknown>;
    expect(validate({ ...value, verdict: 'neutral' })).toBe(false);
    expect(validate({ ...value, extra: 1 })).toBe(false);
  });
});
