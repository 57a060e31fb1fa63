import type { Appliers } from './context.ts';
import { changeTable } from './change-table.ts';

/** CONVERT TO CHARACTER SET changes the columns and what later ones are given. Source: MySQL manual, 15.1.9 ALTER TABLE, Changing the Character Set. */
export const charsetAppliers: Appliers<'convert-charset'> = {
  'convert-charset': (state, { table: name, charset, collation }, { traits, target }) =>
    changeTable(state, name, (table) => {
      const stated = { charset, ...(collation !== undefined && { collate: collation }) };
      const columns = table.columns.map((column) => traits.columnInCharset?.(column, charset, collation, target) ?? column);
      return { ...table, columns, options: traits.optionsAsKept?.(table.options, stated) ?? { ...table.options, ...stated } };
    }),
};
