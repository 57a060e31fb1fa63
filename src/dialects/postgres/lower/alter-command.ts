import type { AlterTableCmd, AlterTableStmt, AlterTableType, ObjectType, RangeVar } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { Stretch } from '../split.ts';
import { relationName } from '../tree.ts';
import type { Context } from './context.ts';
import { dottedEnd, findName, firstTokenFrom, indexOf } from './places.ts';

/** One part of an ALTER TABLE: `DROP COLUMN a`. */
export interface Command {
  readonly node: AlterTableCmd;
  readonly objectType: ObjectType | undefined;
  readonly relation: RangeVar | undefined;
  readonly table: ObjectName;
  /** `node.name`, the column or constraint that it is about. */
  readonly name: string;
  readonly cascade: boolean;
  readonly tableMayMiss: boolean;
  readonly context: Context;
  /** The whole part. */
  readonly span: SourceSpan;
  /** From the name of what it is about to the end of the part. */
  readonly named: SourceSpan;
  /** The name of what it is about alone. */
  readonly nameSpan: SourceSpan;
}

export type Commands = { readonly [K in AlterTableType]?: (command: Command) => readonly SchemaChange[] };

export function openCommand(statement: AlterTableStmt, node: AlterTableCmd, stretch: Stretch | undefined, context: Context): Command {
  const name = node.name ?? '';
  const span = stretch === undefined ? context.whole : context.source.span(stretch.start, stretch.end);
  const found = stretch === undefined || name === '' ? undefined : findName(context, name, { start: stretch.start + 1, end: stretch.end });
  return {
    node,
    objectType: statement.objtype,
    relation: statement.relation,
    table: relationName(statement.relation),
    name,
    cascade: node.behavior === 'DROP_CASCADE',
    tableMayMiss: statement.missing_ok === true,
    context,
    span,
    named: found === undefined ? span : { ...span, start: found.start },
    nameSpan: found ?? span,
  };
}

/** Cuts the statement at the commas between its parts; undefined where their number is not what the parser saw. */
export function readStretches(relation: RangeVar | undefined, count: number, context: Context): readonly Stretch[] | undefined {
  const tokens = context.tokens();
  const { text } = context.source;
  let next = dottedEnd(context, firstTokenFrom(context, indexOf(context, relation?.location))) + 1;
  while (text[tokens[next]?.start ?? -1] === '*' || text[tokens[next]?.start ?? -1] === ')') next++;
  const stretches: Stretch[] = [];
  let depth = 0;
  let start: number | undefined;
  let end = 0;
  for (const token of tokens.slice(next)) {
    const code = text.charCodeAt(token.start);
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
    if (code === 44 && depth === 0 && start !== undefined) {
      stretches.push({ start, end });
      start = undefined;
    } else {
      start ??= token.start;
      end = token.end;
    }
  }
  if (start !== undefined) stretches.push({ start, end });
  return stretches.length === count ? stretches : undefined;
}
