/** Labelled cases that the gate still gets wrong: named here so that no one has to look for them. */
export const missed: ReadonlySet<string> = new Set<string>();
