import type { SchemaChange } from '../../../model/change.ts';
import { readType } from '../types.ts';
import { all, as, relationName } from '../tree.ts';
import type { Command } from './alter-command.ts';
import type { Lowerings } from './context.ts';
import { relationPlace, tokenAt } from './places.ts';

export const compositeTypeLowerings: Lowerings = {
  CompositeTypeStmt: ({ typevar, coldeflist }, context) => {
    const attributes = all(coldeflist, 'ColumnDef').map(({ colname, typeName }) => ({ name: colname ?? '', type: readType(typeName) }));
    return [{ kind: 'create-composite', type: relationName(typevar), spec: { attributes }, span: relationPlace(context, typevar) }];
  },
};

/** Parts of ALTER TYPE … ATTRIBUTE, which the grammar shares with ALTER TABLE. */
export function lowerCompositeChange({ node, table, name, context, named, nameSpan, span }: Command): readonly SchemaChange[] {
  const def = as(node.def, 'ColumnDef');
  switch (node.subtype) {
    case 'AT_AddColumn': {
      const place = context.exact ? tokenAt(context, def?.location) : span;
      return [
        { kind: 'alter-composite', type: table, verb: 'add', attribute: def?.colname ?? '', attributeType: readType(def?.typeName), span: place },
      ];
    }
    case 'AT_DropColumn':
      return [
        { kind: 'alter-composite', type: table, verb: 'drop', attribute: name, ...(node.missing_ok === true && { mayMiss: true }), span: nameSpan },
      ];
    case 'AT_AlterColumnType':
      return [{ kind: 'alter-composite', type: table, verb: 'change', attribute: name, attributeType: readType(def?.typeName), span: named }];
    default:
      return [{ kind: 'other', what: 'alter type', object: table, verb: 'alter', span }];
  }
}
