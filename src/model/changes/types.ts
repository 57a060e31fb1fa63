import type { ObjectName } from '../names.ts';
import type { CompositeType, DomainType, EnumType } from '../user-types.ts';
import type { Expression, SqlType } from '../types.ts';
import type { Made } from './made.ts';

/** What is done to an enum, domain, composite or other type. */
export type TypeChange =
  | { readonly kind: 'create-enum'; readonly type: ObjectName; readonly values: EnumType['values'] }
  | {
      readonly kind: 'add-enum-value';
      readonly type: ObjectName;
      readonly value: string;
      readonly ifNotExists: boolean;
      readonly position?: { readonly where: 'before' | 'after'; readonly value: string };
    }
  | { readonly kind: 'rename-enum-value'; readonly type: ObjectName; readonly value: string; readonly to: string }
  | { readonly kind: 'create-domain'; readonly type: ObjectName; readonly spec: Made<DomainType> }
  | {
      readonly kind: 'alter-domain';
      readonly type: ObjectName;
      readonly verb:
        | 'add-constraint'
        | 'drop-constraint'
        | 'validate-constraint'
        | 'rename-constraint'
        | 'set-not-null'
        | 'drop-not-null'
        | 'set-default'
        | 'drop-default';
      readonly check?: DomainType['checks'][number];
      readonly constraint?: string;
      readonly to?: string;
      readonly default?: Expression;
    }
  | { readonly kind: 'create-composite'; readonly type: ObjectName; readonly spec: Made<CompositeType> }
  | {
      readonly kind: 'alter-composite';
      readonly type: ObjectName;
      readonly verb: 'add' | 'drop' | 'change' | 'rename';
      readonly attribute: string;
      readonly attributeType?: SqlType;
      readonly to?: string;
      /** DROP ATTRIBUTE IF EXISTS. */
      readonly mayMiss?: true;
    }
  | { readonly kind: 'create-type'; readonly type: ObjectName; readonly what: 'range' | 'base'; readonly definition?: string }
  | {
      readonly kind: 'drop-type';
      readonly type: ObjectName;
      readonly ifExists: boolean;
      readonly cascade: boolean;
      /** DROP DOMAIN. */
      readonly domain?: true;
    }
  | { readonly kind: 'rename-type'; readonly type: ObjectName; readonly to: string };
