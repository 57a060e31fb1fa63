import type { SchemaChange } from '../../../model/change.ts';
import type { Altering, Operation } from './altering.ts';
import { addColumn, dropColumn, renameColumn, setDefault } from './column-operations.ts';
import { addConstraint, alterConstraint, createIndex, dropConstraint, dropIndex } from './key-operations.ts';
import { redefineColumn } from './redefine-operations.ts';
import { convertCharset, setTableOptions } from './table-operations.ts';

/** What the engine has to do for a clause, judged by the table that the statement met. */
export function operationsOf(change: SchemaChange, altering: Altering): readonly Operation[] {
  switch (change.kind) {
    case 'add-column':
      return addColumn(change, altering);
    case 'drop-column':
      return dropColumn(change, altering);
    case 'rename-column':
      return renameColumn(change, altering);
    case 'redefine-column':
      return redefineColumn(change, altering);
    case 'set-default':
    case 'drop-default':
      return setDefault(change);
    case 'create-index':
      return createIndex(change, altering);
    case 'drop-index':
      return dropIndex(change, altering);
    case 'rename-index':
      return [{ id: 'rename-index', object: change.index.name }];
    case 'alter-index':
      return [{ id: 'index-visibility', object: change.index.name }];
    case 'add-constraint':
      return addConstraint(change.constraint, altering);
    case 'drop-constraint':
      return dropConstraint(change, altering);
    case 'alter-constraint':
      return alterConstraint(change);
    case 'convert-charset':
      return convertCharset(change, altering);
    case 'set-table-options':
      return setTableOptions(change, altering);
    case 'rebuild-table':
      return [{ id: 'rebuild-table' }];
    case 'comment':
      return [{ id: 'table-metadata' }];
    case 'rename-table':
      return [{ id: 'rename-table' }];
    default:
      return [];
  }
}
