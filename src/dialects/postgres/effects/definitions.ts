import { qualify } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import { keyOf } from '../../../model/names.ts';
import { refuseExpressions } from './expression-places.ts';
import { refuseIndexMethod } from './index-methods.ts';
import { refuseNamedObjects } from './named-objects.ts';
import { refuseRelationKinds } from './relation-kinds.ts';
import { refuseSequenceOptions } from './sequence-options.ts';
import { refuseSetting } from './setting-values.ts';
import type { Situation } from './situation.ts';
import { refuseStatedParts } from './stated-parts.ts';
import { refuseTakenNames } from './taken-names.ts';
import { refuseTrigger } from './trigger-rules.ts';
import { refuseTypeKinds, refuseTypesOf } from './type-kinds.ts';

/** Checks that the server makes of what a statement says before it looks at any row. */
const checks: readonly ((change: SchemaChange, at: Situation) => readonly Refusal[])[] = [
  refuseRelationKinds,
  refuseTypeKinds,
  refuseTypesOf,
  refuseTakenNames,
  refuseSequenceOptions,
  refuseTrigger,
  refuseExpressions,
  refuseNamedObjects,
  refuseSetting,
  refuseIndexMethod,
  refuseStatedParts,
];

/** CREATE TABLE IF NOT EXISTS where a relation of that name stands is not looked at any further. Source: transformCreateStmt, tried on 15 and 18. */
const isPassedOver = (change: SchemaChange, { before }: Situation): boolean =>
  change.kind === 'create-table' && change.ifNotExists && before.catalog.relations.has(keyOf(qualify(before, change.table)));

/** The refusals of a statement by its own wording, and by the kinds and types of what it names. */
export const refuseDefinition = (change: SchemaChange, at: Situation): readonly Refusal[] =>
  at.conditional || isPassedOver(change, at) ? [] : checks.flatMap((check) => check(change, at));
