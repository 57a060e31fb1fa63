import type { Catalog } from '../../src/model/catalog.ts';
import type { Column, Index, Table } from '../../src/model/objects.ts';
import type { Constraint } from '../../src/model/constraints.ts';
import type { SqlType } from '../../src/model/types.ts';
import { plainDefault } from './mariadb-server.ts';
import type { Picture } from './server-catalog.ts';

type Facts = Readonly<Record<string, unknown>>;
type Entry = readonly [key: string, facts: Facts];

/** How wide MariaDB shows integers of which nothing is said. Source: SHOW CREATE TABLE on 10.11. */
const widths: Readonly<Record<string, readonly [signed: number, unsigned: number]>> = {
  tinyint: [4, 3],
  smallint: [6, 5],
  mediumint: [9, 8],
  int: [11, 10],
  bigint: [20, 20],
};

const fallbacks: Readonly<Record<string, string>> = { char: '(1)', binary: '(1)', bit: '(1)', year: '(4)', decimal: '(10,0)' };

function columnType({ name, modifiers, unsigned, text }: SqlType, zerofill: boolean): string {
  if (name === 'json') return 'longtext';
  const behind = `${unsigned === true ? ' unsigned' : ''}${zerofill ? ' zerofill' : ''}`;
  if (name === 'enum' || name === 'set') return text;
  const width = widths[name];
  if (modifiers.length === 0) return `${name}${width === undefined ? (fallbacks[name] ?? '') : `(${width[unsigned === true ? 1 : 0]})`}${behind}`;
  const all = name === 'decimal' && modifiers.length === 1 ? [...modifiers, 0] : modifiers;
  const isShown = !(name === 'text' || name === 'blob') && !(modifiers[0] === 0 && /time/.test(name));
  return `${name}${isShown ? `(${all.join(',')})` : ''}${behind}`;
}

const collationOf = (charset: string): string =>
  charset === 'latin1' ? 'latin1_swedish_ci' : charset === 'binary' ? 'binary' : `${charset}_general_ci`;
const textual = new Set(['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'enum', 'set']);

/** Character set and collation, where the database has utf8mb4. */
function charsetFacts({ type, attributes = {}, collation }: Column): Facts {
  if (type.name === 'json') return { charset: 'utf8mb4', collation: 'utf8mb4_bin' };
  if (!textual.has(type.name)) return { charset: null, collation: null };
  const charset = attributes['charset'] ?? 'utf8mb4';
  const binary = attributes['binary'] === 'yes' ? `${charset}_bin` : undefined;
  return { charset, collation: collation?.name ?? binary ?? collationOf(charset) };
}

function columnEntry(table: string, column: Column): Entry {
  const { attributes = {} } = column;
  const isJson = column.type.name === 'json';
  return [
    `column ${table}.${column.name}`,
    {
      type: columnType(column.type, attributes['zerofill'] === 'yes'),
      notNull: column.notNull,
      default: plainDefault(column.default?.text ?? null),
      ...(isJson ? {} : charsetFacts(column)),
      counts: attributes['auto-increment'] === 'yes',
      onUpdate: attributes['on-update'] !== undefined,
      invisible: attributes['invisible'] === 'yes',
      generated: column.generated === undefined ? null : column.generated.stored ? 'STORED' : 'VIRTUAL',
      comment: column.comment ?? '',
    },
  ];
}

const indexEntry = (table: string, { name, unique, method, visible, parts }: Index): Entry => [
  `index ${table}.${name}`,
  {
    unique,
    method,
    ignored: !visible,
    parts: parts.map(
      (part) => `${part.column ?? '?'}${part.prefixLength === undefined ? '' : `(${part.prefixLength})`}${part.order === 'desc' ? ' desc' : ''}`,
    ),
  },
];

function constraintEntries(table: string, constraint: Constraint): readonly Entry[] {
  if (constraint.kind === 'check') return [[`check ${table}.${constraint.name} of the ${constraint.column === undefined ? 'table' : 'column'}`, {}]];
  if (constraint.kind !== 'foreign-key') return [];
  const facts = {
    columns: constraint.columns,
    references: `${constraint.references.name}(${constraint.referencedColumns.join(',')})`,
    onDelete: constraint.onDelete === 'no-action' ? 'restrict' : constraint.onDelete,
    onUpdate: constraint.onUpdate === 'no-action' ? 'restrict' : constraint.onUpdate,
  };
  return [[`foreign key ${table}.${constraint.name}`, facts]];
}

function tableEntries(table: Table): readonly Entry[] {
  const { name, options, partitioning } = table;
  const collation = options['collate'] ?? (options['charset'] === undefined ? 'utf8mb4_general_ci' : collationOf(options['charset']));
  return [
    [`table ${name}`, { columns: table.columns.map((column) => column.name), comment: table.comment ?? '', collation }],
    ...table.columns.map((column) => columnEntry(name, column)),
    ...table.indexes.map((index) => indexEntry(name, index)),
    ...table.constraints.flatMap((constraint) => constraintEntries(name, constraint)),
    ...table.triggers.map((trigger): Entry => [`trigger ${name}.${trigger.name}`, { timing: trigger.timing, event: trigger.events[0] }]),
    ...(partitioning
      ? [[`partitions ${name}`, { method: partitioning.strategy, names: (partitioning.partitions ?? []).map((part) => part.name) }] as const]
      : []),
  ];
}

/** The simulated catalog in the words of information_schema. */
export function mariadbPictureOf(catalog: Catalog): Picture {
  return new Map(
    [...catalog.relations.values()]
      .filter(({ schema }) => schema === '')
      .flatMap((relation): readonly Entry[] => {
        if (relation.kind === 'table') return tableEntries(relation);
        return relation.kind === 'view' || relation.kind === 'sequence' ? [[`${relation.kind} ${relation.name}`, {}]] : [];
      })
      .concat([...catalog.routines.values()].flat().map((routine): Entry => [`${routine.kind} ${routine.name}`, {}])),
  );
}
