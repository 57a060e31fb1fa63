import type { Routine } from './objects.ts';

/** Whether a routine takes a call with this many arguments. */
export const takesArguments = ({ arguments: types, parameters = [], signature = '' }: Routine, given: number): boolean =>
  given >= types.length - parameters.filter(({ optional }) => optional).length && (given <= types.length || /\bvariadic\b/i.test(signature));

/** Whether a call with this many arguments surely means a routine, of all that have its name: no other takes as many. */
export function isCallOf(routine: Routine, overloads: readonly Routine[], given: number): boolean {
  return overloads.every((one) => (one === routine ? overloads.length === 1 || takesArguments(one, given) : !takesArguments(one, given)));
}
