import type { ObjectName, QualifiedName } from './names.ts';
import type { Origin } from './objects.ts';
import type { Expression, SqlType } from './types.ts';

export interface EnumType extends QualifiedName {
  readonly kind: 'enum';
  readonly values: readonly string[];
  readonly comment?: string;
  readonly origin: Origin;
}

export interface DomainType extends QualifiedName {
  readonly kind: 'domain';
  readonly base: SqlType;
  readonly collation?: ObjectName;
  readonly notNull: boolean;
  readonly default?: Expression;
  readonly checks: readonly { readonly name: string; readonly expression: Expression; readonly valid: boolean }[];
  readonly origin: Origin;
}

export interface CompositeType extends QualifiedName {
  readonly kind: 'composite';
  readonly attributes: readonly { readonly name: string; readonly type: SqlType }[];
  readonly origin: Origin;
}

/** A range, base or shell type, or one that an extension brings: known by name only. */
interface OtherType extends QualifiedName {
  readonly kind: 'range' | 'base';
  /** What stands in the parentheses behind its name. */
  readonly definition?: string;
  readonly origin: Origin;
}

export type UserType = EnumType | DomainType | CompositeType | OtherType;
