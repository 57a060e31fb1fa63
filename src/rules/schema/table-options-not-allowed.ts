import { mysqlManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { changedTables, placeOfTable } from '../made-objects.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly engines: readonly string[];
  readonly deniedEngines: readonly string[];
  readonly charsets: readonly string[];
  readonly collations: readonly string[];
  readonly rowFormats: readonly string[];
  readonly compressions: readonly string[];
}
const defaults: Options = {
  engines: [],
  deniedEngines: ['myisam', 'merge', 'mrg_myisam', 'blackhole', 'csv', 'federated', 'example'],
  charsets: [],
  collations: [],
  rowFormats: [],
  compressions: [],
};

export default defineRule({
  id: 'schema/table-options-not-allowed',
  summary: 'A table is kept by an engine, or in a character set, that the policy does not want.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A table is made or changed so that its ENGINE is one of `deniedEngines`, or ENGINE, CHARSET, COLLATE, ROW_FORMAT or COMPRESSION is none of those that the options list.',
    effect:
      'MyISAM and its like know no transactions and no foreign keys, and a crash can cost them rows; tables in different character sets join slowly or not at all.',
    instead: 'Use InnoDB and utf8mb4, or what the policy lists.',
    sources: [mysqlManual('myisam-storage-engine'), mysqlManual('charset-unicode-utf8mb4')],
  },

  messages: {
    engine: '{table} is kept by {value}: it has no transactions, and foreign keys to or from it are not kept.',
    other: '{table} has {option} {value}; the policy allows {allowed}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['engines', 'deniedEngines', 'charsets', 'collations', 'rowFormats', 'compressions'],
      properties: {
        engines: words('Engines that a table may have; any where none is named.'),
        deniedEngines: words('Engines that no table may have.'),
        charsets: words('Character sets that a table may have.'),
        collations: words('Collations that a table may have.'),
        rowFormats: words('Row formats that a table may have.'),
        compressions: words('Ways of COMPRESSION that a table may have.'),
      },
    },
    defaults,
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY) ENGINE=MyISAM;',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY) ENGINE=InnoDB;',
      differs: 'The engine is another.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const lists = {
      engine: options.engines,
      charset: options.charsets,
      collate: options.collations,
      row_format: options.rowFormats,
      compression: options.compressions,
    };
    for (const table of changedTables(changeSet)) {
      const was = changeSet.before.catalog.relations.get(keyOf(table));
      const at = { ...placeOfTable(changeSet, table), subject: showName(table) };
      if (table.persistence === 'temporary') continue;
      for (const [option, allowed] of Object.entries(lists)) {
        const value = table.options[option]?.toLowerCase();
        if (value === undefined || (was?.kind === 'table' && was.options[option]?.toLowerCase() === value)) continue;
        if (option === 'engine' && options.deniedEngines.includes(value)) yield problem('engine', { table: showName(table), value }, at);
        else if (allowed.length > 0 && !allowed.some((each) => each.toLowerCase() === value))
          yield problem('other', { table: showName(table), option: option.replace('_', ' ').toUpperCase(), value, allowed: allowed.join(', ') }, at);
      }
    }
  },
});
