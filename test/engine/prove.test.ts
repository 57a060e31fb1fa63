import { beforeAll, describe, expect, test } from 'vitest';
import { isSameSchema } from '../../src/catalog/diff.ts';
import { postgres } from '../../src/dialects/postgres/index.ts';
import type { Analysis } from '../../src/engine/analyze.ts';
import type { Finding, Remedy, TextEdit } from '../../src/model/finding.ts';
import type { Framework } from '../../src/model/migration.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Proposal } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { analyzeChange, migration, plainPolicy } from './migrations.ts';
import { ruleOf } from './support.ts';

beforeAll(() => postgres.load());

const base = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, note text);',
  'CREATE INDEX orders_note ON orders (note);',
  'CREATE MATERIALIZED VIEW stats AS SELECT id FROM orders;',
  'CREATE UNIQUE INDEX stats_id ON stats (id);',
].join('\n');

interface Given {
  readonly framework?: Framework;
  readonly path?: string;
  readonly policy?: Policy;
}
function judge(text: string, { framework = 'plain', path = '2_change.sql', policy = plainPolicy }: Given = {}): Analysis {
  return analyzeChange({ history: [migration('1_base.sql', base)], files: [migration(path, text, framework)], framework, policy });
}
const editsOf = ({ remedies }: Pick<Finding, 'remedies'>): readonly TextEdit[] =>
  remedies.flatMap((remedy) => (remedy.kind === 'edit' ? remedy.edits : []));
const remediesFor = (text: string, given?: Given): readonly Remedy[] => judge(text, given).findings.flatMap(({ remedies }) => remedies);
const apply = (text: string, { span, text: put }: TextEdit): string => text.slice(0, span.start) + put + text.slice(span.end);

describe('an edit, once it is made in the file', () => {
  test.each<[string, string, Given]>([
    ['alone', 'CREATE INDEX i ON orders (placed_at);', {}],
    ['without a semicolon', 'CREATE INDEX i ON orders (placed_at)', {}],
    [
      'among others, with é, CRLF and comments',
      "-- é 💡\r\nSELECT 'é;';\r\nCREATE /* why */ INDEX i\r\n  ON orders (placed_at); -- because\r\nSELECT 2;\r\n",
      {},
    ],
    ['after a byte order mark', '\ufeffDROP INDEX orders_note;\n', {}],
    [
      'a unique one with everything',
      'CREATE UNIQUE INDEX IF NOT EXISTS i ON public.orders USING btree (placed_at DESC NULLS LAST, lower(note)) INCLUDE (id) WITH (fillfactor = 70) WHERE note IS NOT NULL;',
      {},
    ],
    ['names that want quotes', 'CREATE INDEX "Odd ""One""" ON orders (placed_at);', {}],
    [
      'several',
      'CREATE INDEX i ON orders (placed_at);\nDROP INDEX orders_note;\nREINDEX TABLE orders;\nREFRESH MATERIALIZED VIEW stats;\nVACUUM FULL orders;\n',
      {},
    ],
    [
      'goose without a transaction',
      '-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\nCREATE INDEX i ON orders (placed_at);\n-- +goose StatementEnd\n-- +goose Down\nDROP INDEX i;\n',
      { framework: 'goose' },
    ],
    [
      'dbmate without a transaction',
      '-- migrate:up transaction:false\nCREATE INDEX i ON orders (placed_at);\n-- migrate:down\n',
      { framework: 'dbmate' },
    ],
    ['after a COMMIT', 'BEGIN;\nALTER TABLE orders ADD COLUMN a int;\nCOMMIT;\nCREATE INDEX i ON orders (placed_at);\n', {}],
  ])('%s: is read, is silent for its rule, and ends in the same schema', (_, text, given) => {
    const before = judge(text, given);
    const proposed = before.findings.flatMap((finding) => editsOf(finding).map((edit) => ({ finding, edit })));
    expect(proposed.length).toBeGreaterThan(0);
    for (const { finding, edit } of proposed) {
      const edited = apply(text, edit);
      const after = judge(edited, given);
      expect(after.opaque).toEqual([]);
      expect(isSameSchema(after.after.catalog, before.after.catalog), edited).toBe(true);
      const still = after.findings.filter(({ rule, subject }) => rule === finding.rule && subject === finding.subject);
      expect(still.map(({ message }) => message)).toEqual([]);
      expect(after.findings.length).toBeLessThan(before.findings.length);
    }
  });

  test('all of them together still hold', () => {
    const text = 'CREATE INDEX i ON orders (placed_at);\nDROP INDEX orders_note;\nREFRESH MATERIALIZED VIEW stats;\n';
    const before = judge(text);
    const edits = before.findings.flatMap(editsOf).toSorted((a, b) => b.span.start - a.span.start);
    expect(edits).toHaveLength(3);
    const after = judge(edits.reduce(apply, text));
    expect(isSameSchema(after.after.catalog, before.after.catalog)).toBe(true);
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('what is not replaced', () => {
  test.each<[string, string, Given?]>([
    ['a DO block', 'DO $$ BEGIN CREATE INDEX i ON orders (placed_at); END $$;'],
    ['a branch of one', "DO $$ BEGIN IF to_regclass('i') IS NULL THEN CREATE INDEX i ON orders (placed_at); END IF; END $$;"],
    ['a branch of psql', '\\if :big\nCREATE INDEX i ON orders (placed_at);\n\\endif\n'],
    ['a statement in a transaction of the file', 'BEGIN;\nCREATE INDEX i ON orders (placed_at);\nCOMMIT;\n'],
    ['a statement in the transaction of the tool', 'CREATE INDEX i ON orders (placed_at);', { framework: 'sqlx' }],
    [
      'one of several that are sent as one string',
      '-- migrate:up transaction:false\nCREATE INDEX i ON orders (placed_at);\nSELECT 1;\n-- migrate:down\n',
      { framework: 'dbmate' },
    ],
    ['one action of several of a statement', 'ALTER TABLE orders ADD COLUMN a int, ALTER COLUMN note SET NOT NULL;'],
  ])('%s', (_, text, given) => {
    const { findings } = judge(text, given);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap(editsOf)).toEqual([]);
  });

  test('a statement in the body of a function is not even found', () => {
    const body = 'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE INDEX i ON orders (placed_at); END $$;';
    expect(remediesFor(body)).toEqual([]);
  });
});

describe('what is not offered', () => {
  const finder = (proposals: readonly Proposal[], severity: 'error' | 'notice' = 'error'): readonly Remedy[] => {
    const rule = ruleOf('locking/finder', {
      severity,
      kinds: ['create-index'],
      *checkStep({ change, statement }) {
        if (change.kind === 'create-index' && !change.online)
          yield { messageId: 'm', message: 'M.', span: change.span, statement: statement.span, subject: 's', proposals };
      },
    });
    return analyzeChange({
      history: [migration('1.sql', base)],
      files: [migration('2.sql', 'CREATE INDEX i ON orders (placed_at);')],
      rules: [...rules, rule],
    })
      .findings.filter((finding) => finding.rule === rule.id)
      .flatMap(({ remedies }) => remedies);
  };
  const [statement] = ((): readonly { readonly online: Proposal; readonly same: Proposal; readonly other: Proposal }[] => {
    const span = { file: '2.sql', start: 0, end: 1 };
    const table = { name: 'orders' };
    const replace = (changes: Extract<Proposal, { kind: 'replace' }>['changes']): Proposal => ({ kind: 'replace', title: 'T', changes });
    return [
      {
        online: replace([]),
        same: replace([{ kind: 'set-not-null', table, column: 'note', span }]),
        other: replace([{ kind: 'drop-table', table, ifExists: false, cascade: false, span }]),
      },
    ];
  })();

  test('what ends in another schema, or gates by itself', () => {
    expect(statement && finder([statement.online, statement.same, statement.other])).toEqual([]);
  });

  test('what the same rule would find again, however mild', () => {
    const { findings } = judge('CREATE INDEX i ON orders (placed_at);');
    const [remedy] = findings.flatMap(({ remedies }) => remedies);
    expect(remedy?.kind).toBe('edit');
    const strict = ruleOf('locking/strict', {
      severity: 'notice',
      kinds: ['create-index'],
      *checkStep({ change, statement: at }) {
        if (change.kind !== 'create-index') return;
        yield {
          messageId: 'm',
          message: 'M.',
          span: change.span,
          statement: at.span,
          subject: 's',
          proposals: [{ kind: 'replace', title: 'T', changes: [{ ...change, online: true }] }],
        };
      },
    });
    const judged = analyzeChange({
      history: [migration('1.sql', base)],
      files: [migration('2.sql', 'CREATE INDEX i ON orders (placed_at);')],
      rules: [strict],
    });
    expect(judged.findings.map(({ remedies }) => remedies)).toEqual([[]]);
  });

  test('what a rule that is on for this file alone would stop', () => {
    const rule = ruleOf('custom/no-online', {
      severity: 'off',
      kinds: ['create-index'],
      *checkStep({ change, statement: at }) {
        if (change.kind === 'create-index' && change.online)
          yield { messageId: 'm', message: 'M.', span: change.span, statement: at.span, subject: 's', proposals: [] };
      },
    });
    const layer = { rules: { [rule.id]: { severity: 'error' as const, from: 'p:1' } }, families: {}, consequences: {} };
    const offered = (files: readonly string[]): readonly Remedy[] =>
      analyzeChange({
        history: [migration('1.sql', base)],
        files: [migration('db/2.sql', 'CREATE INDEX i ON orders (placed_at);')],
        rules: [...rules, rule],
        policy: { ...plainPolicy, layers: [{ ...layer, files }] },
      }).findings.flatMap(({ remedies }) => remedies);
    expect(offered(['db/**'])).toEqual([]);
    expect(offered(['other/**'])).toHaveLength(1);
  });
});
