// src/model/effects.ts
var lockModes = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE"
], noEffects = {
  locks: [],
  work: [],
  losses: [],
  collateral: [],
  refusals: [],
  forbidsTransaction: !1,
  commitsImplicitly: !1,
  certainty: { kind: "known" },
  source: { manual: "" }
}, blockingOrder = ["nothing", "schema-changes", "writes", "reads-and-writes"];
function strongerBlocks(a, b) {
  return blockingOrder.indexOf(a) >= blockingOrder.indexOf(b) ? a : b;
}
function blocksTraffic(blocks) {
  return blocks === "writes" || blocks === "reads-and-writes";
}
function blocksOf(mode) {
  switch (mode) {
    case "ACCESS EXCLUSIVE":
    case "MDL EXCLUSIVE":
      return "reads-and-writes";
    case "SHARE":
    case "SHARE ROW EXCLUSIVE":
    case "EXCLUSIVE":
    case "MDL SHARED NO WRITE":
    case "DATABASE WRITE":
      return "writes";
    case "SHARE UPDATE EXCLUSIVE":
    case "ROW EXCLUSIVE":
    case "ROW SHARE":
    case "ACCESS SHARE":
    case "MDL SHARED READ":
    case "MDL SHARED WRITE":
    case "MDL SHARED UPGRADABLE":
      return mode === "ACCESS SHARE" || mode === "ROW SHARE" ? "nothing" : "schema-changes";
  }
}

export {
  lockModes,
  noEffects,
  strongerBlocks,
  blocksTraffic,
  blocksOf
};
