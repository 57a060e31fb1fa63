import {
  strongestLocks
} from "./chunk-TZEMKD44.js";
import {
  blocksTraffic
} from "./chunk-CCJH564J.js";
import {
  keyOf
} from "./chunk-DCXIEFLG.js";

// src/reporters/lock-timeline.ts
function isOwn(source, relation) {
  let found = source.after.relations.get(keyOf(relation)) ?? source.before.relations.get(keyOf(relation));
  return found === void 0 ? source.before.complete : found.kind === "index" ? isOwn(source, found.table) : found.origin.kind === "change" || found.kind === "table" && found.persistence === "temporary";
}
function entriesOf(row, source, heldUntil) {
  return strongestLocks(row.effects.locks).filter((lock) => blocksTraffic(lock.blocks) && lock.role !== "index" && !isOwn(source, lock.relation)).map(({ relation, mode, blocks }) => ({
    file: row.file,
    line: row.line,
    statement: row.statement,
    relation,
    mode,
    blocks,
    work: row.effects.work.filter((work) => keyOf(work.relation) === keyOf(relation)),
    heldUntil
  }));
}
function timelineOf(source) {
  let lastLine = /* @__PURE__ */ new Map(), place = (row) => `${row.transaction}\0${row.file}`;
  for (let row of source.timeline) lastLine.set(place(row), Math.max(lastLine.get(place(row)) ?? 0, row.line));
  return source.timeline.flatMap((row) => entriesOf(row, source, lastLine.get(place(row)) ?? row.line));
}

export {
  timelineOf
};
