import type { SchemaChange } from '../../../model/change.ts';
import { readType } from '../types.ts';
import { all, as, itemsOf, nameOf, stringsOf } from '../tree.ts';
import type { Command, Commands } from './alter-command.ts';
import { readColumn } from './columns.ts';
import { readExpression } from './expressions.ts';
import { optionOf, optionValue } from './options.ts';
import { sequenceSettings } from './sequences.ts';

/** Parts of ALTER TABLE that are about a column. */
export const columnCommands: Commands = {
  AT_AddColumn: addColumn,
  AT_DropColumn: ({ table, name, node, cascade, nameSpan }) => [
    { kind: 'drop-column', table, column: name, ifExists: node.missing_ok === true, cascade, span: nameSpan },
  ],
  AT_AlterColumnType: changeType,
  AT_ColumnDefault: ({ table, name, node, context, named }) => [
    node.def === undefined
      ? { kind: 'drop-default', table, column: name, span: named }
      : { kind: 'set-default', table, column: name, default: readExpression(node.def, context), span: named },
  ],
  AT_SetNotNull: ({ table, name, named }) => [{ kind: 'set-not-null', table, column: name, span: named }],
  AT_DropNotNull: ({ table, name, named }) => [{ kind: 'drop-not-null', table, column: name, span: named }],
  AT_SetExpression: ({ table, name, node, context, named }) => [
    { kind: 'set-generated', table, column: name, verb: 'set-expression', expression: readExpression(node.def, context), span: named },
  ],
  AT_DropExpression: ({ table, name, node, named }) => [
    { kind: 'set-generated', table, column: name, verb: 'drop-expression', ...(node.missing_ok === true && { mayMiss: true }), span: named },
  ],
  AT_AddIdentity: ({ table, name, node, named }) => {
    const stated = as(node.def, 'Constraint');
    const identity = stated?.generated_when === 'd' ? 'by-default' : 'always';
    const options = stated?.options && sequenceSettings(stated.options);
    return [{ kind: 'set-identity', table, column: name, verb: 'add', identity, ...(options && { options }), span: named }];
  },
  AT_SetIdentity: setIdentity,
  AT_DropIdentity: ({ table, name, node, named }) => [
    { kind: 'set-identity', table, column: name, verb: 'drop', ...(node.missing_ok === true && { mayMiss: true }), span: named },
  ],
  AT_SetStatistics: (command) =>
    command.objectType === 'OBJECT_INDEX'
      ? [{ kind: 'alter-index', index: command.table, what: 'statistics', span: command.span }]
      : columnOptions(command, 'statistics'),
  AT_SetOptions: (command) => columnOptions(command, 'options'),
  AT_ResetOptions: (command) => columnOptions(command, 'options'),
  AT_AlterColumnGenericOptions: (command) => columnOptions(command, 'options'),
  AT_SetStorage: (command) => columnOptions(command, 'storage'),
  AT_SetCompression: (command) => columnOptions(command, 'compression'),
};

function columnOptions(
  { table, name, named }: Command,
  what: Extract<SchemaChange, { kind: 'set-column-options' }>['what'],
): readonly SchemaChange[] {
  return [{ kind: 'set-column-options', table, column: name, what, span: named }];
}

function addColumn({ node, table, tableMayMiss, context, span }: Command): readonly SchemaChange[] {
  const def = as(node.def, 'ColumnDef');
  if (def === undefined) return [];
  const { column, constraints } = readColumn(def, true, context);
  const place = context.exact ? column.span : span;
  return [{ kind: 'add-column', table, column, constraints, ifNotExists: node.missing_ok === true, ifExists: tableMayMiss, span: place }];
}

function changeType({ node, table, name, context, named }: Command): readonly SchemaChange[] {
  const def = as(node.def, 'ColumnDef');
  return [
    {
      kind: 'change-column-type',
      table,
      column: name,
      to: readType(def?.typeName),
      span: named,
      ...(def?.collClause !== undefined && { collation: nameOf(stringsOf(def.collClause.collname)) }),
      ...(def?.raw_default !== undefined && { using: readExpression(def.raw_default, context) }),
    },
  ];
}

function setIdentity({ node, table, name, named }: Command): readonly SchemaChange[] {
  const options = itemsOf(node.def);
  const when = optionValue(optionOf(options, 'generated')?.arg);
  const changes: SchemaChange[] = [];
  if (when !== undefined || !all(options, 'DefElem').every(({ defname }) => defname === 'restart')) {
    const identity = when === undefined ? {} : { identity: isByDefault(when) ? ('by-default' as const) : ('always' as const) };
    changes.push({ kind: 'set-identity', table, column: name, verb: 'set', ...identity, span: named });
  }
  const restart = optionOf(options, 'restart');
  if (restart !== undefined) {
    const at = optionValue(restart.arg) ?? '';
    changes.push({ kind: 'set-identity', table, column: name, verb: 'restart', options: { restart: at }, span: named });
  }
  return changes;
}

/** The grammar hands out the letter of `ATTRIBUTE_IDENTITY_…` as a number: `d` is 100. */
const isByDefault = (when: string): boolean => when === '100' || when === 'd';
