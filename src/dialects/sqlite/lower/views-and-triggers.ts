import type { CreateTriggerStmt, CreateViewStmt, TriggerCmd, TriggerEvent } from 'sqlite3-parser';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Trigger, Usage, ViewReference } from '../../../model/objects.ts';
import { canonicalText, nameOf, ownPlace, textsOf, type Context, type Places } from './context.ts';
import { readExpression } from './expressions.ts';
import { outputColumns } from './output-columns.ts';
import { openFrom, tallyAssignments, tallyParts, tallySelect, tallyUpsert, useColumns } from './queries.ts';
import { closeLedger, emptyScope, openLedger, useRelation, type Ledger, type Mention, type Scope } from './usage.ts';

export function createView(statement: CreateViewStmt, context: Context): readonly SchemaChange[] {
  const { select } = statement;
  const ledger = openLedger(context.text);
  tallySelect(select, ledger, emptyScope);
  const named = textsOf(statement.columns?.map(({ colName }) => colName));
  const columns = named.length > 0 ? named.map((name) => ({ name })) : outputColumns(select, context);
  const places: Places = new Map();
  const definition = canonicalText(context, select.span.offset, context.text.length, places);
  const view = nameOf(statement.viewName);
  return [
    {
      kind: 'create-view',
      view,
      orReplace: false,
      ifNotExists: statement.ifNotExists,
      materialized: false,
      withData: true,
      temporary: statement.temporary || view.schema === 'pg_temp',
      spec: {
        ...(columns && { columns }),
        uses: closeLedger(ledger),
        definition,
        mentions: placeMentions(ledger.mentions, places, context),
        options: named.length > 0 ? { 'names-columns': 'yes' } : {},
      },
      span: ownPlace(context, statement.viewName),
    },
  ];
}

/** Where the last token begins that begins before an offset; binary, as statements may be long. */
function lastBefore(begins: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return begins[low - 1];
}

/** The places of a query that follow what they name, in its canonical text. */
function placeMentions(mentions: readonly Mention[], places: Places, { text }: Context): readonly ViewReference[] {
  const begins = [...places.keys()];
  return mentions
    .flatMap((mention): readonly ViewReference[] => {
      const start = places.get(mention.start)?.start;
      const last = lastBefore(begins, mention.end);
      const end = last === undefined ? undefined : places.get(last)?.end;
      if (start === undefined || end === undefined || text === '') return [];
      if (mention.kind === 'relation')
        return [{ start, end, kind: 'relation', relation: mention.relation, written: mention.relation.name, aliased: mention.aliased }];
      const { relations, column, qualifier } = mention;
      return [{ start, end, kind: 'column', relations, column, written: column, ...(qualifier !== undefined && { qualifier }), asOutput: false }];
    })
    .toSorted((a, b) => a.start - b.start);
}

const events: Readonly<Record<TriggerEvent['type'], Trigger['events'][number]>> = {
  DeleteTriggerEvent: 'delete',
  InsertTriggerEvent: 'insert',
  UpdateTriggerEvent: 'update',
  UpdateOfTriggerEvent: 'update',
};

const timings = { Before: 'before', After: 'after', InsteadOf: 'instead-of' } as const;

export function createTrigger(statement: CreateTriggerStmt, context: Context): readonly SchemaChange[] {
  const table = nameOf(statement.tblName);
  const scope: Scope = {
    ...emptyScope,
    sources: [
      { alias: 'new', relation: table, namedOnly: true },
      { alias: 'old', relation: table, namedOnly: true },
    ],
  };
  const ledger = openLedger(context.text);
  const written = openLedger(context.text);
  tallyParts([statement.whenClause], ledger, scope);
  for (const command of statement.commands) tallyCommand(command, ledger, written, scope);
  const updateOf = statement.event.type === 'UpdateOfTriggerEvent' ? textsOf(statement.event.columns) : [];
  const begin = statement.commands[0]?.span.offset ?? context.text.length;
  const trigger: Trigger = {
    name: statement.triggerName.objName.text,
    body: { text: bodyText(context, begin), uses: withoutEmpty(closeLedger(ledger), table), assigns: closeLedger(written) },
    timing: timings[statement.time ?? 'Before'],
    events: [events[statement.event.type]],
    columns: updateOf,
    ...(updateOf.length > 0 && { updateOf }),
    ...(statement.whenClause && { when: readExpression(statement.whenClause, context) }),
    enabled: true,
    perRow: true,
    origin: { kind: 'unknown' },
  };
  return [
    { kind: 'create-trigger', table, trigger, orReplace: false, ifNotExists: statement.ifNotExists, span: ownPlace(context, statement.triggerName) },
  ];
}

/** NEW and OLD are not relations that the body reads, unless it names a column of them. */
const withoutEmpty = (uses: readonly Usage[], table: ObjectName): readonly Usage[] =>
  uses.filter(({ relation, columns }) => relation.name !== table.name || columns === undefined || columns.length > 0);

/** The statements between BEGIN and END. */
function bodyText(context: Context, begin: number): string {
  return canonicalText(context, begin, context.text.length).replace(/\s*;?\s*END$/, '');
}

function tallyCommand(command: TriggerCmd, ledger: Ledger, written: Ledger, outer: Scope): void {
  if (command.type === 'SelectTriggerCmd') return tallySelect(command.select, ledger, outer);
  const relation = nameOf(command.tblName);
  useRelation(ledger, relation);
  const target = { alias: command.tblName.alias?.text ?? relation.name, relation };
  const scope: Scope = { ...emptyScope, sources: [target], outer };
  switch (command.type) {
    case 'InsertTriggerCmd':
      tallySelect(command.select, ledger, outer);
      useColumns(written, relation, textsOf(command.colNames));
      return tallyUpsert(command.upsert, ledger, { ...scope, sources: [target, { alias: 'excluded', relation, namedOnly: true }] });
    case 'UpdateTriggerCmd': {
      const from = openFrom(command.from, ledger, scope);
      useColumns(
        written,
        relation,
        command.sets.flatMap(({ colNames }) => textsOf(colNames)),
      );
      tallyAssignments(command.sets, ledger, from);
      return tallyParts([command.whereClause], ledger, from);
    }
    case 'DeleteTriggerCmd':
      return tallyParts([command.whereClause], ledger, scope);
  }
}
