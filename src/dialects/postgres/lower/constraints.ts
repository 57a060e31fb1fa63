import type { Constraint as ParsedConstraint, Node } from 'libpg-query';
import type { IndexPart } from '../../../model/objects.ts';
import type { Constraint, ReferentialAction } from '../../../model/constraints.ts';
import { as, itemsOf, relationName, stringsOf } from '../tree.ts';
import type { Context } from './context.ts';
import { readExpression } from './expressions.ts';
import { readIndexPart } from './index-parts.ts';
import { itemPlace } from './places.ts';

/** Letters of the parser for what happens to referencing rows. Source: `FKCONSTR_ACTION_…` in nodes/parsenodes.h. */
const actions: Readonly<Record<string, ReferentialAction>> = {
  a: 'no-action',
  r: 'restrict',
  c: 'cascade',
  n: 'set-null',
  d: 'set-default',
};

const matches = { f: 'full', p: 'partial', s: 'simple' } as const;

export interface ConstraintSetting {
  /** The column that it is written behind, for a column's constraint. */
  readonly column?: string;
  /** The table is being made, so that there are no rows to check. */
  readonly newTable: boolean;
  /** Words like DEFERRABLE that the parser hands out as items of their own. */
  readonly attributes?: readonly ParsedConstraint[];
  /** Where the next item of the column starts, in the statement's text. */
  readonly before?: number;
}

/** Reads a constraint of a table or column; undefined for what is a property of the column instead. */
export function readConstraint(node: ParsedConstraint, setting: ConstraintSetting, context: Context): Constraint | undefined {
  const base = { ...readBase(node, setting), span: itemPlace(context, node.location, setting.before) };
  const own = setting.column === undefined ? [] : [setting.column];
  switch (node.contype) {
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE':
      return {
        ...base,
        kind: node.contype === 'CONSTR_PRIMARY' ? 'primary-key' : 'unique',
        columns: node.keys === undefined ? own : stringsOf(node.keys),
        include: stringsOf(node.including),
        nullsNotDistinct: node.nulls_not_distinct === true,
        ...(node.indexname !== undefined && { usingIndex: node.indexname }),
        ...(node.without_overlaps === true && { withoutOverlaps: true }),
      };
    case 'CONSTR_FOREIGN':
      return {
        ...base,
        kind: 'foreign-key',
        columns: node.fk_attrs === undefined ? own : stringsOf(node.fk_attrs),
        references: relationName(node.pktable),
        referencedColumns: stringsOf(node.pk_attrs),
        onDelete: actions[node.fk_del_action ?? 'a'] ?? 'no-action',
        ...(node.fk_del_set_cols !== undefined && { onDeleteColumns: [...new Set(stringsOf(node.fk_del_set_cols))] }),
        onUpdate: actions[node.fk_upd_action ?? 'a'] ?? 'no-action',
        match: matches[node.fk_matchtype as keyof typeof matches] ?? 'simple',
      };
    case 'CONSTR_CHECK':
      return { ...base, kind: 'check', expression: readExpression(node.raw_expr, context), noInherit: node.is_no_inherit === true };
    case 'CONSTR_EXCLUSION':
      return {
        ...base,
        kind: 'exclude',
        method: node.access_method ?? 'gist',
        parts: (node.exclusions ?? []).flatMap((item) => readExclusion(item, context)),
        ...(node.where_clause !== undefined && { predicate: readExpression(node.where_clause, context) }),
      };
    case 'CONSTR_NOTNULL':
      return { ...base, kind: 'not-null', column: setting.column ?? stringsOf(node.keys)[0] ?? '', noInherit: node.is_no_inherit === true };
    default:
      return undefined;
  }
}

function readBase(node: ParsedConstraint, { newTable, attributes = [] }: ConstraintSetting) {
  const said = (type: ParsedConstraint['contype']): boolean => attributes.some(({ contype }) => contype === type);
  // The grammar says whether a CHECK or FOREIGN KEY is enforced, and nothing of the others, which always are.
  const checked = node.contype === 'CONSTR_CHECK' || node.contype === 'CONSTR_FOREIGN';
  const enforced = !checked || (node.is_enforced === true && !said('CONSTR_ATTR_NOT_ENFORCED'));
  const initiallyDeferred = node.initdeferred === true || said('CONSTR_ATTR_DEFERRED');
  return {
    name: node.conname ?? '',
    named: node.conname !== undefined,
    valid: enforced && (newTable || node.skip_validation !== true),
    enforced,
    deferrable: node.deferrable === true || initiallyDeferred || said('CONSTR_ATTR_DEFERRABLE'),
    initiallyDeferred,
    origin: { kind: 'unknown' },
  } as const;
}

function readExclusion(item: Node, context: Context): readonly (IndexPart & { readonly operator: string })[] {
  const [element, operator] = itemsOf(item);
  const part = as(element, 'IndexElem');
  return part === undefined ? [] : [{ ...readIndexPart(part, context), operator: stringsOf(itemsOf(operator)).at(-1) ?? '' }];
}
