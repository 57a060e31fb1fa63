import { beforeAll, describe, expect, test } from 'vitest';
import type { SchemaChange } from '../../src/model/change.ts';
import type { Rule, Step } from '../../src/model/rule.ts';
import { analyzeCase, loadDialects } from '../support/rule-tester.ts';
import { change, column, stepOf, table, tableStep } from './steps.ts';
import { load, saidOf } from './support.ts';

const tenant = `version: 1
custom:
  - id: tenant-id-required
    on: create-table
    when: "!table.columns.exists(c, c.name == 'tenant_id')"
    message: "{table} has no tenant_id: rows of one customer could be shown to another."
    instead: Add a tenant_id that is NOT NULL.
    consequence: weakens-security
`;

async function ruleOf(yaml: string): Promise<Rule> {
  const { custom } = await load(yaml);
  const [rule] = custom;
  if (rule === undefined) throw new Error('no custom rule');
  return rule;
}

const compile = (on: string, when: string, message = 'x'): Promise<Rule> =>
  ruleOf(`version: 1\ncustom:\n  - id: probe\n    on: ${on}\n    when: ${JSON.stringify(when)}\n    message: ${JSON.stringify(message)}\n`);

const said = (rule: Rule, step: Step): readonly string[] => [...rule.checkStep(step, {})].map(({ message }) => message);

test('a clause of ALTER TABLE on MySQL, which knows its statement and so itself', async () => {
  const clauses: SchemaChange[] = [];
  const dropped = { ...change.dropColumn, alter: { clauses } };
  clauses.push(dropped);
  const rule = await compile('drop-column', "change.column == 'note'", '{column} of {table} goes');
  expect(said(rule, stepOf(dropped, [table()], [table()]))).toEqual(['note of orders goes']);
});

describe('tenant_id required', () => {
  beforeAll(loadDialects);

  test('is a rule like any other', async () => {
    expect(await ruleOf(tenant)).toMatchObject({
      id: 'custom/tenant-id-required',
      family: 'custom',
      severity: 'error',
      consequence: 'weakens-security',
      kinds: ['create-table'],
      summary: 'The table has no tenant_id: rows of one customer could be shown to another.',
      docs: { instead: 'Add a tenant_id that is NOT NULL.' },
    });
  });

  test('speaks by hand-made steps', async () => {
    const rule = await ruleOf(tenant);
    expect([...rule.checkStep(tableStep(), {})]).toEqual([
      expect.objectContaining({
        messageId: 'found',
        subject: 'orders',
        table: 'orders',
        message: 'orders has no tenant_id: rows of one customer could be shown to another.',
      }),
    ]);
    expect(said(rule, tableStep({ columns: [column('id'), column('tenant_id')] }))).toEqual([]);
  });

  test('speaks end to end', async () => {
    const rule = await ruleOf(tenant);
    const sql = 'CREATE TABLE app.notes (id bigint PRIMARY KEY, body text);\nCREATE TABLE bills (id bigint PRIMARY KEY, tenant_id bigint NOT NULL);';
    const { findings } = analyzeCase([rule], { name: 'tenants', given: 'CREATE SCHEMA app;', sql });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'custom/tenant-id-required',
      severity: 'error',
      subject: 'app.notes',
      table: 'app.notes',
      message: 'app.notes has no tenant_id: rows of one customer could be shown to another.',
      advice: 'Add a tenant_id that is NOT NULL.',
      place: { line: 1 },
    });
  });

  test('speaks of a real column, with its type and default', async () => {
    const rule = await compile(
      'add-column',
      "change.column.type.name == 'json' && change.column.notNull && change.column.default != null",
      '{table}.{column} is json',
    );
    const { findings } = analyzeCase([rule], {
      name: 'json',
      given: 'CREATE TABLE t (id int);',
      sql: "ALTER TABLE t ADD COLUMN a json NOT NULL DEFAULT '{}', ADD COLUMN b jsonb, ADD COLUMN c json;",
    });
    expect(findings.map(({ message, subject }) => [message, subject])).toEqual([['t.a is json', 't.a']]);
  });
});

describe('what an expression sees', () => {
  test.each<readonly [string, string, string, Step]>([
    [
      'a table that goes, as it was',
      'drop-table',
      "table.name == 'orders' && before.columns.size() == 1 && after == null",
      stepOf(change.dropTable, [table()], []),
    ],
    ['a table that comes', 'create-table', 'before == null && after.isNew && after.known', tableStep()],
    [
      'a table under its new name',
      'rename-table',
      "before.name == 'orders' && after.name == 'purchases' && table.name == change.to",
      stepOf(change.renameTable, [table()], [table({ name: 'purchases' })]),
    ],
    [
      'a column that goes',
      'drop-column',
      "change.column == 'note' && before.columns.exists(c, c.name == change.column) && !after.columns.exists(c, c.name == change.column)",
      stepOf(change.dropColumn, [table({ columns: [column('id'), column('note')] })], [table()]),
    ],
    [
      'the table of an index',
      'drop-index',
      "table.name == 'orders' && change.table == null && change.index == 'orders_idx'",
      stepOf(change.dropIndex, [table()], [table()], table()),
    ],
    ['no table', 'create-enum', "table == null && change.type == 'app.mood' && change.values == ['happy', 'sad']", stepOf(change.createEnum, [], [])],
    [
      'whole numbers as whole numbers',
      'add-column',
      'change.column.type.dimensions == 0 && size(change.constraints) == 0',
      stepOf(change.addColumn, [table()], [table()]),
    ],
    [
      'fields that are not there as null',
      'add-column',
      'change.position == null && !change.conditional && change.column.identity == null',
      stepOf(change.addColumn, [table()], [table()]),
    ],
    [
      'fields of another kind as null',
      '[add-column, drop-column, rename-column]',
      "change.to == null && change.kind == 'drop-column'",
      stepOf(change.dropColumn, [table()], [table()]),
    ],
    ['keys', 'create-table', "table.primaryKey == [] && table.constraints.all(c, c.kind != 'primary-key')", tableStep()],
  ])('%s', async (_, on, when, step) => {
    expect(said(await compile(on, when), step)).toEqual(['x']);
  });

  test('the message is filled from the change', async () => {
    const rule = await compile('[add-column, drop-column]', 'true', '{kind} {table}.{column} ({name}) in {file}');
    expect(said(rule, stepOf(change.addColumn, [table()], [table()]))).toEqual(['add-column orders.meta (meta) in db/1.sql']);
    expect([...rule.checkStep(stepOf(change.dropColumn, [table()], [table()]), {})][0]?.subject).toBe('orders.note');
  });
});

describe('what goes wrong', () => {
  test('an expression that cannot be tried says so, and is no crash', async () => {
    const rule = await compile('drop-table', "after.name == 'x'");
    expect([...rule.checkStep(stepOf(change.dropTable, [table()], []), {})]).toEqual([
      expect.objectContaining({
        messageId: 'failed',
        message: expect.stringMatching(
          /^custom\/probe could not be tried on this statement: No such key: name\. Its expression stands in \.github\/lockkeeper\.yml:5\.$/,
        ),
      }),
    ]);
  });

  test('so does a pattern that is none and is made at run time', async () => {
    const rule = await compile('create-table', "table.name.matches('(' + table.schema)");
    expect(said(rule, tableStep())).toEqual([expect.stringContaining('could not be tried')]);
  });

  test.each([
    ['unknown variable', "tabel.name == 'x'", '5:12 The expression names `tabel`, which there is not. Did you mean `table`?'],
    [
      'unknown field of the table',
      "table.colums.exists(c, c.name == 'x')",
      '5:18 The expression asks for `colums`, which is not there on create-table. Did you mean `columns`?',
    ],
    [
      'unknown field of a column',
      "table.columns.exists(c, c.nmae == 'x')",
      '5:38 The expression asks for `nmae`, which is not there on create-table. Did you mean `name`?',
    ],
    [
      'unknown field of the change',
      "change.colunm == 'x'",
      '5:19 The expression asks for `colunm`, which is not there on create-table. Did you mean `columns`?',
    ],
    ['syntax', "table.name == 'x' &&", '5:32 The expression cannot be used: Unexpected token: EOF.'],
    ['no answer', 'table.name', '5:12 The expression gives a string, not true or false.'],
    ['wrong types', 'table.name > 3', '5:12 The expression cannot be used: no such overload: string > int.'],
    [
      'unknown function',
      "table.name.startWith('x')",
      "5:12 The expression cannot be used: found no matching overload for 'string.startWith(string)'.",
    ],
    ['pattern', "table.name.matches('(a')", '5:31 The pattern `(a` is not a regular expression of RE2: missing closing ): `(a`.'],
  ])('%s', async (_, when, mistake) => {
    expect(await saidOf(`version: 1\ncustom:\n  - id: probe\n    on: create-table\n    when: ${JSON.stringify(when)}\n    message: x\n`)).toEqual([
      mistake,
    ]);
  });

  test('kinds, ids and placeholders', async () => {
    const yaml = `version: 1
custom:
  - {id: Probe, on: create-tabel, when: "true", message: x}
  - {id: probe, on: [create-table, drop-view], when: "true", message: "{tabel} {index} {name}"}
  - {id: probe, on: create-index, when: "true", message: "{index}", instead: "Drop {colum}."}
  - {id: other, on: create-index, message: x}
`;
    expect(await saidOf(yaml)).toEqual([
      '3:10 `id` cannot be the text `Probe`: it is written in small letters, digits and dashes.',
      '3:21 `on` must be one of the known words or a list, not the text `create-tabel`. Did you mean `create-table`?',
      '4:72 The message asks for {tabel}, which create-table, drop-view cannot fill. Did you mean {table}?',
      '4:80 The message asks for {index}, which create-table, drop-view cannot fill. It can ask for {table}, {name}, {kind}, {file}.',
      '5:10 There are two custom rules `probe`. Give one of them another id.',
      '5:84 The message asks for {colum}, which create-index cannot fill. It can ask for {table}, {index}, {name}, {kind}, {file}.',
      '6:5 Entry 4 of `custom` needs `when`, which is missing.',
    ]);
  });

  test('huge expressions are refused', async () => {
    const [mistake] = await saidOf(
      `version: 1\ncustom: [{id: probe, on: create-table, when: "${'('.repeat(3_000)}true${')'.repeat(3_000)}", message: x}]`,
    );
    expect(mistake).toMatch(/longer than 4000 characters|Exceeded|exceeded/);
  });
});
