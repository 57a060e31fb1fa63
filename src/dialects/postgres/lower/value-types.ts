import type { A_Const, A_Expr, Node } from 'libpg-query';
import type { ValueType } from '../../../model/output-columns.ts';
import type { SqlType } from '../../../model/types.ts';
import { as, stringsOf } from '../tree.ts';
import { plainType, readType } from '../types.ts';

/** What a query's own parts tell of the types of columns and of subqueries. */
export interface TypeScope {
  readonly column: (path: readonly string[]) => ValueType | undefined;
  readonly subquery: (query: Node | undefined) => ValueType | undefined;
}

const words = (text: string): readonly string[] => text.split(' ');
const known = (name: string): ValueType => ({ kind: 'known', type: plainType(name) });
const array = (of: ValueType | undefined): ValueType | undefined => of && { kind: 'array', of };

/** Functions that always give one type. Source: manual, chapter 9, Functions and Operators. */
const fixed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bool: 'bool_and bool_or every starts_with isfinite',
    int4: 'char_length character_length octet_length array_length cardinality position strpos ascii',
    int8: 'count row_number rank dense_rank nextval currval lastval txid_current',
    float8: 'percent_rank cume_dist',
    text: 'concat concat_ws replace initcap left right repeat split_part regexp_replace md5 to_char format array_to_string encode translate lpad rpad',
    uuid: 'gen_random_uuid uuidv4 uuidv7 uuid_generate_v4 uuid_generate_v1',
    timestamptz: 'now clock_timestamp statement_timestamp transaction_timestamp to_timestamp',
    json: 'json_agg json_object_agg json_build_object json_build_array to_json row_to_json',
    jsonb: 'jsonb_agg jsonb_object_agg jsonb_build_object jsonb_build_array to_jsonb jsonb_set',
    tsvector: 'to_tsvector',
    tsquery: 'to_tsquery plainto_tsquery websearch_to_tsquery',
  }).flatMap(([type, names]) => words(names).map((name) => [name, type] as const)),
);

const typesBy = (pairs: Readonly<Record<string, string>>): Readonly<Record<string, SqlType>> =>
  Object.fromEntries(Object.entries(pairs).map(([from, to]) => [from, plainType(to)]));
const keeping = (names: string): Readonly<Record<string, SqlType>> => typesBy(Object.fromEntries(words(names).map((name) => [name, name])));

type Following = Pick<Extract<ValueType, { kind: 'mapped' }>, 'to' | 'others'>;
const only = (to: Following['to']): Following => ({ to, others: 'unknown' });
const each = (names: string, follows: Following): readonly (readonly [string, Following])[] => words(names).map((name) => [name, follows]);

const fromText = typesBy({ text: 'text', varchar: 'text', bpchar: 'text' });
const numbers = keeping('int2 int4 int8 numeric float4 float8');

/** Functions that give what their argument is, or a type that follows from it. Sources: manual, 9.4, 9.21 Aggregate Functions and 9.22 Window Functions. */
const following: ReadonlyMap<string, Following> = new Map([
  ...each('max min', { to: { varchar: plainType('text'), bpchar: plainType('bpchar') }, others: 'same' }),
  ...each('any_value first_value last_value nth_value lag lead', { to: {}, others: 'same' }),
  ...each('lower upper substring btrim ltrim rtrim reverse', only(fromText)),
  ...each('length', only(typesBy({ text: 'int4', varchar: 'int4', bpchar: 'int4', bytea: 'int4' }))),
  ...each('string_agg', only({ ...fromText, ...keeping('bytea') })),
  ...each('abs', only(numbers)),
  ...each('sum', only({ ...keeping('numeric float4 float8 interval'), ...typesBy({ int2: 'int8', int4: 'int8', int8: 'numeric' }) })),
  ...each(
    'avg',
    only({ ...keeping('numeric float8 interval'), ...typesBy({ int2: 'numeric', int4: 'numeric', int8: 'numeric', float4: 'float8' }) }),
  ),
]);

const comparing = new Set(words('= <> < > <= >= ~ ~* !~ !~* ~~ ~~* !~~ !~~* @> <@ && @@ ? ?| ?&'));

/** Operators whose sides have one type, by that type. Source: manual, 9.3, 9.4 and 9.16. */
const operators: ReadonlyMap<string, Readonly<Record<string, SqlType>>> = new Map([
  ...words('+ - * /').map((name) => [name, numbers] as const),
  ['%', keeping('int2 int4 int8 numeric')],
  ['||', { ...typesBy({ varchar: 'text' }), ...keeping('text jsonb') }],
]);

/** Source: manual, 9.9.5 Current Date/Time, and 9.27 System Information Functions. */
const valueFunctions: Readonly<Record<string, string>> = {
  SVFOP_CURRENT_DATE: 'date',
  SVFOP_CURRENT_TIMESTAMP: 'timestamptz',
  SVFOP_LOCALTIMESTAMP: 'timestamp',
  SVFOP_CURRENT_USER: 'name',
  SVFOP_CURRENT_ROLE: 'name',
  SVFOP_SESSION_USER: 'name',
};

/** What is true or false, whatever it is made of. */
const isTruth = (node: Node | undefined): boolean =>
  as(node, 'BoolExpr') !== undefined || as(node, 'NullTest') !== undefined || as(node, 'BooleanTest') !== undefined;

/** The type of an expression of a query, where its text tells. */
export function valueType(node: Node | undefined, scope: TypeScope): ValueType | undefined {
  const common = (nodes: readonly (Node | undefined)[] | undefined): ValueType | undefined =>
    commonType(nodes?.map((each) => valueType(each, scope)));
  const column = as(node, 'ColumnRef');
  if (column !== undefined) return scope.column(stringsOf(column.fields));
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return { kind: 'known', type: readType(cast.typeName) };
  const constant = as(node, 'A_Const');
  if (constant !== undefined) return constantType(constant);
  if (isTruth(node)) return known('bool');
  const operation = as(node, 'A_Expr');
  if (operation !== undefined) return operationType(operation, scope);
  const call = as(node, 'FuncCall');
  if (call !== undefined) return callType(stringsOf(call.funcname).at(-1) ?? '', valueType(call.args?.[0], scope));
  const coalesce = as(node, 'CoalesceExpr') ?? as(node, 'MinMaxExpr');
  if (coalesce !== undefined) return common(coalesce.args);
  const branch = as(node, 'CaseExpr');
  if (branch !== undefined) {
    const otherwise = branch.defresult === undefined ? [] : [branch.defresult];
    return common([...(branch.args ?? []).map((when) => as(when, 'CaseWhen')?.result), ...otherwise]);
  }
  const list = as(node, 'A_ArrayExpr');
  if (list !== undefined) return array(common(list.elements));
  const link = as(node, 'SubLink');
  if (link !== undefined) return linkType(link.subLinkType, scope.subquery(link.subselect));
  const value = as(node, 'SQLValueFunction');
  const named = value?.op && valueFunctions[value.op];
  return named === undefined ? undefined : known(named);
}

/** The one type of several values; undefined where that of one is not known. */
export function commonType(types: readonly (ValueType | undefined)[] = []): ValueType | undefined {
  const of = types.filter((type) => type !== undefined);
  if (of.length < types.length || of.length === 0) return undefined;
  return of.length === 1 ? of[0] : { kind: 'common', of };
}

/** Source: manual, 4.1.2 Constants, and 10.2 for strings. */
function constantType({ ival, fval, boolval }: A_Const): ValueType {
  if (ival !== undefined) return known('int4');
  if (boolval !== undefined) return known('bool');
  if (fval === undefined) return { kind: 'untyped', otherwise: plainType('text') };
  const isWhole = /^\d+$/.test(fval.fval ?? '') && BigInt(fval.fval ?? 0) < 2n ** 63n;
  return known(isWhole ? 'int8' : 'numeric');
}

function operationType({ kind, name, lexpr, rexpr }: A_Expr, scope: TypeScope): ValueType | undefined {
  if (kind === 'AEXPR_NULLIF') return valueType(lexpr, scope);
  if (kind !== 'AEXPR_OP') return known('bool');
  const operator = stringsOf(name).at(-1) ?? '';
  if (comparing.has(operator)) return known('bool');
  if (operator === '->>' || operator === '#>>') return known('text');
  const left = valueType(lexpr, scope);
  if (operator === '->' || operator === '#>') return left && { kind: 'mapped', of: left, to: keeping('json jsonb'), others: 'unknown' };
  const to = operators.get(operator);
  const of = lexpr === undefined ? valueType(rexpr, scope) : commonType([left, valueType(rexpr, scope)]);
  return to && of && { kind: 'mapped', of, to, others: 'unknown' };
}

function callType(name: string, first: ValueType | undefined): ValueType | undefined {
  const result = fixed.get(name);
  if (result !== undefined) return known(result);
  if (name === 'array_agg') return array(first);
  const follows = following.get(name);
  return follows && first && { kind: 'mapped', of: first, ...follows };
}

function linkType(kind: string | undefined, first: ValueType | undefined): ValueType | undefined {
  if (kind === 'EXPR_SUBLINK') return first;
  return kind === 'ARRAY_SUBLINK' ? array(first) : known('bool');
}
