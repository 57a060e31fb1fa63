import { emptyCatalog, type Catalog } from '../../src/model/catalog.ts';
import { noEffects, blocksOf, type Effects, type Lock, type LockMode, type Work } from '../../src/model/effects.ts';
import type { Finding, RuleId } from '../../src/model/finding.ts';
import { keyOf } from '../../src/model/names.ts';
import type { Column, Index, Origin, Table } from '../../src/model/objects.ts';
import type { Constraint } from '../../src/model/constraints.ts';
import { PersistentSet } from '../../src/model/persistent.ts';
import type { JudgedSource, Report, TimelineRow } from '../../src/model/report.ts';
import { indexLines, placeOf, type SourceSpan } from '../../src/model/span.ts';

const base: Origin = { kind: 'base' };

/** A column as the base branch has it. */
export function sampleColumn(name: string, type: string, more: Partial<Column> = {}): Column {
  const [word = type] = type.split('(');
  return {
    name,
    type: { name: word, modifiers: [], dimensions: 0, text: type },
    notNull: false,
    notNullValid: true,
    inherited: false,
    origin: base,
    ...more,
  };
}

const constraintBase = { named: true, valid: true, enforced: true, deferrable: false, initiallyDeferred: false, origin: base };

export function samplePrimaryKey(table: string, ...columns: readonly string[]): Constraint {
  return { ...constraintBase, kind: 'primary-key', name: `${table}_pkey`, columns, include: [], nullsNotDistinct: false };
}

export function sampleForeignKey(table: string, column: string, to: string, more: Partial<Constraint> = {}): Constraint {
  const name = `${table}_${column}_fkey`;
  const key = {
    columns: [column],
    references: { name: to },
    referencedColumns: ['id'],
    onDelete: 'no-action',
    onUpdate: 'no-action',
    match: 'simple',
  } as const;
  return { ...constraintBase, ...key, kind: 'foreign-key', name, ...('valid' in more && { valid: more.valid ?? true }) };
}

function sampleIndex(name: string, ...columns: readonly string[]): Index {
  const parts = columns.map((column) => ({ column, order: 'asc', nulls: 'last' }) as const);
  const flags = { unique: false, nullsNotDistinct: false, valid: true, visible: true, clustered: false, replicaIdentity: false };
  return { name, method: 'btree', parts, include: [], origin: base, ...flags };
}

/** A table of the schema `public`. */
export function sampleTable(name: string, columns: readonly Column[], more: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    schema: 'public',
    name,
    persistence: 'permanent',
    columns,
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    inherits: [],
    replicaIdentity: 'default',
    foreign: false,
    options: {},
    knowledge: 'full',
    origin: base,
    ...more,
  };
}

/** A catalog with these tables and the foreign keys between them. */
export function sampleCatalog(...tables: readonly Table[]): Catalog {
  let { relations, referencedBy, ...rest } = emptyCatalog(true, ['public']);
  for (const table of tables) {
    relations = relations.set(keyOf(table), table);
    for (const constraint of table.constraints) {
      if (constraint.kind !== 'foreign-key') continue;
      const target = keyOf({ schema: 'public', name: constraint.references.name });
      referencedBy = referencedBy.set(target, PersistentSet.of([...(referencedBy.get(target) ?? []), keyOf(table)]));
    }
  }
  return { ...rest, relations, referencedBy };
}

const inPublic = (name: string): Lock['relation'] => ({ schema: 'public', name });

export function sampleLock(name: string, mode: LockMode, role: Lock['role'] = 'target'): Lock {
  return { relation: inPublic(name), mode, blocks: blocksOf(mode), role };
}

export function sampleWork(kind: Work['kind'], name: string, because: Work['because'], blocks: Work['blocks'], object?: string): Work {
  return { kind, relation: inPublic(name), because, blocks, ...(object !== undefined && { object }) };
}

/** Finds where `part` stands within `statement`, and `statement` within the text of a file. */
function locate(file: string, text: string, statement: string, part = statement): { readonly statement: SourceSpan; readonly span: SourceSpan } {
  const start = text.indexOf(statement);
  const offset = statement.indexOf(part);
  if (start < 0 || offset < 0) throw new Error(`the sample does not hold ${JSON.stringify(part)} in ${JSON.stringify(statement)}`);
  return { statement: { file, start, end: start + statement.length }, span: { file, start: start + offset, end: start + offset + part.length } };
}

type FindingParts = Pick<Finding, 'rule' | 'consequence' | 'message' | 'subject'> & Partial<Finding>;

/** A finding on a part of a statement. */
export function sampleFinding(file: string, text: string, statement: string, part: string, parts: FindingParts): Finding {
  const at = locate(file, text, statement, part);
  return {
    family: parts.rule.slice(0, parts.rule.indexOf('/')) as Finding['family'],
    severity: 'error',
    advice: '',
    locks: [],
    work: [],
    losesData: false,
    certainty: { kind: 'known' },
    remedies: [],
    fingerprint: `${parts.rule}:${parts.subject}`.replaceAll(/[^\w/:.-]/gu, '_'),
    place: placeOf(at.span, indexLines(text)),
    ...at,
    ...parts,
  };
}

/** A report of nothing: passes. */
export function emptyReport(parts: Partial<Report> = {}): Report {
  return {
    verdict: 'pass',
    failOn: 'error',
    findings: [],
    opaque: [],
    opaqueSeverity: 'warning',
    sources: [],
    exceptions: [],
    remarks: [],
    policy: { sources: ['recommended', '.github/lockkeeper.yml'], from: 'base' },
    files: 0,
    statements: 0,
    durationMs: 12,
    texts: new Map(),
    textsBefore: new Map(),
    complete: true,
    ...parts,
  };
}

const ordersFile = 'db/migrations/20260301120000_orders_by_date.sql';
const notesFile = 'db/migrations/20260301130000_retire_notes.sql';
const ordersText = `-- Größere Bestellungen schneller finden
SET lock_timeout = '3s';

CREATE INDEX orders_placed_at_idx ON orders (placed_at);

ALTER TABLE orders
\tADD COLUMN currency text NOT NULL DEFAULT 'EUR', -- 通貨
\tALTER COLUMN total TYPE numeric(12, 2);

ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);

MERGE INTO orders USING staged_orders ON (orders.id = staged_orders.id) WHEN MATCHED THEN DO SOMETHING;
`;
const notesText = `ALTER TABLE customers DROP COLUMN note;

CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  issued_at timestamptz NOT NULL
);

-- lockkeeper: allow schema/foreign-key-without-index until 2026-12-31 -- invoices are read by id only
DROP TABLE coupons;
`;

const createIndex = 'CREATE INDEX orders_placed_at_idx ON orders (placed_at)';
const alterOrders = ordersText.slice(ordersText.indexOf('ALTER TABLE orders'), ordersText.indexOf(';\n\nALTER TABLE orders ADD'));
const addKey = 'ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id)';
const createInvoices = notesText.slice(notesText.indexOf('CREATE TABLE invoices'), notesText.indexOf(';\n\n-- lockkeeper'));

function shopFindings(): readonly Finding[] {
  const onTable = locate(ordersFile, ordersText, createIndex);
  return [
    sampleFinding(notesFile, notesText, 'ALTER TABLE customers DROP COLUMN note', 'note', {
      rule: 'breaking-change/drop-column-loses-data',
      consequence: 'loses-data',
      message: 'Dropping customers.note deletes what is in it, and the release that is still running fails when it reads it.',
      subject: 'customers.note',
      table: 'customers',
      advice: 'Stop using the column in code first; drop it in a later release, when nothing reads or writes it.',
      locks: [sampleLock('customers', 'ACCESS EXCLUSIVE')],
      losesData: true,
      remedies: [
        {
          kind: 'plan',
          title: 'Retire customers.note over two releases',
          steps: [
            { title: 'Release code that neither reads nor writes note', phase: 'switch-code', transaction: 'own' },
            { title: 'Drop the column', phase: 'contract', transaction: 'own', sql: 'ALTER TABLE customers DROP COLUMN note;' },
          ],
        },
      ],
    }),
    sampleFinding(notesFile, notesText, 'DROP TABLE coupons', 'coupons', {
      rule: 'breaking-change/drop-table-loses-data',
      consequence: 'loses-data',
      message: 'Dropping coupons deletes the table with all its rows. They cannot be brought back without a backup.',
      subject: 'coupons',
      table: 'coupons',
      advice: 'Rename the table first, and drop it when nothing has missed it for a while.',
      locks: [sampleLock('coupons', 'ACCESS EXCLUSIVE')],
      losesData: true,
      certainty: { kind: 'assumed', because: 'the history before 2024 was not told' },
    }),
    sampleFinding(ordersFile, ordersText, createIndex, 'orders_placed_at_idx', {
      rule: 'locking/create-index-blocks-writes',
      consequence: 'blocks-traffic',
      message: 'Building orders_placed_at_idx blocks every write to orders until it is done.',
      subject: 'orders_placed_at_idx',
      table: 'orders',
      advice: 'Build the index online, in a migration that is not run in a transaction.',
      locks: [sampleLock('orders', 'SHARE')],
      work: [sampleWork('index-build', 'orders', 'build-index', 'writes', 'orders_placed_at_idx')],
      remedies: [
        {
          kind: 'edit',
          title: 'Build orders_placed_at_idx without blocking writes',
          confidence: 'same-schema',
          edits: [{ span: onTable.statement, text: 'CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at)' }],
        },
      ],
    }),
    sampleFinding(ordersFile, ordersText, alterOrders, 'total TYPE numeric(12, 2)', {
      rule: 'locking/column-type-rewrites-table',
      consequence: 'blocks-traffic',
      message:
        'Changing orders.total from numeric(10,2) to numeric(12,2) rewrites orders. Nothing can be read from it or written to it until that is done.',
      subject: 'orders.total',
      table: 'orders',
      advice: 'Add a column of the new type, fill it in batches, and switch over.',
      locks: [sampleLock('orders', 'ACCESS EXCLUSIVE')],
      work: [
        sampleWork('rewrite', 'orders', 'type-change', 'reads-and-writes', 'total'),
        sampleWork('index-build', 'orders', 'type-change-index', 'reads-and-writes', 'orders_total_idx'),
      ],
      remedies: [
        {
          kind: 'plan',
          title: 'Change the type of orders.total without a rewrite',
          steps: [
            { title: 'Add total_new beside it', phase: 'expand', transaction: 'own', sql: 'ALTER TABLE orders ADD COLUMN total_new numeric(12, 2);' },
            {
              title: 'Fill it in batches, until no row is left',
              phase: 'backfill',
              transaction: 'forbidden',
              sql: 'UPDATE orders\n   SET total_new = total\n WHERE id IN (SELECT id FROM orders WHERE total_new IS NULL LIMIT 5000);',
            },
            { title: 'Read and write total_new', phase: 'switch-code', transaction: 'own' },
            { title: 'Drop the old column', phase: 'contract', transaction: 'own', sql: 'ALTER TABLE orders DROP COLUMN total;' },
          ],
        },
      ],
    }),
    sampleFinding(ordersFile, ordersText, addKey, 'orders_customer_id_fkey', {
      rule: 'locking/foreign-key-scans-table',
      consequence: 'blocks-traffic',
      severity: 'warning',
      message: 'Adding orders_customer_id_fkey checks every row of orders, while writes to orders and customers wait.',
      subject: 'orders_customer_id_fkey',
      table: 'orders',
      advice: 'Add the foreign key NOT VALID, and validate it in a later migration.',
      locks: [sampleLock('orders', 'SHARE ROW EXCLUSIVE'), sampleLock('customers', 'SHARE ROW EXCLUSIVE', 'parent')],
      work: [sampleWork('scan', 'orders', 'verify-foreign-key', 'writes', 'orders_customer_id_fkey')],
    }),
    sampleFinding(notesFile, notesText, createInvoices, 'order_id', {
      rule: 'schema/foreign-key-without-index',
      consequence: 'wastes-resources',
      severity: 'notice',
      message: 'invoices.order_id refers to orders, and no index of invoices begins with it.',
      subject: 'invoices.order_id',
      table: 'invoices',
      advice: 'Add an index on invoices (order_id).',
      suppression: { by: 'inline', reason: 'invoices are read by id only', until: '2026-12-31', from: `${notesFile}:9` },
    }),
    sampleFinding(ordersFile, ordersText, alterOrders, 'currency text', {
      rule: 'locking/add-column-takes-lock',
      consequence: 'blocks-traffic',
      severity: 'notice',
      message: 'Adding orders.currency needs a moment alone with orders.',
      subject: 'orders.total',
      table: 'orders',
      locks: [sampleLock('orders', 'ACCESS EXCLUSIVE')],
      subsumedBy: 'locking/column-type-rewrites-table',
    }),
  ];
}

/** The shop before and after the pull request. */
function shopCatalogs(): { readonly before: Catalog; readonly after: Catalog } {
  const change: Origin = { kind: 'change', span: { file: notesFile, start: 0, end: 0 } };
  const id = sampleColumn('id', 'bigint', { notNull: true });
  const note = sampleColumn('note', 'text');
  const name = sampleColumn('name', 'text', { notNull: true });
  const customers = sampleTable('customers', [id, name, note], { constraints: [samplePrimaryKey('customers', 'id')] });
  const orderColumns = [id, sampleColumn('customer_id', 'bigint', { notNull: true }), sampleColumn('placed_at', 'timestamptz')];
  const orders = sampleTable('orders', [...orderColumns, sampleColumn('total', 'numeric(10,2)')], {
    constraints: [samplePrimaryKey('orders', 'id')],
  });
  const items = sampleTable('order_items', [id, sampleColumn('order_id', 'bigint'), sampleColumn('sku', 'text')], {
    constraints: [samplePrimaryKey('order_items', 'id'), sampleForeignKey('order_items', 'order_id', 'orders')],
  });
  const coupons = sampleTable('coupons', [id, sampleColumn('code', 'text')], { constraints: [samplePrimaryKey('coupons', 'id')] });
  const currency = sampleColumn('currency', 'text', {
    notNull: true,
    default: { text: "'EUR'", term: { kind: 'literal', type: 'string', value: 'EUR' } },
    origin: change,
  });
  const ordersAfter = sampleTable('orders', [...orderColumns, sampleColumn('total', 'numeric(12,2)'), currency], {
    constraints: [...orders.constraints, sampleForeignKey('orders', 'customer_id', 'customers')],
    indexes: [sampleIndex('orders_placed_at_idx', 'placed_at')],
  });
  const invoices = sampleTable(
    'invoices',
    [id, sampleColumn('order_id', 'bigint', { notNull: true }), sampleColumn('issued_at', 'timestamptz', { notNull: true })],
    {
      constraints: [samplePrimaryKey('invoices', 'id'), sampleForeignKey('invoices', 'order_id', 'orders')],
      origin: change,
    },
  );
  const customersAfter = { ...customers, columns: [id, name] };
  return { before: sampleCatalog(customers, orders, items, coupons), after: sampleCatalog(customersAfter, ordersAfter, items, invoices) };
}

function row(file: string, line: number, statement: string, transaction: number, effects: Partial<Effects>): TimelineRow {
  return { file, line, statement, start: line * 100, transaction, effects: { ...noEffects, ...effects } };
}

function shopTimeline(findings: readonly Finding[]): readonly TimelineRow[] {
  const of = (rule: RuleId): Partial<Effects> => {
    const finding = findings.find((candidate) => candidate.rule === rule);
    return finding === undefined ? {} : { locks: finding.locks, work: finding.work };
  };
  return [
    row(ordersFile, 2, "SET lock_timeout = '3s'", 1, {}),
    row(ordersFile, 4, createIndex, 1, of('locking/create-index-blocks-writes')),
    row(ordersFile, 6, alterOrders, 1, of('locking/column-type-rewrites-table')),
    row(ordersFile, 10, addKey, 1, of('locking/foreign-key-scans-table')),
    row(notesFile, 1, 'ALTER TABLE customers DROP COLUMN note', 2, of('breaking-change/drop-column-loses-data')),
    row(notesFile, 3, createInvoices, 2, {
      locks: [sampleLock('invoices', 'ACCESS EXCLUSIVE'), sampleLock('orders', 'SHARE ROW EXCLUSIVE', 'parent')],
    }),
    row(notesFile, 10, 'DROP TABLE coupons', 2, of('breaking-change/drop-table-loses-data')),
  ];
}

/** A source that judged these files on PostgreSQL 15. */
export function sampleSource(parts: Partial<JudgedSource> = {}): JudgedSource {
  return {
    target: { dialect: 'postgres', version: [15, 0] },
    versionFrom: 'policy',
    framework: 'dbmate',
    folder: 'db/migrations',
    historyFiles: 41,
    files: [],
    before: sampleCatalog(),
    after: sampleCatalog(),
    timeline: [],
    ...parts,
  };
}

/** A pull request of a shop: an index, a rewrite, a foreign key, two losses of data, an exception, and SQL that cannot be read. */
export function shopReport(parts: Partial<Report> = {}): Report {
  const findings = shopFindings();
  const opaque = locate(
    ordersFile,
    ordersText,
    'MERGE INTO orders USING staged_orders ON (orders.id = staged_orders.id) WHEN MATCHED THEN DO SOMETHING',
  );
  const suppressed = findings.find((finding) => finding.suppression !== undefined);
  return emptyReport({
    verdict: 'fail',
    findings,
    opaque: [
      {
        file: ordersFile,
        line: 12,
        why: 'syntax error at or near "SOMETHING"',
        span: opaque.span,
        place: placeOf(opaque.span, indexLines(ordersText)),
      },
    ],
    sources: [sampleSource({ files: [ordersFile, notesFile], ...shopCatalogs(), timeline: shopTimeline(findings) })],
    exceptions: suppressed?.suppression === undefined ? [] : [{ suppression: suppressed.suppression, rule: suppressed.rule, findings: 1 }],
    remarks: ['Two files under db/migrations are not SQL and were left alone: README.md and seeds.rb.'],
    files: 2,
    statements: 8,
    durationMs: 184,
    texts: new Map([
      [ordersFile, ordersText],
      [notesFile, notesText],
    ]),
    ...parts,
  });
}

/** A report in which every name, path and word of SQL is the given text. */
export function hostileReport(hostile: string): Report {
  const file = `db/${hostile}.sql`;
  const statement = `DROP TABLE "${hostile}"`;
  const text = `-- ${hostile}\n${statement};\n`;
  const before = sampleTable(hostile, [sampleColumn(hostile, hostile)], { constraints: [sampleForeignKey(hostile, hostile, hostile)] });
  const effects = {
    locks: [sampleLock(hostile, 'ACCESS EXCLUSIVE')],
    work: [sampleWork('rewrite', hostile, 'cluster', 'reads-and-writes', hostile)],
  };
  const finding = sampleFinding(file, text, statement, hostile === '' ? statement : hostile, {
    rule: 'breaking-change/drop-table-loses-data',
    consequence: 'loses-data',
    message: `Dropping ${hostile} deletes all its rows. Then ${hostile} is gone.`,
    subject: hostile,
    table: hostile,
    advice: `Rename ${hostile} first.`,
    ...effects,
    losesData: true,
    certainty: { kind: 'assumed', because: `${hostile} is not known` },
    remedies: [
      {
        kind: 'edit',
        title: `Keep ${hostile}`,
        confidence: 'needs-review',
        edits: [{ span: locate(file, text, statement).statement, text: `ALTER TABLE "${hostile}" RENAME TO "x${hostile}"` }],
      },
      {
        kind: 'plan',
        title: `Retire ${hostile}`,
        steps: [{ title: `Rename ${hostile}`, phase: 'expand', transaction: 'own', sql: `ALTER TABLE "${hostile}"\n${hostile}` }],
      },
      { kind: 'advice', text: `Think about ${hostile}.` },
    ],
  });
  return emptyReport({
    verdict: 'fail',
    findings: [finding, { ...finding, fingerprint: 'second', fileLevel: true }],
    opaque: [{ file, line: 1, why: `unexpected ${hostile}`, span: finding.span, place: finding.place }],
    sources: [
      sampleSource({
        folder: `db/${hostile}`,
        files: [file],
        before: sampleCatalog(before, sampleTable(`${hostile}2`, [sampleColumn('id', 'bigint')])),
        after: sampleCatalog(sampleTable(`${hostile}2`, [sampleColumn('id', hostile), sampleColumn(hostile, 'text')])),
        timeline: [row(file, 2, statement, 1, effects), row(`db/b${hostile}.sql`, 3, statement, 2, effects)],
      }),
    ],
    exceptions: [
      { suppression: { by: 'inline', reason: hostile, until: hostile, approvedBy: hostile, from: `${file}:1` }, rule: hostile, findings: 1 },
    ],
    remarks: [`The file ${hostile} was left alone.`],
    policy: { sources: [hostile], from: 'head' },
    files: 1,
    statements: 1,
    texts: new Map([[file, text]]),
  });
}
