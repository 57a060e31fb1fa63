import type { Rule } from '../model/rule.ts';
import createIndexBlocksWrites from './locking/create-index-blocks-writes.ts';

/** Every rule, in reading order: data loss, breakage, locks, deploys, waste, hygiene. */
export const rules: readonly Rule[] = [createIndexBlocksWrites];
