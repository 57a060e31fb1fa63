import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { readInlineExceptions, suppress, type InlineException, type Suppressed } from '../../src/engine/suppress.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Statement } from '../../src/model/statement.ts';
import cannotBeRead from '../../src/rules/policy/exception-cannot-be-read.ts';
import expired from '../../src/rules/policy/exception-expired.ts';
import noEffect from '../../src/rules/policy/exception-has-no-effect.ts';
import unknownRule from '../../src/rules/policy/exception-names-unknown-rule.ts';
import withoutEnd from '../../src/rules/policy/exception-without-end.ts';
import withoutReason from '../../src/rules/policy/exception-without-reason.ts';
import areOff from '../../src/rules/policy/inline-exceptions-are-off.ts';
import { findingOf, ruleOf } from './support.ts';

const lock = 'locking/create-index-blocks-writes';
const drop = 'breaking-change/drop-column-loses-data';
const rules = [ruleOf(lock), ruleOf(drop), cannotBeRead, expired, noEffect, unknownRule, withoutEnd, withoutReason, areOff];
const today = '2026-11-20';

function policyOf(more: Partial<Policy> = {}): Policy {
  return {
    failOn: 'error',
    opaque: 'warning',
    migrations: [],
    layers: [],
    tables: [],
    smallTableRows: 0,
    exceptions: [],
    inlineExceptions: { allowed: true, requireReason: true, requireUntil: false },
    sources: [],
    ...more,
  };
}

const file = 'db/1.sql';

function statementsOf(text: string): readonly Statement[] {
  return postgres.read({ file, text, start: 0, end: text.length, whole: [], depth: 'judged', target: { dialect: 'postgres', version: [17, 0] } });
}

const inlineOf = (text: string): readonly InlineException[] => readInlineExceptions([{ path: file, text, statements: statementsOf(text) }]);

/** One finding of `lock` on every statement, judged with the exceptions of the text. */
function judge(text: string, policy = policyOf()): Suppressed {
  const findings = statementsOf(text).map(({ span }) => findingOf(lock, { span, statement: span }));
  return suppress(findings, { policy, inline: inlineOf(text), today, rules });
}

const suppressed = ({ findings }: Suppressed): readonly boolean[] => findings.map(({ suppression }) => suppression !== undefined);
const complained = ({ complaints }: Suppressed): readonly string[] =>
  complaints.map(({ rule, place, message }) => `${rule.slice(7)} ${place.line}:${place.column} ${message}`);

beforeAll(() => postgres.load());

describe('where an inline exception stands', () => {
  const allow = `lockkeeper: allow ${lock} -- known`;

  test.each([
    ['above its statement', `SELECT 1;\n-- ${allow}\nSELECT 2;\nSELECT 3;`, [false, true, false]],
    ['above it, with a blank line and other comments between', `SELECT 1;\n-- ${allow}\n\n-- because\n/* of */\nSELECT 2;`, [false, true]],
    ['above the first statement', `\uFEFF-- ${allow}\r\nSELECT 1;\r\nSELECT 2;`, [true, false]],
    ['in a block comment', `SELECT 1;\n/* ${allow} */\nSELECT 2;`, [false, true]],
    ['in a block comment of many lines', `/*\n * The table is small.\n * ${allow}\n */\nSELECT 1;`, [true]],
    ['behind it on its line', `SELECT 1; -- ${allow}\nSELECT 2;`, [true, false]],
    ['behind the last one', `SELECT 1;\nSELECT 2; -- ${allow}`, [false, true]],
    ['behind one that has no semicolon', `SELECT 1 -- ${allow}`, [true]],
    ['inside it', `SELECT 1;\nSELECT\n  2, -- ${allow}\n  3;`, [false, true]],
    ['between two on one line: the first', `SELECT 1; /* ${allow} */ SELECT 2;`, [true, false]],
    ['between two on one line, after a break: the second', `SELECT 1;\n/* ${allow} */ SELECT 2;`, [false, true]],
    ['for the file, at its end', `SELECT 1;\nSELECT 2;\n-- ${allow.replace('allow', 'allow-file')}\n`, [true, true]],
    ['for the file, in the middle', `SELECT 1;\n/* ${allow.replace('allow', 'allow-file')} */\nSELECT 2;`, [true, true]],
    ['in capitals', `-- LOCKKEEPER: allow ${lock} -- known\nSELECT 1;`, [true]],
    ['with an é above it', `-- é𝄞\nSELECT 'é';\n-- ${allow}\nSELECT 2;`, [false, true]],
  ])('%s', (_, text, expected) => {
    const result = judge(text);
    expect(suppressed(result)).toEqual(expected);
    expect(complained(result)).toEqual([]);
  });

  test.each([
    ['in the body of a DO block', `DO $$\nBEGIN\n  -- ${allow}\n  PERFORM 1;\nEND $$;`],
    ['in the body of a function', `CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $body$\n  -- ${allow}\n  SELECT 1\n$body$;`],
    ['in a string', `SELECT '\n-- ${allow}\n';`],
    ['in an escape string', `SELECT E'it\\'s\n-- ${allow}\n';`],
    ['in a quoted name', `SELECT 1 AS "-- ${allow}";`],
    ['in a dollar-quoted string', `SELECT $x$ /* ${allow} */ $x$;`],
    ['in data of COPY', `COPY orders FROM stdin;\n-- ${allow}\n\\.\n`],
    ['in a sentence', `-- write lockkeeper: allow here\nSELECT 1;`],
  ])('what only looks like one is left alone: %s', (_, text) => {
    expect(inlineOf(text)).toEqual([]);
    expect(suppressed(judge(text))).toEqual([false]);
  });
});

describe('what an inline exception says', () => {
  test('rules, a date and a reason', () => {
    const [read] = inlineOf(`-- lockkeeper: allow ${lock}, ${drop} until 2030-12-31 -- see -- OPS-7\nSELECT 1;`);
    expect(read).toMatchObject({ rules: [lock, drop], until: '2030-12-31', reason: 'see -- OPS-7', wholeFile: false, place: { line: 1, column: 4 } });
    expect(read).not.toHaveProperty('fault');
  });

  test.each([
    ['a long dash', `-- lockkeeper: allow ${lock} — known`, 'known'],
    ['a block comment', `/* lockkeeper: allow ${lock} -- known */`, 'known'],
    ['no blank after the colon', `--lockkeeper:allow ${lock} -- known`, 'known'],
  ])('%s', (_, comment, reason) => {
    expect(inlineOf(`${comment}\nSELECT 1;`)).toEqual([expect.objectContaining({ rules: [lock], reason })]);
  });

  test('a whole family', () => {
    expect(suppressed(judge('-- lockkeeper: allow locking/* -- known\nSELECT 1;'))).toEqual([true]);
  });

  test('the suppression tells why, until when and where', () => {
    const { findings, used } = judge(`SELECT 0;\n-- lockkeeper: allow ${lock} until 2026-11-20 -- known\nSELECT 1;`);
    const suppression = { by: 'inline', reason: 'known', until: '2026-11-20', from: 'db/1.sql:2' };
    expect(findings[1]?.suppression).toEqual(suppression);
    expect(used).toEqual([{ suppression, rule: lock, findings: 1 }]);
  });

  test.each([
    ['no verb', '-- lockkeeper: please', 'cannot be understood: it says `please` where `allow` or `allow-file` is meant.'],
    ['another verb', `-- lockkeeper: ignore ${lock} -- known`, 'cannot be understood: it says `ignore`'],
    ['no rule', '-- lockkeeper: allow -- known', 'cannot be understood: it names no rule.'],
    [
      'a reason without dashes',
      `-- lockkeeper: allow ${lock} because it is small`,
      'cannot be understood: `because` is not the id of a rule; a reason stands after ` -- `.',
    ],
    ['everything', '-- lockkeeper: allow * -- known', 'cannot be understood: `*` is not the id of a rule'],
    ['no date', `-- lockkeeper: allow ${lock} until summer -- known`, 'cannot be understood: `summer` is not a day, written YYYY-MM-DD.'],
    ['no such day', `-- lockkeeper: allow ${lock} until 2027-02-29 -- known`, 'cannot be understood: `2027-02-29` is not a day'],
  ])('%s', (_, comment, said) => {
    const result = judge(`${comment}\nSELECT 1;`);
    expect(suppressed(result)).toEqual([false]);
    expect(complained(result)).toEqual([expect.stringContaining(said)]);
    expect(complained(result)[0]).toMatch(/^exception-cannot-be-read 1:4 /);
  });
});

describe('complaints', () => {
  test('without a reason it does not count, where the policy asks for one', () => {
    const text = `-- lockkeeper: allow ${lock}\nSELECT 1;`;
    const result = judge(text);
    expect(suppressed(result)).toEqual([false]);
    expect(complained(result)).toEqual([`exception-without-reason 1:4 The exception for ${lock} gives no reason, so it does not count.`]);
    const lax = judge(text, policyOf({ inlineExceptions: { allowed: true, requireReason: false, requireUntil: false } }));
    expect(lax.findings[0]?.suppression?.reason).toBe('No reason is given.');
    expect(lax.complaints).toEqual([]);
  });

  test('without a last day it does not count, where the policy asks for one', () => {
    const policy = policyOf({ inlineExceptions: { allowed: true, requireReason: true, requireUntil: true } });
    const result = judge(`-- lockkeeper: allow ${lock} -- known\nSELECT 1;`, policy);
    expect(suppressed(result)).toEqual([false]);
    expect(complained(result)).toEqual([expect.stringMatching(/^exception-without-end 1:4 /)]);
    expect(suppressed(judge(`-- lockkeeper: allow ${lock} until 2026-11-20 -- known\nSELECT 1;`, policy))).toEqual([true]);
  });

  test('past its date it does not count; its last day does', () => {
    const result = judge(`-- lockkeeper: allow ${lock} until 2026-11-19 -- known\nSELECT 1;`);
    expect(suppressed(result)).toEqual([false]);
    expect(complained(result)).toEqual([
      `exception-expired 1:4 The exception for ${lock} ended on 2026-11-19 (this comment): what it excused counts again.`,
    ]);
  });

  test('an unknown rule is named with the nearest', () => {
    const result = judge('-- lockkeeper: allow locking/create-index-block-writes -- known\nSELECT 1;');
    expect(suppressed(result)).toEqual([false]);
    expect(complained(result)).toEqual([
      `exception-names-unknown-rule 1:4 There is no rule locking/create-index-block-writes, so this exception excuses nothing. Did you mean ${lock}?`,
    ]);
  });

  test('without effect: said for each rule that is', () => {
    const result = judge(`-- lockkeeper: allow ${lock}, ${drop} -- known\nSELECT 1;\n-- lockkeeper: allow-file ${drop} -- known`);
    expect(suppressed(result)).toEqual([true]);
    expect(complained(result)).toEqual([
      `exception-has-no-effect 1:4 ${drop} has nothing to say in this statement, so this exception has no effect.`,
      `exception-has-no-effect 3:4 ${drop} has nothing to say in this file, so this exception has no effect.`,
    ]);
  });

  test('one that no statement follows', () => {
    expect(complained(judge(`SELECT 1;\n-- lockkeeper: allow ${lock} -- known\n`))).toEqual([
      `exception-has-no-effect 2:4 ${lock} has nothing to say here, because no statement follows it, so this exception has no effect.`,
    ]);
  });

  test('one before a statement that is not judged, such as the first of a down section, is left alone', () => {
    const text = `SELECT 1;\n-- +goose Down\n-- lockkeeper: allow ${lock} -- known\nSELECT 2;`;
    const [first] = statementsOf(text);
    expect(readInlineExceptions([{ path: file, text, statements: first === undefined ? [] : [first] }])).toEqual([]);
  });

  test('where the policy lets none count, they are refused and listed', () => {
    const policy = policyOf({ inlineExceptions: { allowed: false, requireReason: true, requireUntil: false } });
    const result = judge(`-- lockkeeper: allow ${lock} -- known\nSELECT 1;\n-- lockkeeper: allow-file ${lock} -- known`, policy);
    expect(suppressed(result)).toEqual([false]);
    expect(result.complaints.map(({ rule }) => rule)).toEqual(['policy/inline-exceptions-are-off', 'policy/inline-exceptions-are-off']);
    expect(result.used).toEqual([]);
  });

  test('a policy can turn complaints off, or make errors of them', () => {
    const layer = (severity: 'off' | 'error'): Policy =>
      policyOf({ layers: [{ rules: {}, families: { policy: { severity, from: 'p:1' } }, consequences: {} }] });
    const text = `-- lockkeeper: allow ${lock}\nSELECT 1;`;
    expect(judge(text, layer('off')).complaints).toEqual([]);
    expect(judge(text, layer('error')).complaints).toMatchObject([{ severity: 'error', family: 'policy', span: { file } }]);
  });

  test('complaints have prints of their own, which do not move with the line', () => {
    const text = `-- lockkeeper: allow ${lock}\nSELECT 1;`;
    const [first] = judge(text).complaints;
    const [moved] = judge(`SELECT 0;\n\n${text}`).complaints;
    expect(first?.fingerprint).toBe(moved?.fingerprint);
    expect(first?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('exceptions of the policy', () => {
  const judgeOne = (more: Partial<Finding>, policy: Policy): Suppressed => suppress([findingOf(lock, more)], { policy, inline: [], today, rules });
  const exception = { rule: 'locking/*', reason: 'known', from: 'p:9' };

  test.each([
    ['rule', { rule: lock }, true],
    ['glob of rules', { rule: 'locking/*' }, true],
    ['another rule', { rule: 'schema/*' }, false],
    ['its file', { files: ['db/**'] }, true],
    ['another file', { files: ['sql/**'] }, false],
    ['its table', { tables: ['orders'] }, true],
    ['its table with the schema', { tables: ['public.orders'] }, true],
    ['another table', { tables: ['users'] }, false],
    ['file and table', { files: ['db/*.sql'], tables: ['users'] }, false],
    ['its last day', { expires: today }, true],
    ['the day after', { expires: '2026-11-19' }, false],
  ])('%s', (_, more, holds) => {
    const result = judgeOne({}, policyOf({ exceptions: [{ ...exception, ...more }] }));
    expect(suppressed(result)).toEqual([holds]);
    expect(result.used.map(({ findings }) => findings)).toEqual(holds ? [1] : []);
  });

  test('a finding without a table is not one of a table', () => {
    const rest: Finding = { ...findingOf(lock) };
    Reflect.deleteProperty(rest, 'table');
    const result = suppress([rest], { policy: policyOf({ exceptions: [{ ...exception, tables: ['*'] }] }), inline: [], today, rules });
    expect(suppressed(result)).toEqual([false]);
  });

  test('the suppression tells who approved it', () => {
    const policy = policyOf({ exceptions: [{ ...exception, expires: '2030-01-01', approvedBy: 'dba' }] });
    expect(judgeOne({}, policy).findings[0]?.suppression).toEqual({
      by: 'policy-exception',
      reason: 'known',
      until: '2030-01-01',
      approvedBy: 'dba',
      from: 'p:9',
    });
  });

  test('past its date it is told to whom it would have excused, at the finding', () => {
    const policy = policyOf({ exceptions: [{ ...exception, expires: '2026-11-19' }] });
    expect(complained(judgeOne({}, policy))).toEqual([
      'exception-expired 1:1 The exception for locking/* ended on 2026-11-19 (p:9): what it excused counts again.',
    ]);
    expect(suppress([], { policy, inline: [], today, rules }).complaints).toEqual([]);
  });

  test('one that has nothing to excuse here waits for other pull requests', () => {
    expect(suppress([], { policy: policyOf({ exceptions: [exception] }), inline: [], today, rules }).complaints).toEqual([]);
  });
});

describe('what the policy knows of tables, and the baseline', () => {
  const tables = [
    { tables: 'orders', rows: 200, from: 'p:3' },
    { tables: 'tmp_*', ignore: true, from: 'p:4' },
  ];
  const judgeAt = (more: Partial<Finding>, small: number, baseline?: ReadonlySet<string>): Finding | undefined =>
    suppress([findingOf(lock, more)], {
      policy: policyOf({ tables, smallTableRows: small }),
      inline: [],
      today,
      rules,
      ...(baseline && { baseline }),
    }).findings[0];

  test('a small table may make traffic wait', () => {
    expect(judgeAt({}, 200)?.suppression).toEqual({
      by: 'small-table',
      reason: 'orders is expected to have 200 rows; up to 200 the policy lets traffic wait.',
      from: 'p:3',
    });
  });

  test.each([
    ['a larger one may not', {}, 199],
    ['nor one of unknown size', { table: 'users' }, 1_000],
    ['and it may not lose data', { consequence: 'loses-data' }, 1_000],
  ] as const)('%s', (_, more, small) => {
    expect(judgeAt(more, small)?.suppression).toBeUndefined();
  });

  test('an ignored table counts for nothing', () => {
    expect(judgeAt({ table: 'tmp_x', consequence: 'loses-data' }, 0)?.suppression).toEqual({
      by: 'ignored-table',
      reason: 'The policy ignores tmp_x.',
      from: 'p:4',
    });
  });

  test('what was there at adoption does not count', () => {
    expect(judgeAt({ fingerprint: 'abc' }, 0, new Set(['abc']))?.suppression).toMatchObject({ by: 'baseline' });
    expect(judgeAt({ fingerprint: 'abd' }, 0, new Set(['abc']))?.suppression).toBeUndefined();
  });

  test('an inline exception for what is suppressed already has its effect', () => {
    const text = `-- lockkeeper: allow ${lock} -- known\nSELECT 1;`;
    const policy = policyOf({ tables, smallTableRows: 500 });
    const result = judge(text, policy);
    expect(result.findings[0]?.suppression?.by).toBe('small-table');
    expect(result.complaints).toEqual([]);
  });

  test('it changes nothing but the suppression', () => {
    const finding = findingOf(lock);
    const { findings } = suppress([finding], { policy: policyOf(), inline: [], today, rules });
    expect(findings[0]).toBe(finding);
  });
});
