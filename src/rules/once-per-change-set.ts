import type { ChangeSet } from '../model/rule.ts';

/** Keeps what is worked out from a change set, so that several rules of a family ask for it and it is done once. */
export function oncePerChangeSet<T>(workOut: (changeSet: ChangeSet) => T): (changeSet: ChangeSet) => T {
  const known = new WeakMap<ChangeSet, T>();
  return (changeSet) => {
    const found = known.get(changeSet);
    if (found !== undefined) return found;
    const made = workOut(changeSet);
    known.set(changeSet, made);
    return made;
  };
}
