const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const regTypes = 'regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype';
const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(rows).map(([source, targets]) => [source, new Set(words(targets))]));

const fromReg = Object.fromEntries(words(regTypes).map((name) => [name, 'int4 oid']));
const fromRegAssigned = Object.fromEntries(words(regTypes).map((name) => [name, 'int4 int8 oid']));

/** Casts that leave the stored bytes as they are. Source: pg_cast of PostgreSQL 18, castmethod 'b'. */
export const binaryCasts = table({
  ...fromReg,
  bit: 'varbit',
  varbit: 'bit',
  cidr: 'inet',
  int4: `oid ${regTypes}`,
  oid: `int4 ${regTypes}`,
  text: 'bpchar varchar',
  varchar: 'bpchar text',
  xml: 'bpchar text varchar',
});

/** Casts that an ALTER COLUMN TYPE does by itself. Source: pg_cast of PostgreSQL 18, castcontext 'i' and 'a'. */
export const assignmentCasts = table({
  ...fromRegAssigned,
  bit: 'varbit',
  bool: 'bpchar text varchar',
  box: 'polygon',
  bpchar: 'char name text varchar',
  char: 'bpchar text varchar',
  cidr: 'bpchar inet text varchar',
  date: 'timestamp timestamptz',
  float4: 'float8 int2 int4 int8 numeric',
  float8: 'float4 int2 int4 int8 numeric',
  inet: 'bpchar cidr text varchar',
  int2: `float4 float8 int4 int8 numeric oid ${regTypes}`,
  int4: `float4 float8 int2 int8 money numeric oid ${regTypes}`,
  int8: `float4 float8 int2 int4 money numeric oid ${regTypes}`,
  interval: 'time',
  json: 'jsonb',
  jsonb: 'json',
  macaddr: 'macaddr8',
  macaddr8: 'macaddr',
  money: 'numeric',
  name: 'bpchar text varchar',
  numeric: 'float4 float8 int2 int4 int8 money',
  oid: `int4 int8 ${regTypes}`,
  path: 'polygon',
  point: 'box',
  polygon: 'path',
  text: 'bpchar char name regclass varchar',
  time: 'interval timetz',
  timestamp: 'date time timestamptz',
  timestamptz: 'date time timestamp timetz',
  timetz: 'time',
  varbit: 'bit',
  varchar: 'bpchar char name regclass text',
  xml: 'bpchar text varchar',
});

/** Types of the string category: any type is assigned to them through its text. Source: manual, CREATE CAST, Notes. */
export const stringTypes: ReadonlySet<string> = new Set(['text', 'varchar', 'bpchar', 'name']);

/** Types whose values a cast may round or cut without a word. Source: manual, 8.1, 8.3 and 8.5. */
export const losingCasts = table({
  int8: 'float4 float8',
  int4: 'float4',
  numeric: 'float4 float8 int2 int4 int8',
  float8: 'float4 int2 int4 int8 numeric',
  float4: 'int2 int4 int8',
  timestamp: 'date time',
  timestamptz: 'date time timetz',
  timetz: 'time',
  jsonb: '',
});

/** Casts that fail for values out of range. Source: manual, 8.1 Numeric Types. */
export const overflowingCasts = table({
  int8: 'int2 int4 oid',
  int4: 'int2',
  numeric: 'int2 int4 int8',
  float8: 'int2 int4 int8 float4',
  float4: 'int2 int4 int8',
});

/**
 * The default B-tree operator classes that types share. An index stays as it is only where both types have the same one.
 * Source: pg_opclass of PostgreSQL 18.
 */
export const operatorClassOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(words(regTypes).map((name) => [name, 'oid_ops'])),
  oid: 'oid_ops',
  text: 'text_ops',
  varchar: 'text_ops',
  cidr: 'inet_ops',
  inet: 'inet_ops',
};

/** Names of the time zone in which a change between timestamp and timestamptz leaves the bytes as they are. */
export const zeroOffsetZones: ReadonlySet<string> = new Set(
  words(
    'utc etc/utc uct etc/uct gmt etc/gmt zulu etc/zulu universal etc/universal greenwich etc/greenwich gmt0 etc/gmt0 gmt+0 gmt-0 etc/gmt+0 etc/gmt-0 0 +0 -0 +00 +00:00',
  ),
);
