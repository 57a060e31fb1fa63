import type { Rule } from '../model/rule.ts';
import commentMissing from './naming/comment-missing.ts';
import constraintWithoutName from './naming/constraint-without-name.ts';
import nameBreaksConvention from './naming/name-breaks-convention.ts';
import nameNeedsQuotes from './naming/name-needs-quotes.ts';
import nameWithoutSchema from './naming/name-without-schema.ts';
import reservedWord from './naming/reserved-word.ts';

/** The rules about names and comments. */
export const rulesOfNaming: readonly Rule[] = [
  commentMissing,
  constraintWithoutName,
  nameBreaksConvention,
  nameNeedsQuotes,
  nameWithoutSchema,
  reservedWord,
];
