import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { PolicyLayer } from '../../src/model/policy.ts';
import type { Problem, Step } from '../../src/model/rule.ts';
import createIndexBlocksWrites from '../../src/rules/locking/create-index-blocks-writes.ts';
import reindexBlocksTable from '../../src/rules/locking/reindex-blocks-table.ts';
import { analyzeChange, migration, plainPolicy } from './migrations.ts';
import { ruleOf } from './support.ts';

beforeAll(() => postgres.load());

const base = migration(
  '1_base.sql',
  'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, note text); CREATE TABLE users (id bigint PRIMARY KEY, name text);',
);
const rules = [createIndexBlocksWrites, reindexBlocksTable];

function find(text: string, path = '2_change.sql'): readonly Finding[] {
  return analyzeChange({ history: [base], files: [migration(path, text)], rules }).findings;
}
const prints = (text: string, path?: string): readonly string[] => find(text, path).map(({ fingerprint }) => fingerprint);

describe('the place of a finding', () => {
  const index = 'CREATE INDEX i ON orders (placed_at)';
  test.each<[string, string, number, number]>([
    ['the first line', `${index};`, 1, 14],
    ['LF', `SELECT 1;\n\n${index};\n`, 3, 14],
    ['CRLF', `SELECT 1;\r\n\r\n  ${index};\r\n`, 3, 16],
    ['a lone CR', `SELECT 1;\r${index};`, 2, 14],
    ['after é and 💡', `-- é 💡\nSELECT 'é💡'; ${index};`, 2, 28],
    ['no newline at the end', `SELECT 1;\n${index}`, 2, 14],
    ['over several lines with CRLF', 'CREATE INDEX\r\n  i\r\n  ON orders\r\n  (placed_at);', 2, 3],
  ])('%s', (_, text, line, column) => {
    const [found, ...others] = find(text);
    expect(others).toEqual([]);
    expect(text.slice(found?.span.start, found?.span.end)).toBe('i');
    expect(text.slice(found?.statement?.start, found?.statement?.end)).toMatch(/^CREATE INDEX\s+i\s+ON orders\s+\(placed_at\)$/);
    expect(found?.place).toEqual({ line, column, endLine: line, endColumn: column + 1 });
  });
});

describe('fingerprints', () => {
  const statements = [
    'CREATE INDEX i ON orders (placed_at);',
    'CREATE INDEX j ON orders (note);',
    'CREATE INDEX k ON users (name);',
    'CREATE INDEX i2 ON orders (placed_at);',
  ];
  const blank = fc.constantFrom(
    '',
    '\n',
    '\r\n\r\n',
    '  ',
    '-- a comment; with a semicolon\n',
    '/* é 💡 */',
    '\n-- lockkeeper: not an exception\n',
    '/* a\n   b */\n',
  );

  test('comments and blank lines change none of them', () => {
    fc.assert(
      fc.property(fc.array(blank, { minLength: 5, maxLength: 5 }), (blanks) => {
        const shifted = statements.map((text, index) => `${blanks[index]}${text}`).join(blanks[4] ?? '');
        expect(prints(shifted)).toEqual(prints(statements.join('\n')));
      }),
      { numRuns: 60 },
    );
    expect(prints('create  index I on ORDERS\n( placed_at );')).toEqual(prints(statements[0] ?? ''));
  });

  test('another subject, statement, file or message has another one', () => {
    expect(new Set(prints(statements.join('\n'))).size).toBe(statements.length);
    expect(prints(statements[0] ?? '', '3_other.sql')).not.toEqual(prints(statements[0] ?? ''));
    expect(prints('CREATE INDEX i ON orders (placed_at) WHERE id > 1;')).not.toEqual(prints(statements[0] ?? ''));
  });

  test('the same words twice are two findings with two prints, and what stands around them keeps its own', () => {
    const once = prints(`${statements.join('\n')}\nREINDEX TABLE orders;`);
    const twice = prints(`${statements.join('\n')}\nREINDEX TABLE orders;\nREINDEX TABLE orders;`);
    expect(once).toHaveLength(5);
    expect(twice.slice(0, 5)).toEqual(once);
    expect(new Set(twice).size).toBe(6);
  });

  test('a statement more before it does not change those after it', () => {
    const last = prints(statements.join('\n'));
    expect(prints(`CREATE INDEX zero ON users (id);\n${statements.join('\n')}`).slice(1)).toEqual(last);
  });
});

describe('which rules are asked', () => {
  const asked: string[] = [];
  const problemOf = (step: Step): Problem => ({
    messageId: 'm',
    message: 'M.',
    span: step.change.span,
    statement: step.statement.span,
    subject: 's',
    table: step.table?.name ?? '',
    proposals: [],
  });
  const listening = ruleOf('schema/listening', {
    severity: 'off',
    kinds: ['add-column'],
    options: { schema: {}, defaults: { word: 'default' } },
    *checkStep(step, options) {
      asked.push(`${step.file.path} ${String(options['word'])}`);
      yield problemOf(step);
    },
  });
  const judge = (layers: readonly PolicyLayer[], text = 'ALTER TABLE orders ADD COLUMN a int;'): readonly Finding[] => {
    asked.length = 0;
    return analyzeChange({ history: [base], files: [migration('2_change.sql', text)], rules: [listening], policy: { ...plainPolicy, layers } })
      .findings;
  };
  const setting = {
    rules: { 'schema/listening': { severity: 'warning' as const, options: { word: 'told' }, from: 'p:1' } },
    families: {},
    consequences: {},
  };

  test('one that is off is not asked', () => {
    expect(judge([])).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('one that is on is told its options, and its findings have the severity of the policy', () => {
    expect(judge([setting])).toMatchObject([{ rule: 'schema/listening', severity: 'warning' }]);
    expect(asked).toEqual(['2_change.sql told']);
  });

  test('one that is on for some files or tables speaks of those', () => {
    expect(judge([{ ...setting, files: ['other/*.sql'] }])).toEqual([]);
    expect(judge([{ ...setting, files: ['2_*.sql'] }])).toHaveLength(1);
    expect(judge([{ ...setting, tables: ['users'] }])).toEqual([]);
    expect(judge([{ ...setting, tables: ['orders'] }])).toHaveLength(1);
    expect(asked).toEqual(['2_change.sql told']);
  });

  test('one of another engine is not asked', () => {
    expect(
      analyzeChange({
        history: [base],
        files: [migration('2.sql', 'ALTER TABLE orders ADD COLUMN a int;')],
        rules: [{ ...listening, severity: 'error', dialects: ['mysql'] }],
      }).findings,
    ).toEqual([]);
  });
});
