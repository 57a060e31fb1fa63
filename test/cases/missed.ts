/** Labelled cases that the gate still gets wrong, and why: named here so that no one has to look for them. */
export const missed: ReadonlyMap<string, string> = new Map();
