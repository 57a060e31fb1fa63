/** Labelled cases that the gate still gets wrong, and why: named here so that no one has to look for them. */
export const missed: ReadonlyMap<string, string> = new Map([
  ['s-lite-check-meets-default', 'whether a default meets a CHECK would have to be computed'],
  ['s-lite-fk-to-not-unique', 'SQLite takes the foreign key and fails at each write: no rule asks for that yet'],
  ['s-lite-rebuild-adds-check', 'told, but as a notice: whether a row breaks the CHECK needs the data'],
  ['s-lite-rebuild-other-affinity', 'told, but as a notice: most columns hold what their new type says'],
]);
