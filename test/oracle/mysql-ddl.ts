import fc from 'fast-check';

/** Histories of MySQL's DDL over few names, so that statements meet what others have made. */

const tables = ['a', 'b', 'Cc', 'd_d'] as const;
const columns = ['id', 'p', 'q', 'Rr', 's', 't'] as const;
const table = fc.constantFrom(...tables);
const column = fc.constantFrom(...columns);
/** Names of columns are the same in any case. */
const spelled = column.chain((name) => fc.constantFrom(name, name, name.toUpperCase()));
const name = fc.constantFrom('k1', 'k2', 'K3', 'p');

/** Types with defaults that they take. */
const typed = fc
  .constantFrom(
    ['int', '7', "'7'"],
    ['int unsigned', '7'],
    ['bigint', '0', '-1'],
    ['tinyint(1)', '1', 'true'],
    ['decimal(10,2)', '7.50'],
    ['varchar(20)', "'x'", "''"],
    ['varchar(30) character set latin1', "'it''s'"],
    ['varchar(9) collate utf8mb4_bin', "'x'"],
    ['text'],
    ['char(4)', "'x'"],
    ["enum('x','y')", "'y'"],
    ['datetime', 'current_timestamp', "'2020-01-01 00:00:00'"],
    ['timestamp', 'current_timestamp', 'current_timestamp on update current_timestamp'],
    ['date', "'2020-01-01'"],
    ['double', '1'],
    ['blob'],
    ['json'],
  )
  .chain(([type = '', ...defaults]) =>
    fc.constantFrom(
      type,
      type,
      `${type} not null`,
      `${type} null`,
      ...defaults.flatMap((each) => [`${type} default ${each}`, `${type} not null default ${each}`]),
    ),
  );
const comment = fc.constantFrom('', '', '', " comment 'it''s'");
const invisible = fc.constantFrom('', '', '', '', ' invisible');
const definition = fc.tuple(typed, invisible, comment).map((parts) => parts.join(''));
const inlineKey = fc.constantFrom('', '', '', '', '', '', ' unique', ' check (1 = 1)', ' references a (id)');

const part = fc.tuple(spelled, fc.constantFrom('', '', '', '', '', '', '(3)', ' desc')).map((each) => each.join(''));
const parts = fc
  .uniqueArray(part, { minLength: 1, maxLength: 2, selector: (each) => each.replace(/\W.*/, '').toLowerCase() })
  .map((each) => each.join(', '));
const plainParts = fc.uniqueArray(spelled, { minLength: 1, maxLength: 2, selector: (each) => each.toLowerCase() }).map((each) => each.join(', '));

const action = fc.constantFrom('', '', ' on delete cascade', ' on delete set null on update cascade');
const foreignKey = fc
  .tuple(fc.constantFrom('', '', 'constraint f1 ', 'constraint f2 '), fc.oneof(spelled, fc.constant('p')), table, action)
  .map(([head, own, other, then]) => `${head}foreign key (${own}) references ${other} (id)${then}`);
const check = fc
  .tuple(fc.constantFrom('', '', 'constraint c1 '), spelled, spelled)
  .map(([head, one, other]) => `${head}check (${one} is not null or ${other} > 1)`);
const key = fc.oneof(
  parts.map((each) => `key (${each})`),
  fc.tuple(name, parts).map(([own, each]) => `index ${own} (${each})`),
  parts.map((each) => `unique (${each})`),
  fc.tuple(name, parts).map(([own, each]) => `unique key ${own} (${each})`),
  foreignKey,
  check,
);

const options = fc.constantFrom(
  '',
  '',
  '',
  ' charset latin1',
  ' collate utf8mb4_unicode_ci',
  " comment 'about'",
  ' engine=InnoDB charset=utf8mb3 collate=utf8mb3_bin',
);
const partitions = fc.constantFrom(
  '',
  '',
  '',
  '',
  ' partition by hash (id) partitions 3',
  ' partition by range (id) (partition p0 values less than (10), partition p1 values less than maxvalue)',
);

const createTable = fc
  .tuple(
    fc.constantFrom('create table', 'create table', 'create table if not exists', 'create or replace table'),
    table,
    fc.uniqueArray(column, { minLength: 4, maxLength: 6 }),
    fc.array(definition, { minLength: 6, maxLength: 6 }),
    fc.constantFrom('int', 'int auto_increment', 'int'),
    fc.array(inlineKey, { minLength: 6, maxLength: 6 }),
    fc.oneof(fc.constant<string[]>([]), fc.array(key, { maxLength: 2 })),
    options,
    partitions,
  )
  .map(([head, own, names, definitions, id, inline, keys, said, parted]) => {
    const others = names.filter((each) => each !== 'id').map((each, at) => `${each} ${each === 'p' ? 'int' : definitions[at]}${inline[at]}`);
    return `${head} ${own} (${[`id ${id} primary key`, ...others, ...keys].join(', ')})${said}${parted}`;
  });

const position = fc.oneof(
  fc.constantFrom('', '', ' first'),
  spelled.map((each) => ` after ${each}`),
);
const clause = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(column, definition, inlineKey, position).map(([own, each, inline, at]) => `add column ${own} ${each}${inline}${at}`),
  },
  { weight: 2, arbitrary: spelled.map((own) => `drop column ${own}`) },
  { weight: 3, arbitrary: key.map((each) => `add ${each}`) },
  { weight: 2, arbitrary: fc.tuple(spelled, definition, position).map(([own, each, at]) => `modify ${own} ${each}${at}`) },
  { weight: 2, arbitrary: fc.tuple(spelled, column, definition).map(([own, to, each]) => `change ${own} ${to} ${each}`) },
  { weight: 2, arbitrary: fc.tuple(spelled, column).map(([own, to]) => `rename column ${own} to ${to}`) },
  { weight: 2, arbitrary: fc.oneof(name, spelled).map((each) => `drop index ${each}`) },
  { weight: 1, arbitrary: fc.tuple(fc.oneof(name, spelled), name).map(([own, to]) => `rename index ${own} to ${to}`) },
  { weight: 1, arbitrary: fc.oneof(name, spelled).map((each) => `alter index ${each} ignored`) },
  { weight: 1, arbitrary: plainParts.map((each) => `drop primary key, add primary key (${each})`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'drop primary key',
      'drop foreign key f1',
      'drop foreign key f2',
      'drop constraint c1',
      'drop constraint CONSTRAINT_1',
    ),
  },
  { weight: 1, arbitrary: table.map((own) => `drop foreign key ${own}_ibfk_1`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(spelled, fc.constantFrom('set default 5', 'drop default', "set default 'x'"))
      .map(([own, each]) => `alter column ${own} ${each}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'convert to character set utf8mb4',
      'convert to character set latin1 collate latin1_bin',
      'convert to charset utf8mb3',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('default charset utf8mb3', 'collate utf8mb4_unicode_ci', "comment 'else'", 'engine=innodb', "comment ''") },
  { weight: 1, arbitrary: table.map((to) => `rename to ${to}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'remove partitioning',
      'add partition partitions 2',
      'coalesce partition 1',
      'drop partition p0',
      'reorganize partition p1 into (partition p1 values less than (20), partition p2 values less than maxvalue)',
    ),
  },
);

const alterTable = fc
  .tuple(
    table,
    fc.oneof({ weight: 3, arbitrary: clause.map((each) => [each]) }, { weight: 1, arbitrary: fc.array(clause, { minLength: 2, maxLength: 3 }) }),
  )
  .map(([own, clauses]) => `alter table ${own} ${clauses.join(', ')}`);

const statement = fc.oneof(
  { weight: 4, arbitrary: createTable },
  { weight: 10, arbitrary: alterTable },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('', 'unique '), name, table, parts)
      .map(([kind, own, of, each]) => `create ${kind}index ${own} on ${of} (${each})`),
  },
  { weight: 1, arbitrary: fc.tuple(name, table).map(([own, of]) => `drop index ${own} on ${of}`) },
  { weight: 1, arbitrary: fc.tuple(table, table).map(([own, to]) => `rename table ${own} to ${to}`) },
  { weight: 1, arbitrary: fc.tuple(table, table).map(([one, other]) => `rename table ${one} to swap, ${other} to ${one}, swap to ${other}`) },
  { weight: 1, arbitrary: fc.tuple(table, table).map(([own, like]) => `create table ${own} like ${like}`) },
  { weight: 1, arbitrary: table.map((own) => `drop table ${own}`) },
);

/** A history that begins with two tables. */
export const mysqlHistory = fc
  .tuple(createTable, createTable, fc.array(statement, { minLength: 12, maxLength: 24 }))
  .map(([first, second, rest]) => [first, second, ...rest]);
