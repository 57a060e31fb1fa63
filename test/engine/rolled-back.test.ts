import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { analyzeCase, loadDialects } from '../support/rule-tester.ts';

const given = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, status text);';
const asked = rules.filter(({ id }) =>
  [
    'breaking-change/truncate-loses-rows',
    'breaking-change/drop-table-loses-data',
    'breaking-change/rename-column-breaks-running-code',
    'index-design/index-on-few-values',
    'schema/table-without-primary-key',
    'locking/create-index-blocks-writes',
    'deploy/statement-is-refused',
    'migration/empty-migration',
  ].includes(id),
);
const found = (sql: string): readonly string[] =>
  analyzeCase(asked, { name: 'rolled back', given, sql }).findings.map(({ rule, place }) => `${place.line} ${rule}`);

describe('what a transaction rolls back', () => {
  beforeAll(loadDialects);

  test.each([
    ['a dropped table', 'BEGIN;\nDROP TABLE orders;\nROLLBACK;'],
    ['a table without a key', 'BEGIN;\nCREATE TABLE logs (line text);\nROLLBACK;'],
    ['rows back to a savepoint', 'BEGIN;\nSAVEPOINT a;\nTRUNCATE orders;\nROLLBACK TO SAVEPOINT a;\nCOMMIT;'],
    ['a released savepoint within it', 'BEGIN;\nSAVEPOINT a;\nTRUNCATE orders;\nRELEASE a;\nROLLBACK;'],
    [
      'the first of two savepoints of one name',
      'BEGIN;\nSAVEPOINT a;\nSAVEPOINT a;\nALTER TABLE orders RENAME COLUMN note TO text;\nROLLBACK TO a;\nCOMMIT;',
    ],
  ])('is not told as if it stayed: %s', (_, sql) => {
    expect(found(sql)).toEqual([]);
  });

  test.each([
    ['a savepoint that is released', 'BEGIN;\nSAVEPOINT a;\nTRUNCATE orders;\nRELEASE a;\nCOMMIT;', ['3 breaking-change/truncate-loses-rows']],
    ['what stood before the savepoint', 'BEGIN;\nTRUNCATE orders;\nSAVEPOINT a;\nROLLBACK TO a;\nCOMMIT;', ['2 breaking-change/truncate-loses-rows']],
    ['a ROLLBACK outside of a transaction', 'TRUNCATE orders;\nROLLBACK;', ['1 breaking-change/truncate-loses-rows']],
    [
      'the transaction after it',
      'BEGIN;\nDROP TABLE orders;\nROLLBACK AND CHAIN;\nTRUNCATE orders;\nCOMMIT;',
      ['4 breaking-change/truncate-loses-rows'],
    ],
    ['a lock while it ran', 'BEGIN;\nCREATE INDEX i ON orders (note);\nROLLBACK;', ['2 locking/create-index-blocks-writes']],
    ['a statement that the server refuses', 'BEGIN;\nALTER TABLE orders ADD PRIMARY KEY (note);\nROLLBACK;', ['2 deploy/statement-is-refused']],
  ])('is told: %s', (_, sql, told) => {
    expect(found(sql)).toEqual(told);
  });
});
