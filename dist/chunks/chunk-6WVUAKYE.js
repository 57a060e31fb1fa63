import { createRequire as __createRequire } from 'node:module';
import { dirname as __directoryOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __directoryOf(__filename);
import {
  columnsOf,
  conjunctsOf,
  constraintsAdded,
  tableOf,
  typeName
} from "./chunk-PGQW5D7T.js";
import {
  findIndex,
  findRelation,
  findRoutines,
  findSequence,
  findTable,
  findType,
  findView,
  isPrivate,
  partitionsOf,
  resolveName,
  tablesOf,
  tablesReferencing
} from "./chunk-4VSUVYMH.js";
import {
  nearest
} from "./chunk-54VL76LS.js";
import {
  blocksOf,
  blocksTraffic,
  lockModes,
  strongerBlocks
} from "./chunk-CCJH564J.js";
import {
  isSameName,
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";

// src/rules/place-of.ts
function placeOf(step) {
  let table = tableOf(step.change), shown = table === void 0 ? void 0 : showName(table);
  return {
    span: step.change.span,
    statement: step.statement.span,
    effects: step.effects,
    certainty: certaintyOf(step),
    subject: shown ?? step.change.kind,
    ...shown !== void 0 && { table: shown }
  };
}
function certaintyOf({ change, effects }) {
  return change.conditional !== !0 || effects.certainty.kind === "assumed" ? effects.certainty : { kind: "assumed", because: "it stands in a branch of a procedural block, which may not run" };
}

// src/rules/define-rule.ts
function fill(text, data) {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => name in data ? String(data[name]) : whole);
}
function toolsFor(messages, options, context) {
  return {
    options,
    problem(id13, data, place = {}) {
      return { ...context, proposals: [], ...place, messageId: id13, message: fill(messages[id13] ?? id13, data) };
    }
  };
}
function defineRule(rule) {
  let defaults4 = rule.options?.defaults ?? {}, merged = (options) => ({ ...defaults4, ...options }), check = rule.check ?? {};
  return {
    id: rule.id,
    family: rule.id.slice(0, rule.id.indexOf("/")),
    summary: rule.summary,
    consequence: rule.consequence,
    severity: rule.severity,
    dialects: rule.dialects,
    docs: rule.docs,
    messages: rule.messages,
    options: { schema: rule.options?.schema ?? { type: "object", additionalProperties: !1, properties: {} }, defaults: { ...defaults4 } },
    examples: rule.examples,
    subsumes: rule.subsumes ?? [],
    kinds: Object.keys(check),
    statements: rule.statements ?? "all",
    checkStep(step, options) {
      let handler = check[step.change.kind];
      return handler?.(step, toolsFor(rule.messages, merged(options), placeOf(step))) ?? [];
    },
    ...rule.checkStatement && {
      checkStatement(statement, options) {
        return rule.checkStatement?.(
          statement,
          toolsFor(rule.messages, merged(options), {
            span: statement.statement.span,
            statement: statement.statement.span,
            subject: statement.file.path
          })
        ) ?? [];
      }
    },
    ...rule.checkFile && {
      checkFile(file, options) {
        return rule.checkFile?.(
          file,
          toolsFor(rule.messages, merged(options), { span: { file: file.file.path, start: 0, end: 0 }, subject: file.file.path })
        ) ?? [];
      }
    },
    ...rule.checkChangeSet && {
      checkChangeSet(changeSet, options) {
        let file = changeSet.files[0]?.file.path ?? changeSet.changed[0]?.path ?? "";
        return rule.checkChangeSet?.(changeSet, toolsFor(rule.messages, merged(options), { span: { file, start: 0, end: 0 }, subject: file })) ?? [];
      }
    }
  };
}

// src/rules/words.ts
function listNames(names, most2 = 5) {
  let shown = names.length > most2 ? [...names.slice(0, most2 - 1), `${names.length - most2 + 1} more`] : names, last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
function whoWaits(blocks) {
  return blocks === "reads-and-writes" ? "nobody can read or write it" : "nobody can write to it";
}
function memberOf(table, member) {
  return `${showName(table)}.${member}`;
}
function showConstraint(constraint) {
  if (constraint.name !== "") return constraint.name;
  switch (constraint.kind) {
    case "primary-key":
      return `the primary key (${constraint.columns.join(", ")})`;
    case "unique":
      return `UNIQUE (${constraint.columns.join(", ")})`;
    case "foreign-key":
      return `the foreign key (${constraint.columns.join(", ")})`;
    case "check":
      return `CHECK (${constraint.expression.text})`;
    case "exclude":
      return "the EXCLUDE constraint";
    case "not-null":
      return `NOT NULL (${constraint.column})`;
  }
}

// src/rules/taken-along.ts
var words = {
  index: "index",
  constraint: "constraint",
  "foreign-key": "foreign key",
  view: "view",
  "materialized-view": "materialized view",
  trigger: "trigger",
  sequence: "sequence",
  column: "column",
  table: "table",
  type: "type",
  default: "default of",
  policy: "policy",
  routine: "function",
  partition: "partition"
};
function takenAlong(effects, kinds = []) {
  let dropped = [effects].flat().flatMap((each) => each.collateral).filter(({ how, what }) => how === "dropped" && (kinds.length === 0 || kinds.includes(what)));
  return listNames([...new Set(dropped.map(showCollateral))], 6);
}
function showCollateral({ what, name, table }) {
  let owner = table === void 0 ? "" : showName(table);
  if (what === "column") return `the column ${owner === "" || name.includes(".") ? name : `${owner}.${name}`}`;
  let isOnTable = owner !== "" && (what === "foreign-key" || what === "constraint" || what === "trigger" || what === "policy");
  return `the ${words[what]} ${name}${isOnTable ? ` of ${owner}` : ""}`;
}

// src/rules/breaking-change/drop-table-loses-data.ts
var drop_table_loses_data_default = defineRule({
  id: "breaking-change/drop-table-loses-data",
  summary: "A table is dropped, and its rows with it.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "A table that stood before the pull request is dropped.",
    effect: "Its rows are gone for good, and the release that is still running fails wherever it asks for them.",
    instead: "Release code that no longer asks for the table; rename it and wait; drop it in a later pull request, when a backup is sure.",
    sources: ["https://www.postgresql.org/docs/18/sql-droptable.html"]
  },
  messages: {
    loses: "Dropping {table} deletes all of its rows for good, and code that still asks for it fails.",
    losesWith: "Dropping {table} deletes all of its rows for good, and takes {others} along; code that still asks for it fails.",
    breaksForeign: "Dropping the foreign table {table} leaves its rows where they are, but code that still asks for it fails."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "DROP TABLE orders;",
      good: "ALTER TABLE orders RENAME TO orders_unused;",
      differs: "the rows can still be had back"
    }
  ],
  check: {
    *"drop-table"({ change, before, effects, table }, { problem }) {
      if (isPrivate(table) || table === void 0 && before.catalog.complete) return;
      let shown = showName(change.table), others = takenAlong(effects, ["foreign-key", "view", "materialized-view", "column", "table", "partition", "routine"]);
      table?.foreign === !0 ? yield problem("breaksForeign", { table: shown }) : others === "" ? yield problem("loses", { table: shown }) : yield problem("losesWith", { table: shown, others });
    }
  }
});

// src/rules/breaking-change/drop-column-loses-data.ts
var drop_column_loses_data_default = defineRule({
  id: "breaking-change/drop-column-loses-data",
  summary: "A column is dropped, its values and all that stands on it with it.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "A column that stood before the pull request is dropped.",
    effect: "Its values are gone for good, indexes and constraints that use it vanish without a word, and the release that is still running fails wherever it names the column.",
    instead: "Release code that neither reads nor writes the column, then drop it in a later pull request. Build again first what other columns still need of its indexes.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    loses: "Dropping {column} deletes its value in every row of {table}, and code that still names it fails.",
    losesWith: "Dropping {column} deletes its value in every row of {table}, and takes {others} along; code that still names it fails.",
    breaks: "Dropping the computed column {column} of {table} breaks code that still names it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text, placed_at date); CREATE INDEX orders_status ON orders (status, placed_at);",
      bad: "ALTER TABLE orders DROP COLUMN status;",
      good: "COMMENT ON COLUMN orders.status IS 'unused since release 12, goes in the next one';",
      differs: "the column goes when no code names it any more"
    }
  ],
  check: {
    *"drop-column"({ change, before, effects, table }, { problem }) {
      let column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column?.origin.kind === "change" || column === void 0 && table?.knowledge === "full" || table === void 0 && before.catalog.complete) return;
      let data = { column: change.column, table: showName(change.table) }, place = { subject: memberOf(change.table, change.column) }, others = takenAlong(effects, [
        "index",
        "constraint",
        "foreign-key",
        "view",
        "materialized-view",
        "column",
        "policy",
        "trigger",
        "routine"
      ]);
      others !== "" ? yield problem("losesWith", { ...data, others }, place) : yield problem(column?.generated?.stored === !1 ? "breaks" : "loses", data, place);
    }
  }
});

// src/rules/breaking-change/drop-schema-loses-data.ts
var drop_schema_loses_data_default = defineRule({
  id: "breaking-change/drop-schema-loses-data",
  summary: "A schema is dropped, and all tables in it.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "A schema that stood before the pull request, and holds tables or may hold some, is dropped.",
    effect: "Every table in it is gone with its rows, and code that still asks for them fails.",
    instead: "Drop what is no longer used table by table, in later pull requests, and the schema when it is empty.",
    sources: ["https://www.postgresql.org/docs/18/sql-dropschema.html"]
  },
  messages: {
    loses: "Dropping the schema {schema} deletes {tables} with all rows for good.",
    mayLose: "Dropping the schema {schema} with CASCADE deletes whatever is in it for good; what that is, the migrations do not tell."
  },
  examples: [
    {
      given: "CREATE SCHEMA audit; CREATE TABLE audit.events (id bigint PRIMARY KEY);",
      bad: "DROP SCHEMA audit CASCADE;",
      good: "CREATE TABLE audit.notes (id bigint PRIMARY KEY);",
      differs: "the schema goes when it is empty"
    }
  ],
  check: {
    *"drop-schema"({ change, before }, { problem }) {
      let tables = tablesOf(before.catalog).filter((table) => table.schema === change.name && !isPrivate(table)), place = { subject: change.name };
      tables.length > 0 ? yield problem("loses", { schema: change.name, tables: listNames(tables.map(({ schema, name }) => `${schema}.${name}`)) }, place) : change.cascade && !before.catalog.complete && (yield problem("mayLose", { schema: change.name }, place));
    }
  }
});

// src/rules/breaking-change/drop-database-loses-data.ts
var drop_database_loses_data_default = defineRule({
  id: "breaking-change/drop-database-loses-data",
  summary: "A whole database is dropped.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A migration drops a database.",
    effect: "Everything in it is gone for good.",
    instead: "Never do it in a migration: it is an operation by hand, after a backup that has been restored once.",
    sources: ["https://www.postgresql.org/docs/18/sql-dropdatabase.html"]
  },
  messages: {
    loses: "This deletes the database {name} with everything in it, for good."
  },
  examples: [{ bad: "DROP DATABASE shop;" }],
  check: {
    *"drop-database"({ change }, { problem }) {
      yield problem("loses", { name: change.name }, { subject: change.name });
    }
  }
});

// src/rules/breaking-change/drop-type-drops-columns.ts
var drop_type_drops_columns_default = defineRule({
  id: "breaking-change/drop-type-drops-columns",
  summary: "A type is dropped with CASCADE, and the columns that have it go too.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "DROP TYPE or DROP DOMAIN with CASCADE names a type that columns have.",
    effect: "The columns are dropped with the type, their values for good; code that still names them fails.",
    instead: "Give the columns another type first, in a way that keeps their values, then drop the type without CASCADE.",
    sources: ["https://www.postgresql.org/docs/18/sql-droptype.html"]
  },
  messages: {
    drops: "Dropping the type {type} with CASCADE drops {columns} with every value in it.",
    mayDrop: "Dropping the type {type} with CASCADE drops every column that has it; which these are, the migrations do not tell."
  },
  examples: [
    {
      given: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE feelings (id bigint PRIMARY KEY, m mood);",
      bad: "DROP TYPE mood CASCADE;",
      good: "ALTER TABLE feelings ALTER COLUMN m TYPE text; DROP TYPE mood;",
      differs: "the column stays, with its values as text"
    }
  ],
  check: {
    *"drop-type"({ change, before, effects }, { problem }) {
      if (!change.cascade) return;
      let type = showName(change.type), known = findType(before, change.type), columns = takenAlong(effects, ["column"]);
      columns !== "" ? yield problem("drops", { type, columns }, { subject: type }) : known === void 0 && !before.catalog.complete && (yield problem("mayDrop", { type }, { subject: type }));
    }
  }
});

// src/rules/breaking-change/truncate-loses-rows.ts
var truncate_loses_rows_default = defineRule({
  id: "breaking-change/truncate-loses-rows",
  summary: "TRUNCATE deletes every row of a table.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A table that stood before the pull request is truncated.",
    effect: "All of its rows are gone for good; with CASCADE, so are those of every table that refers to it. Nobody can read or write it meanwhile.",
    instead: "Delete the rows that are to go by a WHERE, in batches, outside of a migration.",
    sources: ["https://www.postgresql.org/docs/18/sql-truncate.html"]
  },
  messages: {
    loses: "TRUNCATE deletes every row of {table} for good.",
    losesWith: "TRUNCATE \u2026 CASCADE deletes every row of {table} and of {others} for good."
  },
  examples: [
    {
      given: "CREATE TABLE events (id bigint PRIMARY KEY, at date);",
      bad: "TRUNCATE events;",
      good: "DELETE FROM events WHERE at < '2020-01-01';"
    }
  ],
  check: {
    *truncate({ change, effects, table }, { problem }) {
      if (isPrivate(table)) return;
      let shown = showName(change.table), others = effects.losses.filter(({ what, name }) => what === "rows" && name !== shown && name !== change.table.name).map(({ name }) => name);
      yield change.cascade && others.length > 0 ? problem("losesWith", { table: shown, others: listNames(others) }) : problem("loses", { table: shown });
    }
  }
});

// src/rules/unique-keys.ts
function keyOfParts(parts, predicate) {
  return { parts: parts.map(({ column, expression }) => column ?? expression?.text ?? ""), ...predicate && { predicate: predicate.text } };
}
function uniqueKeysOf(table) {
  let constraints = table.constraints.flatMap(
    (constraint) => constraint.kind === "primary-key" || constraint.kind === "unique" ? [{ parts: constraint.columns }] : []
  ), indexes = table.indexes.filter(({ unique, valid }) => unique && valid).map(({ parts, predicate }) => keyOfParts(parts, predicate));
  return [...constraints, ...indexes];
}
function implies(known, wanted) {
  return (known.predicate === void 0 || known.predicate === wanted.predicate) && known.parts.length > 0 && known.parts.every((part) => wanted.parts.includes(part));
}

// src/rules/bounded-rows.ts
function isBounded(change, table) {
  if (isSystemCatalog(change.table) || change.limited || change.verb !== "update" && change.verb !== "delete") return !0;
  let held = change.bounds.filter(({ kind }) => kind !== "null-test").map(({ column }) => column);
  return table === void 0 || table.knowledge === "partial" ? held.length > 0 : uniqueKeysOf(table).some(({ parts }) => parts.some((part) => held.includes(part)));
}
function isSystemCatalog({ schema, name }) {
  return schema === "pg_catalog" || schema === "information_schema" || schema === void 0 && name.startsWith("pg_");
}
function unboundedWrites({ change, before, table }) {
  return change.kind !== "write-rows" || isBounded(change, table) ? [] : [{ kind: "scan", relation: resolveName(before, change.table), because: "write-rows", blocks: blocksOf("ROW EXCLUSIVE") }];
}

// src/rules/breaking-change/delete-without-where-loses-rows.ts
var delete_without_where_loses_rows_default = defineRule({
  id: "breaking-change/delete-without-where-loses-rows",
  summary: "A DELETE takes every row of a table.",
  consequence: "loses-data",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["locking/work-while-holding-lock"],
  docs: {
    when: "A DELETE from a table that stood before the pull request has no WHERE, or one that every row meets.",
    effect: "All of its rows are gone for good, and stay locked until the transaction commits.",
    instead: "Say in a WHERE which rows are to go, and take them in batches.",
    sources: ["https://www.postgresql.org/docs/18/sql-delete.html"]
  },
  messages: {
    loses: "This deletes every row of {table} for good."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "DELETE FROM orders;",
      good: "DELETE FROM orders WHERE id BETWEEN 1 AND 1000;"
    }
  ],
  check: {
    *"write-rows"({ change, table }, { problem }) {
      change.verb !== "delete" || change.limited || isPrivate(table) || isSystemCatalog(change.table) || change.where !== "none" && change.where !== "always-true" || (yield problem("loses", { table: showName(change.table) }));
    }
  }
});

// src/rules/breaking-change/inferred-rename-loses-data.ts
var inferred_rename_loses_data_default = defineRule({
  id: "breaking-change/inferred-rename-loses-data",
  summary: "A column is dropped and one of the same type is added: a rename that forgets the values.",
  consequence: "loses-data",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A pull request drops one column of a table and adds one of the same type and a like name to it, and copies nothing: what tools that compare schemas write for a rename.",
    effect: "The new column begins empty, and the values of the old one are gone.",
    instead: "If it is a rename, copy the values before the drop (or move over in steps); if it is not, all is well.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    forgets: "{added} looks like {dropped} under another name, but begins without its values: nothing copies them before {dropped} is dropped."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "ALTER TABLE users DROP COLUMN name; ALTER TABLE users ADD COLUMN full_name text;",
      good: "ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000; ALTER TABLE users DROP COLUMN name;",
      differs: "the columns stand in another order"
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    for (let own of byTable(steps)) {
      let dropped = own.filter(isDropOfOld), added = own.filter(({ change }) => change.kind === "add-column");
      for (let step of added) {
        if (step.change.kind !== "add-column" || step.change.column.generated !== void 0) continue;
        let type = step.change.column.type.text, alike = dropped.filter((other) => typeDropped(other) === type), twins = added.filter(({ change }) => change.kind === "add-column" && change.column.type.text === type), [old] = alike;
        if (old?.change.kind !== "drop-column" || alike.length > 1 || twins.length > 1 || isCopied(own, step.change.column.name) || !shareAWord(old.change.column, step.change.column.name)) continue;
        let name = memberOf(step.change.table, step.change.column.name);
        yield problem(
          "forgets",
          { added: name, dropped: old.change.column },
          { ...placeOf(step), subject: name, table: showName(step.change.table) }
        );
      }
    }
  }
});
function byTable(steps) {
  let tables = /* @__PURE__ */ new Map();
  for (let step of steps) {
    let { change, table, before } = step;
    if (!("table" in change) || change.table === void 0 || isPrivate(table)) continue;
    let key = keyOf(resolveName(before, change.table)), own = tables.get(key) ?? [];
    own.push(step), tables.set(key, own);
  }
  return tables.values();
}
function columnDropped({ change, table }) {
  let column = change.kind === "drop-column" ? table?.columns.find(({ name }) => name === change.column) : void 0;
  return column && { type: column.type.text, isOld: column.origin.kind !== "change" && column.generated === void 0 };
}
var isDropOfOld = (step) => columnDropped(step)?.isOld === !0, typeDropped = (step) => columnDropped(step)?.type;
function isCopied(steps, column) {
  return steps.some(({ change }) => change.kind === "write-rows" && change.columns.includes(column));
}
var common = /* @__PURE__ */ new Set(["id", "is", "at", "by", "of", "on", "to", "has", "in", "the", "no"]);
function shareAWord(a, b) {
  let words3 = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words3.has(word));
}
function wordsOf(name) {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().split(/[^\p{L}\p{N}]+/u).map((word) => word.replace(/s$/, "")).filter((word) => word !== "" && !common.has(word));
}

// src/rules/breaking-change/expands-and-contracts-at-once.ts
var expands_and_contracts_at_once_default = defineRule({
  id: "breaking-change/expands-and-contracts-at-once",
  summary: "The new is added and the old dropped in one pull request.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A pull request adds a column or table, fills it from an old one, and drops the old one.",
    effect: "No release can use both: the one that runs fails when the old is gone, the one that comes fails until the new is there. What the running release writes between the copy and the drop is lost.",
    instead: "Three pull requests: add the new and fill it; release code that writes both and reads the new; drop the old when no release names it any more.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    column: "{old} goes in the pull request that brings {fresh}, which is filled from it: no release can run before and after, and what is written to {old} meanwhile is lost.",
    table: "{old} goes in the pull request that copies it to {fresh}: no release can run before and after, and what is written to {old} meanwhile is lost."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000; ALTER TABLE users DROP COLUMN name;",
      good: "ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000;",
      differs: "The old column goes in a later pull request."
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    for (let [at, step] of steps.entries()) {
      let { change, table } = step;
      if (isPrivate(table) || table === void 0) continue;
      let earlier = steps.slice(0, at);
      if (change.kind === "drop-column") {
        let fresh = columnFilledFrom(earlier, step, change.column), old = memberOf(change.table, change.column);
        fresh !== void 0 && (yield problem("column", { old, fresh: memberOf(change.table, fresh) }, { ...placeOf(step), subject: old }));
      }
      if (change.kind === "drop-table") {
        let fresh = tableFilledFrom(earlier, step), old = showName(change.table);
        fresh !== void 0 && (yield problem("table", { old, fresh }, { ...placeOf(step), subject: old }));
      }
    }
  }
});
function columnFilledFrom(steps, { table }, old) {
  if (table?.columns.find(({ name }) => name === old)?.origin.kind === "change") return;
  let isOwn = (step) => step.table !== void 0 && table !== void 0 && keyOf(step.table) === keyOf(table), added = new Set(steps.flatMap((step) => step.change.kind === "add-column" && isOwn(step) ? [step.change.column.name] : []));
  for (let step of steps) {
    let { change, before } = step;
    if (change.kind !== "write-rows" || change.verb !== "update" || !isOwn(step) || table === void 0) continue;
    let reads = change.uses.some((usage) => keyOf(resolveName(before, usage.relation)) === keyOf(table) && usage.columns?.includes(old) === !0), filled = change.columns.find((name) => added.has(name));
    if (reads && filled !== void 0) return filled;
  }
}
function tableFilledFrom(steps, { table }) {
  for (let { change, before, after } of steps) {
    let uses = change.kind === "write-rows" && change.verb === "insert" ? change.uses : change.kind === "create-table" ? change.spec.asQuery?.uses ?? [] : [];
    if (uses.length === 0 || table === void 0 || !("table" in change) || change.table === void 0) continue;
    let target = findTable(after, change.table);
    if (uses.some((usage) => keyOf(resolveName(before, usage.relation)) === keyOf(table)) && target?.origin.kind === "change" && keyOf(target) !== keyOf(table)) return showName(target);
  }
}

// src/rules/breaking-change/drop-cascade-takes-others.ts
var drop_cascade_takes_others_default = defineRule({
  id: "breaking-change/drop-cascade-takes-others",
  summary: "A drop with CASCADE takes along what its statement does not name.",
  consequence: "hard-to-undo",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "DROP \u2026 CASCADE has something to take along, or the history does not tell that it has not.",
    effect: "Views, foreign keys, defaults and more vanish without being named; on another database they may be others.",
    instead: "Drop each of them by name, without CASCADE: the statement then fails where something is there that you did not think of.",
    sources: ["https://www.postgresql.org/docs/18/ddl-depend.html"]
  },
  messages: {
    takes: "CASCADE drops {others} along with {name}.",
    mayTake: "CASCADE drops whatever depends on {name}; what that is, the migrations do not tell."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
      bad: "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE;",
      good: "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey; ALTER TABLE users DROP CONSTRAINT users_pkey;"
    }
  ],
  *checkStatement({ steps }, { problem }) {
    let dropped = steps.flatMap((step) => droppedWithCascade(step.change).map((name2) => ({ step, name: name2 }))), [first] = dropped;
    if (first === void 0) return;
    let name = listNames(dropped.map((each) => each.name)), others = takenAlong(
      dropped.map(({ step }) => step.effects),
      isFar(first.step.change) ? far : []
    ), place = { ...placeOf(first.step), subject: first.name };
    others !== "" ? yield problem("takes", { others, name }, place) : first.step.before.catalog.complete || (yield problem("mayTake", { name }, place));
  }
}), far = ["foreign-key", "view", "materialized-view", "column", "table", "default", "routine", "type", "partition"], isFar = ({ kind }) => kind === "drop-table" || kind === "drop-column" || kind === "drop-constraint";
function droppedWithCascade(change) {
  if (!("cascade" in change) || !change.cascade) return [];
  switch (change.kind) {
    case "drop-table":
      return [showName(change.table)];
    case "drop-column":
      return [memberOf(change.table, change.column)];
    case "drop-constraint":
      return [memberOf(change.table, change.constraint)];
    case "drop-trigger":
      return [memberOf(change.table, change.trigger)];
    case "drop-view":
      return [showName(change.view)];
    case "drop-index":
      return [showName(change.index)];
    case "drop-sequence":
      return [showName(change.sequence)];
    case "drop-type":
      return [showName(change.type)];
    case "drop-routine":
      return [showName(change.routine)];
    case "drop-schema":
    case "drop-extension":
      return [change.name];
    default:
      return [];
  }
}

// src/remedies/quote-name.ts
var reserved = new Set(
  "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when where window with".split(" ")
);
function quoteName(name) {
  return typeof name != "string" ? name.schema === void 0 ? quoteName(name.name) : `${quoteName(name.schema)}.${quoteName(name.name)}` : /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

// src/remedies/keep-old-name.ts
function keepOldName(change) {
  let { table, to, span } = change;
  return {
    kind: "plan",
    title: `Keep a view named ${table.name} until all code says ${to.name}`,
    steps: [
      {
        title: "Rename, and leave a view under the old name, in one transaction",
        changes: [
          change,
          {
            kind: "create-view",
            view: table,
            orReplace: !1,
            ifNotExists: !1,
            materialized: !1,
            withData: !0,
            temporary: !1,
            spec: { uses: [{ relation: to }], definition: `SELECT * FROM ${quoteName(to)}`, options: {} },
            span
          }
        ],
        phase: "expand",
        transaction: "own"
      },
      { title: `Release code that says ${to.name}`, phase: "switch-code", transaction: "own" },
      { title: `In a later pull request: drop the view ${table.name}`, phase: "contract", transaction: "own" }
    ]
  };
}

// src/rules/breaking-change/rename-table-breaks-running-code.ts
var rename_table_breaks_running_code_default = defineRule({
  id: "breaking-change/rename-table-breaks-running-code",
  summary: "A table or view gets another name while a release still uses the old one.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A table or view that stood before the pull request is renamed, and nothing answers to its old name afterwards.",
    effect: "The release that is still running fails wherever it says the old name.",
    instead: "Rename, and create a view under the old name in the same transaction; drop the view when all code says the new name.",
    sources: [
      "https://www.postgresql.org/docs/18/sql-altertable.html",
      "https://www.postgresql.org/docs/18/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS"
    ]
  },
  messages: {
    breaks: "Code that still says {table} fails from the moment it is called {to}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users RENAME TO accounts;",
      good: "BEGIN; ALTER TABLE users RENAME TO accounts; CREATE VIEW users AS SELECT * FROM accounts; COMMIT;",
      differs: "a view answers to the old name"
    }
  ],
  *checkChangeSet({ steps, before: stood, after }, { problem }) {
    for (let step of steps) {
      let { change, before } = step;
      if (change.kind !== "rename-table" && change.kind !== "rename-view") continue;
      let relation = step.table ?? step.view;
      if (isPrivate(relation) || relation === void 0 && (change.kind === "rename-view" || change.ifExists || before.catalog.complete) || relation !== void 0 && after.catalog.relations.has(keyOf(relation)) || relation !== void 0 && stood.catalog.complete && !stood.catalog.relations.has(keyOf(relation))) continue;
      let name = change.kind === "rename-table" ? change.table : change.view, to = change.kind === "rename-table" ? showName(change.to) : change.to, proposals = change.kind === "rename-table" && relation?.kind !== "view" && relation?.kind !== "materialized-view" ? [keepOldName(change)] : [];
      yield problem("breaks", { table: showName(name), to }, { ...placeOf(step), subject: showName(name), proposals });
    }
  }
});

// src/remedies/backfill-in-batches.ts
function backfillInBatches({ table, known, column, value, mayBeNull = !1 }) {
  let key = keyOfTable(known), list = key.join(", "), row = key.length === 1 ? list : `(${list})`, [target, filled] = [quoteName(table), quoteName(column)], open = `${filled} IS NULL${mayBeNull ? ` AND (${value}) IS NOT NULL` : ""}`;
  return {
    title: "Fill the rows that are there, in batches: repeat, each in a transaction of its own, until no row is updated",
    sql: `UPDATE ${target} SET ${filled} = ${value}
WHERE ${row} IN (SELECT ${list} FROM ${target} WHERE ${open} ORDER BY ${list} LIMIT 1000);`,
    phase: "backfill",
    transaction: "own"
  };
}
function keyOfTable(table) {
  let key = table?.constraints.find((constraint) => constraint.kind === "primary-key");
  return key?.kind === "primary-key" && key.columns.length > 0 ? key.columns.map((column) => quoteName(column)) : ["ctid"];
}

// src/remedies/replace-column.ts
function replaceColumn(title, { table, known, column, to, type, using, span }) {
  if (known === void 0 || isInKey(known, column) || known.columns.some(({ name }) => name === to)) return;
  let add = {
    title: `Add ${to} beside ${column}`,
    changes: [
      {
        kind: "add-column",
        table,
        span,
        column: { name: to, type, notNull: !1, serial: !1, span },
        constraints: [],
        ifNotExists: !1,
        ifExists: !1
      }
    ],
    phase: "expand",
    transaction: "own"
  };
  return {
    kind: "plan",
    title,
    steps: [
      add,
      { title: `Release code (or a trigger) that writes ${column} and ${to} both`, phase: "switch-code", transaction: "own" },
      backfillInBatches({ table, known, column: to, value: using ?? quoteName(column), mayBeNull: !0 }),
      ...hasMore(known, column) ? [giveTheRest(column, to)] : [],
      { title: `Release code that reads and writes ${to} alone`, phase: "switch-code", transaction: "own" },
      { title: `In a later pull request, when no running release asks for ${column}: drop it`, phase: "contract", transaction: "own" }
    ]
  };
}
function isInKey(table, column) {
  return table.constraints.some(
    ({ kind, ...constraint }) => kind === "primary-key" && "columns" in constraint && constraint.columns.includes(column)
  );
}
function hasMore(table, name) {
  let column = table?.columns.find((found) => found.name === name);
  if (table === void 0 || column === void 0) return !1;
  let isIndexed = table.indexes.some(({ parts }) => parts.some((part) => part.column === name)), isHeld = table.constraints.some((constraint) => "columns" in constraint && constraint.columns.includes(name));
  return isIndexed || isHeld || column.notNull || column.default !== void 0;
}
function giveTheRest(column, to) {
  return {
    title: `Give ${to} what ${column} has: its default, its indexes (CONCURRENTLY) and its constraints (NOT VALID, then VALIDATE)`,
    phase: "validate",
    transaction: "own"
  };
}

// src/rules/breaking-change/rename-column-breaks-running-code.ts
var rename_column_breaks_running_code_default = defineRule({
  id: "breaking-change/rename-column-breaks-running-code",
  summary: "A column gets another name while a release still uses the old one.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A column that stood before the pull request is renamed.",
    effect: "The release that is still running fails wherever it names the column; so do functions whose bodies are kept as text.",
    instead: "Add a column with the new name, write both, fill the old rows, let the code read the new one, then drop the old one.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html", "https://www.postgresql.org/docs/18/ddl-depend.html"]
  },
  messages: {
    breaks: "Code that still says {column} fails from the moment it is called {to}.",
    breaksRoutines: "Code that still says {column} fails from the moment it is called {to}: the body of {routines} does."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "ALTER TABLE users RENAME COLUMN name TO full_name;",
      good: "ALTER TABLE users ADD COLUMN full_name text;",
      differs: "the old column goes when no code names it any more"
    }
  ],
  *checkChangeSet({ steps, before: stood, after }, { problem }) {
    for (let step of steps) {
      let { change, before, table } = step;
      if (change.kind !== "rename-column" || isPrivate(table)) continue;
      let column = table?.columns.find(({ name }) => name === change.column);
      if (column?.origin.kind === "change" || column === void 0 && table?.knowledge === "full" || findTable(after, change.table)?.columns.some(({ name }) => name === change.column) === !0 || isOwnName(stood, step)) continue;
      let data = { column: memberOf(change.table, change.column), to: change.to }, routines = routinesNaming(after, resolveName(before, change.table), change.column), type = column?.type, proposal = type && replaceColumn(`Move to a new column ${change.to}`, {
        table: change.table,
        known: table,
        column: change.column,
        to: change.to,
        type,
        span: change.span
      }), place = { ...placeOf(step), subject: data.column, proposals: proposal ? [proposal] : [] };
      yield routines.length === 0 ? problem("breaks", data, place) : problem("breaksRoutines", { ...data, routines: listNames(routines) }, place);
    }
  }
});
function isOwnName({ catalog }, { change, table }) {
  let was = table && catalog.relations.get(keyOf(table));
  return change.kind === "rename-column" && was?.kind === "table" && was.knowledge === "full" && was.columns.every(({ name }) => name !== change.column);
}
function routinesNaming(state, table, column) {
  let word = new RegExp(`(?<![\\w$])${column.replaceAll(/[^\w]/g, "\\$&")}(?![\\w$])`, "iu");
  return [...state.catalog.routines.values()].flat().filter(({ uses, body }) => {
    let usage = uses.find(({ relation }) => isSameName(resolveName(state, relation), table) || relation.name === table.name);
    return usage !== void 0 && (usage.columns?.includes(column) ?? !0) && word.test(body);
  }).map((routine) => showName(routine));
}

// src/rules/breaking-change/move-to-schema-breaks-running-code.ts
var move_to_schema_breaks_running_code_default = defineRule({
  id: "breaking-change/move-to-schema-breaks-running-code",
  summary: "A table or view moves to another schema while a release still looks for it in the old one.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "SET SCHEMA moves a table, view or sequence that stood before the pull request, and nothing answers to its old name afterwards.",
    effect: "The release that is still running fails wherever it names it, unless its search_path holds the new schema too.",
    instead: "Put the new schema on the search_path of every role first, or leave a view under the old name in the same transaction.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    breaks: "Code that looks for {name} where it was fails from the moment it is in the schema {schema}."
  },
  examples: [
    {
      given: "CREATE SCHEMA archive; CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE orders SET SCHEMA archive;",
      good: "BEGIN; ALTER TABLE orders SET SCHEMA archive; CREATE VIEW public.orders AS SELECT * FROM archive.orders; COMMIT;",
      differs: "a view answers to the old name"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, before } = step;
      if (change.kind !== "set-schema" || !["table", "view", "materialized-view", "sequence"].includes(change.object)) continue;
      let found = findRelation(before, change.name);
      if (isPrivate(findTable(before, change.name) ?? findView(before, change.name)) || found === void 0 && before.catalog.complete || found?.kind === "sequence" && found.origin.kind === "change" || found?.schema === change.to || found !== void 0 && findRelation(after, { schema: found.schema, name: found.name }) !== void 0) continue;
      let name = showName(change.name);
      yield problem("breaks", { name, schema: change.to }, { ...placeOf(step), subject: name });
    }
  }
});

// src/rules/breaking-change/rename-schema-breaks-running-code.ts
var rename_schema_breaks_running_code_default = defineRule({
  id: "breaking-change/rename-schema-breaks-running-code",
  summary: "A schema gets another name while a release still uses the old one.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A schema that stood before the pull request is renamed.",
    effect: "The release that is still running fails wherever it names the schema or finds tables through its search_path.",
    instead: "Make a new schema with views on the old tables, let the code move over, then move the tables.",
    sources: ["https://www.postgresql.org/docs/18/sql-alterschema.html"]
  },
  messages: {
    breaks: "Code that still says {schema} fails from the moment it is called {to}."
  },
  examples: [
    {
      given: "CREATE SCHEMA billing;",
      bad: "ALTER SCHEMA billing RENAME TO invoicing;",
      good: "CREATE SCHEMA invoicing;",
      differs: "both schemas stand until no code names the old one"
    }
  ],
  check: {
    *"rename-schema"({ change, before }, { problem }) {
      before.catalog.schemas.get(change.name)?.origin.kind !== "change" && (yield problem("breaks", { schema: change.name, to: change.to }, { subject: change.name }));
    }
  }
});

// src/rules/breaking-change/rename-enum-value-breaks-running-code.ts
var rename_enum_value_breaks_running_code_default = defineRule({
  id: "breaking-change/rename-enum-value-breaks-running-code",
  summary: "A value of an enum gets another name while a release still uses the old one.",
  consequence: "breaks-writers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A value of an enum that stood before the pull request is renamed.",
    effect: "The release that is still running fails when it writes or compares with the old value, and reads one that it does not know.",
    instead: "Add the new value, let the code write it, update the rows in batches; an old value that no row has does no harm.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertype.html"]
  },
  messages: {
    breaks: "Code that still writes '{value}' to {type} fails, and code that reads it meets '{to}' instead."
  },
  examples: [
    {
      given: "CREATE TYPE mood AS ENUM ('sad', 'happy');",
      bad: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';",
      good: "ALTER TYPE mood ADD VALUE 'blue';",
      differs: "both values stand until no row and no code has the old one"
    }
  ],
  check: {
    *"rename-enum-value"({ change, before }, { problem }) {
      if (findType(before, change.type)?.origin.kind === "change") return;
      let type = showName(change.type);
      yield problem("breaks", { value: change.value, to: change.to, type }, { subject: `${type}.${change.value}` });
    }
  }
});

// src/rules/breaking-change/drop-view-breaks-readers.ts
var drop_view_breaks_readers_default = defineRule({
  id: "breaking-change/drop-view-breaks-readers",
  summary: "A view is dropped, and what reads it fails.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "A view or materialized view that stood before the pull request is dropped and not made again in it, or made again without a column that it had.",
    effect: "The release that is still running, and reports outside of it, fail wherever they read the view.",
    instead: "Release code that no longer reads the view, then drop it in a later pull request. To change a view, use CREATE OR REPLACE VIEW.",
    sources: ["https://www.postgresql.org/docs/18/sql-dropview.html"]
  },
  messages: {
    breaks: "Dropping {view} breaks whatever still reads it.",
    comesBackWithout: "{view} comes back without {columns}: whatever still reads that fails.",
    breaksWith: "Dropping {view} breaks whatever still reads it, and takes {others} along."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE VIEW open_orders AS SELECT id FROM orders;",
      bad: "DROP VIEW open_orders;",
      good: "DROP VIEW open_orders; CREATE VIEW open_orders AS SELECT id, 1 AS open FROM orders;",
      differs: "the view is made again"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, before, effects } = step;
      if (change.kind !== "drop-view" || isPrivate(step.view) || step.view === void 0 && before.catalog.complete) continue;
      let view = showName(change.view), again = findRelation(after, change.view);
      if (again !== void 0) {
        let lost = columnsLost(step.view, again);
        lost.length > 0 && (yield problem("comesBackWithout", { view, columns: listNames(lost) }, placeOf(step)));
        continue;
      }
      let others = takenAlong(effects, ["view", "materialized-view", "table", "column", "routine"]);
      yield others === "" ? problem("breaks", { view }, placeOf(step)) : problem("breaksWith", { view, others }, placeOf(step));
    }
  }
});
function columnsLost(view, again) {
  let columns = again.kind === "table" || again.kind === "view" || again.kind === "materialized-view" ? again.columns : void 0;
  if (view?.columns === void 0 || columns === void 0 || again.kind === "table" && again.knowledge !== "full") return [];
  let kept2 = new Set(columns.map(({ name }) => name));
  return view.columns.map(({ name }) => name).filter((name) => !kept2.has(name));
}

// src/rules/breaking-change/drop-function-breaks-callers.ts
var drop_function_breaks_callers_default = defineRule({
  id: "breaking-change/drop-function-breaks-callers",
  summary: "A function is dropped, and what calls it fails.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "A function or procedure that stood before the pull request is dropped and not made again in it.",
    effect: "The release that is still running, and functions whose bodies are kept as text, fail when they call it.",
    instead: "Release code that no longer calls it, then drop it in a later pull request. For other arguments, add an overload first.",
    sources: ["https://www.postgresql.org/docs/18/sql-dropfunction.html"]
  },
  messages: {
    breaks: "Whatever still calls {routine} fails.",
    breaksWith: "Whatever still calls {routine} fails, and {others} goes along with it."
  },
  examples: [
    {
      given: "CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;",
      bad: "DROP FUNCTION total(int);",
      good: "DROP FUNCTION total(int); CREATE FUNCTION total(a int) RETURNS bigint LANGUAGE sql AS $$ SELECT a::bigint $$;",
      differs: "the function is made again"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, before, effects } = step;
      if (change.kind !== "drop-routine") continue;
      let known = findRoutines(before, change.routine);
      if ((known.length === 0 ? before.catalog.complete : known.every(({ origin, returns }) => origin.kind === "change" || returns === "trigger")) || findRoutines(after, change.routine).length > 0) continue;
      let routine = showName(change.routine), others = takenAlong(effects), place = { ...placeOf(step), subject: routine };
      yield others === "" ? problem("breaks", { routine }, place) : problem("breaksWith", { routine, others }, place);
    }
  }
});

// src/rules/breaking-change/drop-trigger-stops-its-work.ts
var drop_trigger_stops_its_work_default = defineRule({
  id: "breaking-change/drop-trigger-stops-its-work",
  summary: "A trigger is dropped, and what it did is no longer done.",
  consequence: "breaks-writers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A trigger that stood before the pull request is dropped and not made again in it.",
    effect: "The release that is still running relies on what the trigger writes or refuses: from now on nobody does it.",
    instead: "Release code that does the work itself (or no longer needs it), then drop the trigger in a later pull request.",
    sources: ["https://www.postgresql.org/docs/18/sql-droptrigger.html"]
  },
  messages: {
    stops: "What {trigger} did at each write to {table} is no longer done."
  },
  examples: [
    {
      given: [
        "CREATE TABLE orders (id bigint PRIMARY KEY);",
        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;",
        "CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();"
      ].join(" "),
      bad: "DROP TRIGGER note ON orders;",
      good: "DROP TRIGGER note ON orders; CREATE TRIGGER note BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION note();",
      differs: "the trigger is made again"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, table, before } = step;
      if (change.kind !== "drop-trigger" || isPrivate(table)) continue;
      let trigger = table?.triggers.find(({ name }) => name === change.trigger);
      if (trigger === void 0 ? table?.knowledge === "full" || before.catalog.complete : trigger.origin.kind === "change") continue;
      let end = findTable(after, change.table);
      table !== void 0 && end === void 0 || end?.triggers.some(({ name, routine }) => name === change.trigger || routine.name === trigger?.routine.name) === !0 || (yield problem(
        "stops",
        { trigger: change.trigger, table: showName(change.table) },
        { ...placeOf(step), subject: memberOf(change.table, change.trigger) }
      ));
    }
  }
});

// src/rules/breaking-change/drop-extension-takes-objects.ts
var drop_extension_takes_objects_default = defineRule({
  id: "breaking-change/drop-extension-takes-objects",
  summary: "An extension is dropped, and its types, functions and operators with it.",
  consequence: "breaks-readers",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-cascade-takes-others"],
  docs: {
    when: "An extension that stood before the pull request is dropped.",
    effect: "Its functions, operators and types are gone: queries that use them fail, and with CASCADE so go columns, indexes and defaults that are made of them.",
    instead: "Find out what uses it (pg_depend), move that away first, and drop it without CASCADE.",
    sources: ["https://www.postgresql.org/docs/18/sql-dropextension.html"]
  },
  messages: {
    takes: "Dropping the extension {name} takes its functions, operators and types away: code that uses them fails.",
    takesCascade: "Dropping the extension {name} with CASCADE also drops the columns, indexes and defaults that are made of it."
  },
  examples: [
    {
      given: "CREATE EXTENSION citext;",
      bad: "DROP EXTENSION citext;"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, before } = step;
      if (change.kind !== "drop-extension") continue;
      let known = before.catalog.extensions.get(change.name);
      (known === void 0 ? before.catalog.complete : known.origin.kind === "change") || !change.cascade && after.catalog.extensions.has(change.name) || (yield problem(change.cascade ? "takesCascade" : "takes", { name: change.name }, { ...placeOf(step), subject: change.name }));
    }
  }
});

// src/rules/breaking-change/drop-default-breaks-writers.ts
var drop_default_breaks_writers_default = defineRule({
  id: "breaking-change/drop-default-breaks-writers",
  summary: "A column that must have a value loses its default while a release may still rely on it.",
  consequence: "breaks-writers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "The default of a NOT NULL column of a table in use is dropped and not set again, be the column old or added by the same pull request.",
    effect: "The release that is still running does not write the column, and every INSERT of it fails.",
    instead: "Keep the default until all running code writes the column, and drop it in a later pull request.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    breaks: "Without its default, every INSERT into {table} that leaves out {column} fails: it must not be NULL."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free'; ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;",
      good: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';",
      differs: "the default goes one release later"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, table } = step;
      if (change.kind !== "drop-default" || table === void 0 || isPrivate(table)) continue;
      let column = table.columns.find(({ name }) => name === change.column);
      if (column?.default === void 0 || column.identity !== void 0) continue;
      let end = findTable(after, change.table)?.columns.find(({ name }) => name === change.column);
      if (end?.notNull !== !0 || end.default !== void 0 || end.identity !== void 0 || end.generated !== void 0) continue;
      let data = { column: change.column, table: showName(change.table) };
      yield problem("breaks", data, { ...placeOf(step), subject: memberOf(change.table, change.column) });
    }
  }
});

// src/rules/breaking-change/set-not-null-breaks-writers.ts
var set_not_null_breaks_writers_default = defineRule({
  id: "breaking-change/set-not-null-breaks-writers",
  summary: "A column without a default becomes NOT NULL while a release may still leave it out.",
  consequence: "breaks-writers",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "SET NOT NULL on a column in use that has no default, and that no CHECK of the base holds to IS NOT NULL already.",
    effect: "The release that is still running fails wherever it leaves the column out or writes NULL to it.",
    instead: "Release code that always writes the column first, or give it a default for one release.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    breaks: "Code that leaves out {column} of {table} fails from now on: it must not be NULL, and has no default."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "ALTER TABLE users ALTER COLUMN name SET NOT NULL;",
      good: "ALTER TABLE users ALTER COLUMN name SET DEFAULT ''; ALTER TABLE users ALTER COLUMN name SET NOT NULL;",
      differs: "the column keeps a default for one release"
    }
  ],
  check: {
    *"set-not-null"({ change, table }, { problem }) {
      let column = table?.columns.find(({ name }) => name === change.column);
      isPrivate(table) || column === void 0 || column.notNull || isHeldAlready(table, column.name) || column.default !== void 0 || column.identity !== void 0 || column.generated !== void 0 || (yield problem("breaks", { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) }));
    }
  }
});
function isHeldAlready(table, column) {
  return (table?.constraints ?? []).some(
    (constraint) => constraint.kind === "check" && constraint.enforced && constraint.origin.kind === "base" && conjunctsOf(constraint.expression.term).some(
      (term) => term.kind === "is-null" && term.negated && term.term.kind === "column" && term.term.name === column
    )
  );
}

// src/rules/breaking-change/drop-not-null-surprises-readers.ts
var drop_not_null_surprises_readers_default = defineRule({
  id: "breaking-change/drop-not-null-surprises-readers",
  summary: "A column may hold NULL from now on, and code may not be ready for it.",
  consequence: "breaks-readers",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "DROP NOT NULL on a column of a table in use.",
    effect: "Code that has never met a NULL there meets one: comparisons become unknown, conversions fail.",
    instead: "Release code that can read NULL before any code writes it.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    surprises: "Code that reads {column} of {table} may meet NULL from now on."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);",
      bad: "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;"
    }
  ],
  check: {
    *"drop-not-null"({ change, table, before }, { problem }) {
      let column = table?.columns.find(({ name }) => name === change.column);
      isPrivate(table) || column?.origin.kind === "change" || (column === void 0 ? before.catalog.complete : !column.notNull) || (yield problem("surprises", { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) }));
    }
  }
});

// src/rules/breaking-change/drop-primary-key-loses-identity.ts
var drop_primary_key_loses_identity_default = defineRule({
  id: "breaking-change/drop-primary-key-loses-identity",
  summary: "A table loses its primary key.",
  consequence: "weakens-schema",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/drop-constraint-weakens-schema"],
  docs: {
    when: "The primary key of a table that stood before the pull request is dropped, and the pull request gives it no other.",
    effect: "Rows that are alike can get in, rows can no longer be told apart by key, and logical replication of UPDATE and DELETE fails.",
    instead: "Build the index of the new key online, then drop the old key and add the new one USING INDEX in one ALTER TABLE.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html", "https://www.postgresql.org/docs/18/logical-replication-publication.html"]
  },
  messages: {
    loses: "Without {constraint}, rows of {table} can no longer be told apart: doubles can get in, and replication of UPDATE and DELETE fails."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, number bigint NOT NULL); CREATE UNIQUE INDEX orders_number ON orders (number);",
      bad: "ALTER TABLE orders DROP CONSTRAINT orders_pkey;",
      good: "ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_number PRIMARY KEY USING INDEX orders_number;",
      differs: "another key takes the place of the old one"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change, table } = step;
      if (change.kind !== "drop-constraint" || isPrivate(table)) continue;
      let dropped = table?.constraints.find(({ name }) => name === change.constraint);
      !(dropped === void 0 ? table?.knowledge !== "full" && change.constraint.endsWith("_pkey") : dropped.kind === "primary-key") || table === void 0 && step.before.catalog.complete || isReplaced(step, after) || (yield problem(
        "loses",
        { constraint: change.constraint, table: showName(change.table) },
        { ...placeOf(step), subject: memberOf(change.table, change.constraint) }
      ));
    }
  }
});
function isReplaced({ change, before }, { catalog }) {
  if (change.kind !== "drop-constraint") return !1;
  let end = catalog.relations.get(keyOf(resolveName(before, change.table)));
  return end?.kind === "table" ? end.constraints.some(({ kind }) => kind === "primary-key") : before.catalog.complete;
}

// src/rules/breaking-change/drop-constraint-weakens-schema.ts
var drop_constraint_weakens_schema_default = defineRule({
  id: "breaking-change/drop-constraint-weakens-schema",
  summary: "A table is no longer held to a rule that it was held to.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A UNIQUE, foreign key, CHECK or EXCLUDE constraint that stood before the pull request is dropped, and nothing in the pull request takes its place.",
    effect: "Rows that it kept out can get in; bringing it back later means mending them first.",
    instead: "Add what takes its place in the same pull request; or drop it only when no code relies on it.",
    sources: ["https://www.postgresql.org/docs/18/ddl-constraints.html"]
  },
  messages: {
    unique: "Without {constraint}, rows of {table} with the same {columns} can get in.",
    foreignKey: "Without {constraint}, rows of {table} can refer to rows of {parent} that are not there.",
    check: "Without {constraint}, rows of {table} that break it can get in."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CONSTRAINT total_positive CHECK (total > 0));",
      bad: "ALTER TABLE orders DROP CONSTRAINT total_positive;",
      good: "ALTER TABLE orders DROP CONSTRAINT total_positive, ADD CONSTRAINT total_positive CHECK (total >= 0) NOT VALID;",
      differs: "another CHECK takes its place"
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let step of changeSet.steps) {
      let { change, table } = step;
      if (change.kind !== "drop-constraint" || table === void 0 || isPrivate(table)) continue;
      let dropped = table.constraints.find(({ name }) => name === change.constraint);
      if (dropped === void 0 || dropped.origin.kind === "change" || dropped.kind === "primary-key" || dropped.kind === "not-null" || isReplaced2(dropped, step, table, changeSet)) continue;
      let data = { constraint: change.constraint, table: showName(change.table) }, place = { ...placeOf(step), subject: memberOf(change.table, change.constraint) };
      dropped.kind === "unique" ? yield problem("unique", { ...data, columns: dropped.columns.join(", ") }, place) : dropped.kind === "foreign-key" ? yield problem("foreignKey", { ...data, parent: showName(dropped.references) }, place) : yield problem("check", data, place);
    }
  }
});
function isReplaced2(dropped, { after: now }, table, { after }) {
  let end = after.catalog.relations.get(keyOf(table));
  if (end?.kind !== "table") return !0;
  let still = now.catalog.relations.get(keyOf(table)), standing = still?.kind === "table" ? still : table;
  switch (dropped.kind) {
    case "unique":
      return hasNoColumn(end, dropped.columns) || uniqueKeysOf(end).some((key) => implies(key, { parts: dropped.columns }));
    case "foreign-key":
      return hasNoColumn(end, dropped.columns) || end.constraints.some((other) => other.kind === "foreign-key" && other.columns.join() === dropped.columns.join());
    case "check":
      return hasNoColumn(end, columnsOf(dropped.expression)) || isProvedOtherwise(dropped.expression, standing, now.catalog) || end.constraints.some((other) => isSuccessor(other, dropped));
    default:
      return end.constraints.some((other) => other.kind === dropped.kind && other.name === dropped.name);
  }
}
function hasNoColumn(table, columns) {
  return columns.some((name) => !table.columns.some((column) => column.name === name));
}
function isSuccessor(other, dropped) {
  return other.kind === "check" && (other.name === dropped.name || other.expression.text === dropped.expression.text);
}
function isProvedOtherwise(check, table, catalog) {
  return conjunctsOf(check.term).every((part) => saysNotNull(part, table)) || isAboutPartitionKey(check, table, catalog);
}
function saysNotNull(part, table) {
  if (part.kind !== "is-null" || !part.negated || part.term.kind !== "column") return !1;
  let { name } = part.term;
  return table.columns.some((column) => column.name === name && column.notNull);
}
function isAboutPartitionKey(check, table, catalog) {
  let parent = table.partitionOf && catalog.relations.get(keyOf(table.partitionOf.parent)), keys = parent?.kind === "table" ? (parent.partitioning?.keys ?? []).flatMap(({ column }) => column ?? []) : [];
  return keys.length > 0 && columnsOf(check).every((column) => keys.includes(column));
}

// src/rules/in-use.ts
function isInUse({ before, after }, relation) {
  let key = keyOf(relation), found = before.catalog.relations.get(key) ?? after.catalog.relations.get(key);
  return found === void 0 ? !0 : found.kind === "index" ? isInUse({ before, after }, found.table) : found.kind === "sequence" ? found.origin.kind !== "change" : !isPrivate(found);
}
function isRefused({ effects }) {
  return effects.refusals.some(({ onlyWithRows }) => onlyWithRows !== !0);
}
function blockingWork(step, ...reasons2) {
  return isRefused(step) ? [] : step.effects.work.filter((work) => reasons2.includes(work.because) && blocksTraffic(work.blocks) && isInUse(step, work.relation));
}
function blockingLocks(step) {
  return step.effects.locks.filter((lock) => lock.role !== "index" && blocksTraffic(lock.blocks) && isInUse(step, lock.relation));
}

// src/rules/breaking-change/drop-unique-index-lets-doubles-in.ts
var drop_unique_index_lets_doubles_in_default = defineRule({
  id: "breaking-change/drop-unique-index-lets-doubles-in",
  summary: "A unique index is dropped, and nothing else keeps its rows apart.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A unique index that stood before the pull request is dropped, and no other key on its columns stands in the end.",
    effect: "Rows that are alike can get in, and INSERT \u2026 ON CONFLICT on these columns fails. Bringing the index back later means mending the rows first.",
    instead: "Build what takes its place online first; or drop it only when no code relies on it.",
    sources: ["https://www.postgresql.org/docs/18/indexes-unique.html", "https://www.postgresql.org/docs/18/sql-insert.html#SQL-ON-CONFLICT"]
  },
  messages: {
    doubles: "Without {index}, rows of {table} with the same {columns} can get in, and ON CONFLICT on these columns fails."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE UNIQUE INDEX users_email ON users (email);",
      bad: "DROP INDEX CONCURRENTLY users_email;",
      good: "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email); DROP INDEX CONCURRENTLY users_email;",
      differs: "another unique index takes its place"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let step of steps) {
      let { change } = step;
      if (change.kind !== "drop-index") continue;
      let found = findIndex(step.before, change.index);
      if (found?.owner.kind !== "table" || !found.index.unique || found.index.origin.kind === "change" || !isInUse(step, found.owner)) continue;
      let end = after.catalog.relations.get(keyOf(found.owner));
      if (end?.kind !== "table" || isReplaced3(found.index, end)) continue;
      let index = showName(change.index), table = showName(found.owner);
      yield problem(
        "doubles",
        { index, table, columns: listNames(keyOfParts(found.index.parts).parts) },
        { ...placeOf(step), subject: index, table }
      );
    }
  }
});
function isReplaced3({ parts, predicate }, end) {
  return parts.some(({ column }) => column !== void 0 && !end.columns.some(({ name }) => name === column)) || uniqueKeysOf(end).some((key) => implies(key, keyOfParts(parts, predicate)));
}

// src/rules/breaking-change/disable-trigger-stops-checks.ts
var disable_trigger_stops_checks_default = defineRule({
  id: "breaking-change/disable-trigger-stops-checks",
  summary: "Triggers are switched off, foreign keys among them.",
  consequence: "weakens-schema",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "DISABLE TRIGGER on a table that stood before the pull request, not enabled again in the same transaction.",
    effect: "For everyone, not only for the migration, the triggers do nothing: with ALL, foreign keys are not checked either, and rows that break them stay.",
    instead: "Switch off one trigger by name, and switch it on again in the same transaction; or set session_replication_role for the migration alone.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    all: "The foreign keys and triggers of {table} do nothing for anyone until they are enabled again: rows that break them get in and stay.",
    user: "The triggers of {table} do nothing for anyone until they are enabled again.",
    one: "The trigger {trigger} of {table} does nothing for anyone until it is enabled again."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
      bad: "ALTER TABLE orders DISABLE TRIGGER ALL;",
      good: "BEGIN; ALTER TABLE orders DISABLE TRIGGER ALL; ALTER TABLE orders ENABLE TRIGGER ALL; COMMIT;"
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    for (let [index, step] of steps.entries()) {
      let { change, table } = step;
      if (change.kind !== "enable-trigger" || change.enabled || isPrivate(table) || steps.slice(index).some((other) => isUndone(step, change, other))) continue;
      let shown = showName(change.table);
      change.which === "all" ? yield problem("all", { table: shown }, placeOf(step)) : change.which === "user" ? yield problem("user", { table: shown }, placeOf(step)) : yield problem("one", { trigger: change.which.name, table: shown }, { ...placeOf(step), subject: memberOf(change.table, change.which.name) });
    }
  }
});
function isUndone(step, disabled, { change, transaction }) {
  return change.kind !== "enable-trigger" || !change.enabled || transaction !== step.transaction ? !1 : showName(change.table) === showName(disabled.table) && (change.which === "all" || nameOf(change) === nameOf(disabled));
}
function nameOf({ which }) {
  return typeof which == "string" ? which : `trigger ${which.name}`;
}

// src/rules/refusals.ts
var refusalOwners = {
  "unknown-relation": "deploy/object-does-not-exist",
  "unknown-column": "deploy/object-does-not-exist",
  "unknown-type": "deploy/object-does-not-exist",
  "unknown-routine": "deploy/object-does-not-exist",
  "unknown-schema": "deploy/object-does-not-exist",
  "unknown-constraint": "deploy/object-does-not-exist",
  "unknown-index": "deploy/object-does-not-exist",
  "unknown-object": "deploy/object-does-not-exist",
  "name-taken": "deploy/name-is-taken",
  "duplicate-column": "deploy/name-is-taken",
  "enum-value-exists": "deploy/name-is-taken",
  "others-depend": "deploy/others-depend-on-it",
  "index-backs-constraint": "deploy/others-depend-on-it",
  "used-by-view": "deploy/type-change-is-blocked",
  "used-by-generated-column": "deploy/type-change-is-blocked",
  "used-by-policy": "deploy/type-change-is-blocked",
  "used-by-trigger": "deploy/type-change-is-blocked",
  "cannot-cast": "deploy/type-change-is-blocked",
  "transaction-forbidden": "deploy/concurrently-in-transaction",
  "partitioned-concurrently": "deploy/partitioned-table-refuses",
  "unique-misses-partition-key": "deploy/partitioned-table-refuses",
  "not-valid-on-partitioned": "deploy/partitioned-table-refuses",
  "partition-overlaps": "deploy/partitioned-table-refuses",
  "no-unique-index": "deploy/refresh-needs-unique-index",
  "references-not-unique": "deploy/foreign-key-cannot-reference",
  "type-mismatch": "deploy/foreign-key-cannot-reference",
  "column-count-mismatch": "deploy/foreign-key-cannot-reference",
  "view-columns-changed": "deploy/view-columns-cannot-change",
  "enum-value-uncommitted": "deploy/enum-value-used-in-its-transaction",
  "not-null-without-default": "breaking-change/add-not-null-column-without-default",
  "transaction-required": "deploy/statement-is-refused",
  "wrong-kind": "deploy/statement-is-refused",
  "multiple-primary-keys": "deploy/statement-is-refused",
  "immutable-required": "deploy/statement-is-refused",
  unsupported: "deploy/statement-is-refused",
  "newer-syntax": "deploy/statement-is-refused",
  "algorithm-refused": "deploy/statement-is-refused"
};
function ownerOf({ code, onlyWithRows }, { change }) {
  if (code === "cannot-cast" && onlyWithRows === !0) return "breaking-change/narrow-type-may-fail";
  let owner = refusalOwners[code];
  return change.kind !== "change-column-type" && code.startsWith("used-by") ? "deploy/others-depend-on-it" : owner;
}
function* refusalsOf(owner, { steps }) {
  let told = /* @__PURE__ */ new Set();
  for (let step of steps)
    for (let refusal of step.effects.refusals)
      ownerOf(refusal, step) !== owner || told.has(refusal.message) || refusal.onlyWithRows === !0 && isPrivate(step.table) || (told.add(refusal.message), yield { step, refusal });
}
function placeOfRefusal(step, { span }) {
  let place = placeOf(step);
  return span === void 0 ? place : { ...place, span };
}

// src/rules/breaking-change/add-not-null-column-without-default.ts
var id = "breaking-change/add-not-null-column-without-default", add_not_null_column_without_default_default = defineRule({
  id,
  summary: "A column is added that must have a value, and is given none.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A NOT NULL column without a default is added to a table that may hold rows.",
    effect: "The migration fails as soon as there is one row; where there is none yet, the running release fails at its next INSERT.",
    instead: "Give the column a default (a constant takes an instant), or add it without NOT NULL, fill it, and make it NOT NULL afterwards.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    fails: "Adding {column} fails as soon as {table} holds a row: it must not be NULL, and has no default."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN country text NOT NULL;",
      good: "ALTER TABLE users ADD COLUMN country text NOT NULL DEFAULT 'unknown';",
      differs: "the column has a default"
    }
  ],
  *checkChangeSet({ files, steps }, { problem }) {
    for (let { step } of files.flatMap(({ statements }) => statements.flatMap((statement) => [...refusalsOf(id, statement)]))) {
      let { change } = step;
      if (change.kind !== "add-column" || isEmptied(step, steps)) continue;
      let subject = memberOf(change.table, change.column.name);
      yield problem("fails", { column: change.column.name, table: showName(change.table) }, { ...placeOf(step), subject });
    }
  }
});
function isEmptied(step, steps) {
  return steps.slice(0, steps.indexOf(step)).some(({ change, transaction, table }) => (change.kind === "truncate" || change.kind === "write-rows" && change.verb === "delete" && change.where !== "some" && !change.limited) && transaction === step.transaction && table !== void 0 && step.table !== void 0 && isSameName(table, step.table));
}

// src/rules/breaking-change/sequence-behind-explicit-ids.ts
var sequence_behind_explicit_ids_default = defineRule({
  id: "breaking-change/sequence-behind-explicit-ids",
  summary: "Rows are written with their own numbers, and the sequence does not know.",
  consequence: "breaks-writers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "An INSERT spells out values of a serial or identity column, and nothing sets its sequence afterwards.",
    effect: "The sequence goes on from where it was: sooner or later it hands out a number that is taken, and the INSERT of the application fails.",
    instead: "Leave the column out, or set the sequence afterwards: SELECT setval(pg_get_serial_sequence('plans', 'id'), (SELECT max(id) FROM plans)).",
    sources: ["https://www.postgresql.org/docs/18/functions-sequence.html"]
  },
  messages: {
    behind: "{column} is written out here ({value}), and its sequence is not set afterwards: an INSERT that leaves it out will be given a number that is taken, and fail."
  },
  examples: [
    {
      given: "CREATE TABLE plans (id serial PRIMARY KEY, name text);",
      bad: "INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'team');",
      good: "INSERT INTO plans (name) VALUES ('free'), ('team');"
    },
    {
      given: "CREATE TABLE plans (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text);",
      bad: "INSERT INTO plans (id, name) VALUES (1, 'free');",
      good: "INSERT INTO plans (id, name) VALUES (1, 'free'); SELECT setval(pg_get_serial_sequence('plans', 'id'), 1);"
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    let told = /* @__PURE__ */ new Set();
    for (let [at, step] of steps.entries()) {
      let { change, before } = step;
      if (change.kind !== "write-rows" || change.verb !== "insert") continue;
      let table = findTable(before, change.table), found = table && numbersWritten(change, table);
      if (table === void 0 || found === void 0 || told.has(keyOf(table)) || steps.slice(at + 1).some((later) => mayReset(later, table))) continue;
      told.add(keyOf(table));
      let column = memberOf(change.table, found.column.name);
      yield problem("behind", { column, value: found.value }, { ...placeOf(step), subject: column });
    }
  }
});
function numbersWritten({ literals, columns }, table) {
  for (let column of table.columns) {
    if (!columns.includes(column.name) || column.sequence === void 0) continue;
    let largest = literals.filter((literal) => literal.column === column.name && /^[1-9]\d*$/.test(literal.value)).map(({ value }) => value).toSorted((a, b) => Number(a) - Number(b)).at(-1);
    if (largest !== void 0) return { column, value: largest };
  }
}
function mayReset({ change, before }, table) {
  switch (change.kind) {
    case "read-rows":
      return change.calls.some(({ name }) => name === "setval");
    case "write-rows":
      return change.calls?.some(({ name }) => name === "setval") ?? !1;
    case "alter-sequence":
      return "restart" in change.options;
    case "set-identity":
      return change.verb === "restart";
    case "truncate":
    case "drop-table": {
      let found = findTable(before, change.table);
      return found !== void 0 && keyOf(found) === keyOf(table);
    }
    case "dynamic-sql":
      return !0;
    default:
      return !1;
  }
}

// src/rules/breaking-change/sequence-goes-back.ts
var sequence_goes_back_default = defineRule({
  id: "breaking-change/sequence-goes-back",
  summary: "A sequence in use starts again, or holds fewer numbers.",
  consequence: "breaks-writers",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "ALTER SEQUENCE restarts a sequence that stood before at its beginning, while the table that it numbers keeps its rows; or gives it a smaller type.",
    effect: "It hands out numbers that are taken, so that INSERTs fail; or it ends where the smaller type does.",
    instead: "Set it to where the rows are: SELECT setval('orders_id_seq', (SELECT max(id) FROM orders)).",
    sources: ["https://www.postgresql.org/docs/18/sql-altersequence.html"]
  },
  messages: {
    restarts: "{sequence} starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.",
    shrinks: "{sequence} becomes {type}: it ends at {end}, and fails where it has gone further."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id serial PRIMARY KEY, total numeric);",
      bad: "ALTER SEQUENCE orders_id_seq RESTART;",
      good: "SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));",
      differs: "The sequence keeps its number."
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    for (let step of steps) {
      let { change, before } = step;
      if (change.kind !== "alter-sequence") continue;
      let sequence = findSequence(before, change.sequence);
      if (sequence === void 0 || sequence.origin.kind === "change") continue;
      let shown = showName(change.sequence), place = { ...placeOf(step), subject: shown }, end = ends[change.type?.name ?? ""];
      end !== void 0 && sizeOf(sequence) > sizeOf({ type: change.type }) ? yield problem("shrinks", { sequence: shown, type: change.type?.text ?? "", end }, place) : isRestart(change.options.restart) && !isEmptied2(steps, step, sequence) && (yield problem("restarts", { sequence: shown }, place));
    }
  }
}), ends = { int2: "32,767", int4: "2,147,483,647" }, sizes = { int2: 2, int4: 4, int8: 8 }, sizeOf = ({ type }) => sizes[type?.name ?? "int8"] ?? 8, isRestart = (value) => value === "" || value === "1";
function isEmptied2(steps, { before }, { ownedBy }) {
  let owner = ownedBy && findTable(before, ownedBy.table);
  return owner === void 0 ? ownedBy !== void 0 : isPrivate(owner) || steps.some(({ change, table }) => (change.kind === "truncate" || change.kind === "write-rows" && change.verb === "delete" && change.where !== "some") && table !== void 0 && keyOf(table) === keyOf(owner));
}

// src/rules/breaking-change/new-default-leaves-old-rows.ts
var new_default_leaves_old_rows_default = defineRule({
  id: "breaking-change/new-default-leaves-old-rows",
  summary: "A column in use gets another default.",
  consequence: "breaks-readers",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "SET DEFAULT on a column that stood before the pull request.",
    effect: "Rows that are there keep their value, and only INSERTs that leave the column out get the new one: code that names all columns, as many mappers do, writes the old default still.",
    instead: "Release code that knows both values first, and fill old rows in batches if they are meant too.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    fresh: "{column} of {table} gets the default {value} for new rows only: rows that are there keep what they have."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text DEFAULT 'free');",
      bad: "ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'trial';"
    }
  ],
  check: {
    *"set-default"({ change, table }, { problem }) {
      let column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column === void 0 || column.origin.kind === "change" || column.default?.text === change.default.text) return;
      let data = { column: change.column, table: showName(change.table), value: change.default.text };
      yield problem("fresh", data, { subject: memberOf(change.table, change.column) });
    }
  }
});

// src/rules/constraint-made.ts
function constraintMade(step, stated) {
  let name = tableOf(step.change);
  if (stated.name !== "" || name === void 0) return stated;
  let known = new Set(findTable(step.before, name)?.constraints.map((constraint) => constraint.name)), made = findTable(step.after, name)?.constraints.find(
    (constraint) => constraint.kind === stated.kind && !known.has(constraint.name) && isSame(constraint, stated)
  );
  return made === void 0 ? stated : { ...stated, name: made.name };
}
function isSame(made, stated) {
  return made.kind === "check" ? stated.kind === "check" && made.expression.text === stated.expression.text : "columns" in made && "columns" in stated && made.columns.join("\0") === stated.columns.join("\0");
}

// src/rules/index-made.ts
function withIndexName({ change, before, after }) {
  if (change.index.name !== "") return change;
  let stood = new Set((findTable(before, change.table) ?? findView(before, change.table))?.indexes.map(({ name }) => name)), made = (findTable(after, change.table) ?? findView(after, change.table))?.indexes.find(({ name }) => !stood.has(name));
  return { ...change, index: { ...change.index, name: made?.name ?? "the index" } };
}

// src/rules/breaking-change/add-unique-may-fail.ts
var add_unique_may_fail_default = defineRule({
  id: "breaking-change/add-unique-may-fail",
  summary: "Rows must be unique from now on, and nothing has kept them so until now.",
  consequence: "fails-to-deploy",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A unique index, UNIQUE constraint or primary key is made on columns that stood before, and no other key has kept them unique.",
    effect: "Two rows that are alike make the migration fail; built CONCURRENTLY, an INVALID index is left behind that slows down writes and serves no query.",
    instead: "Look for rows that are alike (GROUP BY \u2026 HAVING count(*) > 1) and mend them before; after a failure, drop the INVALID index and begin again.",
    sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"]
  },
  messages: {
    mayFail: "Nothing has kept {columns} of {table} unique until now: two rows that are alike make {name} fail.",
    mayLeaveInvalid: "Nothing has kept {columns} of {table} unique until now: two rows that are alike make {name} fail and leave it behind as an INVALID index."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name);",
      good: "CREATE INDEX CONCURRENTLY users_name ON users (name);",
      differs: "the index is made unique when the rows are"
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let step of changeSet.steps) {
      let wanted = uniqueWanted(step);
      if (wanted === void 0 || isRefused(step) || isPrivate(step.table ?? step.view) || isKeptUnique(step, wanted, changeSet)) continue;
      let data = { columns: listNames(wanted.parts), table: showName(wanted.table), name: wanted.name };
      yield problem(wanted.online ? "mayLeaveInvalid" : "mayFail", data, { ...placeOf(step), subject: wanted.name });
    }
  }
});
function uniqueWanted(step) {
  let { change } = step;
  if (change.kind === "create-index") {
    let { index, table, online } = withIndexName({ ...step, change });
    return index.unique && !change.only ? { ...keyOfParts(index.parts, index.predicate), table, name: index.name, online } : void 0;
  }
  return change.kind === "add-constraint" ? keyWanted(step, change) : void 0;
}
function keyWanted(step, { table, constraint }) {
  if (!(constraint.kind !== "unique" && constraint.kind !== "primary-key" || constraint.usingIndex !== void 0))
    return { parts: constraint.columns, table, name: showConstraint(constraintMade(step, constraint)), online: !1 };
}
function isKeptUnique(step, wanted, { before }) {
  let table = findTable(step.before, wanted.table);
  if (table === void 0) return step.view !== void 0 || step.before.catalog.complete;
  if (table.columns.some(({ name, origin }) => wanted.parts.includes(name) && origin.kind === "change")) return !0;
  let stood = before.catalog.relations.get(keyOf(table)), known = [...uniqueKeysOf(table), ...stood?.kind === "table" ? uniqueKeysOf(stood) : []];
  return table.indexes.some(({ name }) => name === wanted.name) || table.constraints.some(({ name }) => name === wanted.name) || known.some((key) => implies(key, wanted));
}

// src/rules/breaking-change/add-constraint-may-fail.ts
var add_constraint_may_fail_default = defineRule({
  id: "breaking-change/add-constraint-may-fail",
  summary: "Old rows are held to a rule that nothing has held them to until now.",
  consequence: "fails-to-deploy",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A CHECK or foreign key is added to columns that stood before, and checked against the rows that are there.",
    effect: "One row that breaks it makes the migration fail.",
    instead: "Count the rows that break it before; add it as NOT VALID, mend them, and validate it afterwards.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    mayFail: "One row of {table} that breaks {constraint} makes this fail."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);",
      bad: "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);",
      good: "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;",
      differs: "old rows are checked in a later migration"
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { change, table, before } = step;
      for (let stated of constraintsAdded(change)) {
        if (isPrivate(table) || !stated.valid || !stated.enforced || !isOnOldColumns(stated, change.table, before)) continue;
        let shown = showConstraint(constraintMade(step, stated));
        yield problem("mayFail", { table: showName(change.table), constraint: shown }, { subject: shown });
      }
    }
  }
});
function isOnOldColumns(constraint, table, before) {
  let columns = constraint.kind === "foreign-key" ? constraint.columns : constraint.kind === "check" ? columnsOf(constraint.expression) : [], isNew = (name) => findTable(before, table)?.columns.find((column) => column.name === name)?.origin.kind === "change";
  return columns.length > 0 && !columns.some(isNew);
}

// src/rules/narrows.ts
var texts = /* @__PURE__ */ new Set(["text", "varchar", "bpchar", "char", "citext"]), integers = {
  int2: { digits: 5, length: 6 },
  int4: { digits: 10, length: 11 },
  int8: { digits: 19, length: 20 }
}, moments = /* @__PURE__ */ new Set(["timestamp", "timestamptz", "time", "timetz", "interval"]);
function narrowing(from, to) {
  if (from.dimensions !== to.dimensions) return;
  if (texts.has(to.name)) return longestOf(from) > lengthOf(to) ? "fails" : void 0;
  if (texts.has(from.name)) return "fails";
  let [small, wide] = [integers[to.name], integers[from.name]];
  return small !== void 0 ? wide === void 0 ? ifNumber(from) : wide.digits > small.digits ? "fails" : void 0 : to.name === "numeric" ? intoNumeric(from, to) : moments.has(from.name) ? cutsMoment(from, to) ? "loses" : void 0 : from.name === "float8" && to.name === "float4" ? "fails" : from.name === "numeric" && (to.name === "float8" || to.name === "float4") ? "loses" : void 0;
}
function ifNumber({ name }) {
  return name === "numeric" || name === "float4" || name === "float8" ? "fails" : void 0;
}
function lengthOf({ name, modifiers }) {
  return modifiers[0] ?? (name === "bpchar" || name === "char" ? 1 : 1 / 0);
}
function longestOf(type) {
  return texts.has(type.name) ? lengthOf(type) : integers[type.name]?.length ?? (type.name === "uuid" ? 36 : type.name === "bool" ? 5 : 1 / 0);
}
function intoNumeric(from, to) {
  let [precision, scale = 0] = to.modifiers;
  if (precision === void 0) return;
  let whole = precision - scale, wide = integers[from.name];
  if (wide !== void 0) return wide.digits > whole ? "fails" : void 0;
  if (from.name !== "numeric") return ifNumber(from);
  let [oldPrecision, oldScale = 0] = from.modifiers;
  return oldPrecision === void 0 || oldPrecision - oldScale > whole ? "fails" : oldScale > scale ? "loses" : void 0;
}
function cutsMoment(from, to) {
  return to.name === "date" || to.name === "time" && from.name !== "time" ? from.name !== "interval" : from.name === to.name && (to.modifiers[0] ?? 6) < (from.modifiers[0] ?? 6);
}

// src/rules/breaking-change/narrow-type-may-fail.ts
var narrow_type_may_fail_default = defineRule({
  id: "breaking-change/narrow-type-may-fail",
  summary: "A column gets a type that cannot hold all the values it may have now.",
  consequence: "fails-to-deploy",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "The type of a column in use becomes a smaller one: a shorter text, a smaller number, less precision.",
    effect: "One value that does not fit makes the migration fail, or is cut to fit for good; the release that is still running fails when it writes such a value.",
    instead: "Add a CHECK for the new bound as NOT VALID, mend the rows that break it, validate it, and only then change the type.",
    sources: ["https://www.postgresql.org/docs/18/datatype.html"]
  },
  messages: {
    fails: "{column} may hold values that do not fit into {to} (it is {from} now): one of them makes this fail, and code that writes them fails afterwards.",
    loses: "Values of {column} are cut to fit into {to} for good: it is {from} now."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50));",
      bad: "ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);",
      good: "ALTER TABLE orders ADD CONSTRAINT note_is_short CHECK (length(note) <= 20) NOT VALID;",
      differs: "the bound is kept by a CHECK"
    }
  ],
  check: {
    *"change-column-type"({ change, effects, table, before }, { problem }) {
      let column = table?.columns.find(({ name }) => name === change.column);
      if (column === void 0 || column.origin.kind === "change" || isPrivate(table)) return;
      let refused = effects.refusals.find(({ code, onlyWithRows }) => code === "cannot-cast" && onlyWithRows === !0), kind = narrowing(baseOf(before, column.type), baseOf(before, change.to)) ?? (refused && "fails");
      if (kind === void 0 || isRefused({ effects }) || fitsLabels(before, column.type, change.to)) return;
      let subject = memberOf(change.table, change.column);
      yield problem(kind, { column: subject, from: column.type.text, to: change.to.text }, { subject });
    }
  }
});
function baseOf(state, type) {
  let found = type.dimensions === 0 ? findType(state, typeName(type)) : void 0;
  return found?.kind === "domain" ? baseOf(state, found.base) : type;
}
function fitsLabels(state, from, to) {
  let type = from.dimensions === 0 ? findType(state, typeName(from)) : void 0, [length] = to.modifiers;
  return type?.kind === "enum" && to.name === "varchar" && length !== void 0 && type.values.every((label) => label.length <= length);
}

// src/remedies/validate-later.ts
function validateLater(table, constraint, span, first = []) {
  return {
    kind: "plan",
    title: `Add ${constraint.name} first, check the old rows later`,
    steps: [
      ...first.map((change) => ({
        title: `Add ${change.column.name} without the constraint`,
        changes: [change],
        phase: "expand",
        transaction: "own"
      })),
      ...notValidThenValidate(table, constraint, span)
    ]
  };
}
function notValidThenValidate(table, constraint, span) {
  let add = { kind: "add-constraint", table, span, constraint: { ...constraint, named: !0, valid: !1 } }, validate = { kind: "validate-constraint", table, span, constraint: constraint.name };
  return [
    { title: "New rows are held to it from now on", changes: [add], phase: "expand", transaction: "own" },
    {
      title: "In a later migration: check the rows that are there, without blocking anyone",
      changes: [validate],
      phase: "validate",
      transaction: "own"
    }
  ];
}

// src/remedies/not-null-by-check.ts
function notNullByCheck(table, column, span) {
  return { kind: "plan", title: `Prove that ${column} holds no NULL before SET NOT NULL`, steps: notNullSteps(table, column, span) };
}
function notNullSteps(table, column, span) {
  let check = isPresent(table, column);
  return [
    ...notValidThenValidate(table, check, span),
    {
      title: "The proof spares the scan; then it has done its work",
      changes: [
        { kind: "set-not-null", table, column, span },
        { kind: "drop-constraint", table, constraint: check.name, ifExists: !1, cascade: !1, span }
      ],
      phase: "validate",
      transaction: "own"
    }
  ];
}
function isPresent(table, column) {
  return {
    kind: "check",
    name: `${table.name}_${column}_present`.slice(0, 63),
    named: !0,
    valid: !0,
    enforced: !0,
    deferrable: !1,
    initiallyDeferred: !1,
    noInherit: !1,
    origin: { kind: "unknown" },
    expression: {
      text: `${quoteName(column)} IS NOT NULL`,
      term: { kind: "is-null", negated: !0, term: { kind: "column", name: column } }
    }
  };
}

// src/remedies/add-column-then-fill.ts
function addColumnThenFill(change, table) {
  let { default: value, ...bare } = change.column, { name, notNull } = bare;
  if (value !== void 0)
    return {
      kind: "plan",
      title: `Add ${name} empty, then fill it in batches`,
      steps: [
        {
          title: "Add the column and give new rows their value; both take an instant",
          changes: [
            { ...change, column: { ...bare, notNull: !1 } },
            { kind: "set-default", table: change.table, column: name, default: value, span: change.span }
          ],
          phase: "expand",
          transaction: "own"
        },
        backfillInBatches({ table: change.table, known: table, column: name, value: value.text }),
        ...notNull ? notNullSteps(change.table, name, change.span) : []
      ]
    };
}

// src/rules/locking/add-column-rewrites-table.ts
var reasons = [
  "volatile-default",
  "constant-default",
  "identity",
  "stored-generated",
  "constrained-domain"
], add_column_rewrites_table_default = defineRule({
  id: "locking/add-column-rewrites-table",
  summary: "A new column makes the engine write every row of a table anew.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A column is added whose value differs from row to row (a volatile default, serial, identity, a stored generated column), whose domain has a constraint, or that has any default before PostgreSQL 11.",
    effect: "The whole table and all of its indexes are written anew, and nobody can read or write the table until that is done.",
    instead: "Add the column empty, give it its default afterwards (only new rows get it), and fill the old rows in batches.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    volatileDefault: "Adding {column} rewrites all of {table} while nobody can read or write it: its default differs from row to row.",
    constantDefault: "Adding {column} rewrites all of {table} while nobody can read or write it: this version writes a default into every row.",
    identity: "Adding {column} rewrites all of {table} while nobody can read or write it: every row gets a number.",
    storedGenerated: "Adding {column} rewrites all of {table} while nobody can read or write it: its value is computed and stored for every row.",
    constrainedDomain: "Adding {column} rewrites all of {table} while nobody can read or write it: its domain {type} has a constraint."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN public_id uuid DEFAULT gen_random_uuid();",
      good: "ALTER TABLE users ADD COLUMN public_id uuid; ALTER TABLE users ALTER COLUMN public_id SET DEFAULT gen_random_uuid();"
    },
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN number bigserial;",
      good: "ALTER TABLE users ADD COLUMN number bigint;",
      differs: "the column gets its sequence and its numbers later"
    },
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
      bad: "ALTER TABLE users ADD COLUMN email_key text GENERATED ALWAYS AS (lower(email)) STORED;",
      good: "ALTER TABLE users ADD COLUMN email_key text;",
      differs: "a trigger fills the column instead"
    }
  ],
  check: {
    *"add-column"(step, { problem }) {
      let { change, table } = step, [work] = blockingWork(step, ...reasons).filter(({ kind }) => kind === "rewrite");
      if (work === void 0) return;
      let data = { column: change.column.name, table: showName(change.table) }, proposal = change.constraints.length === 0 ? addColumnThenFill(change, table) : void 0, place = { subject: memberOf(change.table, change.column.name), proposals: proposal ? [proposal] : [] };
      switch (work.because) {
        case "volatile-default":
          yield change.column.serial ? problem("identity", data, { ...place, proposals: [] }) : problem("volatileDefault", data, place);
          break;
        case "constant-default":
          yield problem("constantDefault", data, place);
          break;
        case "identity":
          yield problem("identity", data, { ...place, proposals: [] });
          break;
        case "stored-generated":
          yield problem("storedGenerated", data, { ...place, proposals: [] });
          break;
        default:
          yield problem("constrainedDomain", { ...data, type: change.column.type.text }, { ...place, proposals: [] });
      }
    }
  }
});

// src/rules/locking/change-type-rewrites-table.ts
var change_type_rewrites_table_default = defineRule({
  id: "locking/change-type-rewrites-table",
  summary: "A new type for a column makes the engine write every row of a table anew.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["locking/change-type-rebuilds-index", "locking/change-type-rechecks-rows", "locking/work-while-holding-lock"],
  docs: {
    when: "The type of a column of a table in use becomes one that its stored values do not fit as they are.",
    effect: "The whole table and all of its indexes are written anew, and nobody can read or write the table until that is done.",
    instead: "Add a column of the new type, write both, fill the old rows in batches, let the code read the new one, then drop the old one.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    rewrites: "Changing {column} from {from} to {to} rewrites all of {table} while nobody can read or write it.",
    rewritesUnknown: "Changing {column} to {to} rewrites all of {table} while nobody can read or write it."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, age integer);",
      bad: "ALTER TABLE users ALTER COLUMN age TYPE bigint;",
      good: "ALTER TABLE users ADD COLUMN age_new bigint;",
      differs: "the old column goes when no code asks for it any more"
    }
  ],
  check: {
    *"change-column-type"(step, { problem }) {
      let { change, table } = step;
      if (!blockingWork(step, "type-change").some(({ kind }) => kind === "rewrite")) return;
      let { column, to, using, span } = change, from = table?.columns.find(({ name }) => name === column)?.type, proposal = replaceColumn(`Move to a new column of type ${to.text}`, {
        table: change.table,
        known: table,
        column,
        to: `${column}_new`,
        type: to,
        ...using && { using: using.text },
        span
      }), place = { subject: memberOf(change.table, column), proposals: proposal ? [proposal] : [] }, data = { column, to: to.text, table: showName(change.table) };
      yield from === void 0 ? problem("rewritesUnknown", data, place) : problem("rewrites", { ...data, from: from.text }, place);
    }
  }
});

// src/rules/locking/change-type-rebuilds-index.ts
var change_type_rebuilds_index_default = defineRule({
  id: "locking/change-type-rebuilds-index",
  summary: "A new type or collation for a column makes the engine rebuild indexes while the table is locked.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "The table can stay as it is, but an index orders or filters by the column in the old way.",
    effect: "The index is built anew, and nobody can read or write the table until that is done.",
    instead: "Drop the index online, change the type, and build the index online again; or move to a new column.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    rebuilds: "Changing {column} rebuilds {indexes} while nobody can read or write {table}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text); CREATE INDEX users_name ON users (name);",
      bad: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
      good: 'DROP INDEX CONCURRENTLY users_name; ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C"; CREATE INDEX CONCURRENTLY users_name ON users (name);'
    }
  ],
  check: {
    *"change-column-type"(step, { problem }) {
      let { change } = step, rebuilt = blockingWork(step, "type-change-index");
      if (rebuilt.length === 0) return;
      let names = [...new Set(rebuilt.flatMap(({ object }) => object ?? []))], indexes = names.length === 0 ? "an index" : listNames(names);
      yield problem(
        "rebuilds",
        { column: change.column, indexes, table: showName(change.table) },
        { subject: memberOf(change.table, change.column) }
      );
    }
  }
});

// src/rules/locking/change-type-rechecks-rows.ts
var change_type_rechecks_rows_default = defineRule({
  id: "locking/change-type-rechecks-rows",
  summary: "A new type for a column makes the engine check every row again, or lock the other side of a foreign key.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "The stored values can stay as they are, but the column stands in a CHECK or in a foreign key.",
    effect: "All rows are read to check the constraint again while nobody can read or write the table; a foreign key locks the table on its other side too.",
    instead: "Drop the constraint first, change the type, add the constraint again as NOT VALID, and validate it in a later migration.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    rechecks: "Changing {column} checks {constraints} against every row of {table} while nobody can read or write it.",
    locksPeer: "Changing {column} also locks {peers}, the other side of its foreign key: nobody can read or write there either."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50) CONSTRAINT note_set CHECK (note <> ''));",
      bad: "ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);",
      good: "ALTER TABLE orders DROP CONSTRAINT note_set; ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);",
      differs: "the constraint is added again as NOT VALID, then validated in a later migration"
    }
  ],
  check: {
    *"change-column-type"(step, { problem }) {
      let { change } = step, subject = memberOf(change.table, change.column), rechecked = blockingWork(step, "type-change-recheck");
      if (rechecked.length > 0) {
        let names = [...new Set(rechecked.flatMap(({ object }) => object ?? []))], constraints = names.length === 0 ? "its constraints" : listNames(names);
        yield problem("rechecks", { column: change.column, constraints, table: showName(change.table) }, { subject });
      }
      let peers = blockingLocks(step).filter(({ role }) => role === "parent" || role === "child");
      peers.length > 0 && (yield problem(
        "locksPeer",
        { column: change.column, peers: listNames([...new Set(peers.map(({ relation }) => showName(relation)))]) },
        { subject }
      ));
    }
  }
});

// src/rules/locking/set-generated-expression-rewrites-table.ts
var set_generated_expression_rewrites_table_default = defineRule({
  id: "locking/set-generated-expression-rewrites-table",
  summary: "A new expression for a stored generated column makes the engine write every row of a table anew.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "SET EXPRESSION changes how a stored generated column of a table in use is computed.",
    effect: "The value is computed for every row, the whole table is written anew, and nobody can read or write it until that is done.",
    instead: "Add a plain column, keep it right with a trigger, fill the old rows in batches, and let the code move over to it.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    rewrites: "The new expression of {column} rewrites all of {table} while nobody can read or write it."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text, email_key text GENERATED ALWAYS AS (lower(email)) STORED);",
      bad: "ALTER TABLE users ALTER COLUMN email_key SET EXPRESSION AS (lower(trim(email)));",
      good: "ALTER TABLE users ADD COLUMN email_id text;",
      differs: "a new column takes the place of the old one",
      version: "17"
    }
  ],
  check: {
    *"set-generated"(step, { problem }) {
      let { change } = step;
      blockingWork(step, "set-expression").length !== 0 && (yield problem("rewrites", { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) }));
    }
  }
});

// src/rules/locking/set-logged-rewrites-table.ts
var set_logged_rewrites_table_default = defineRule({
  id: "locking/set-logged-rewrites-table",
  summary: "Turning logging on or off makes the engine write a whole table anew.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "SET LOGGED or SET UNLOGGED changes what a table in use is.",
    effect: "The whole table and its indexes are written anew, and nobody can read or write it until that is done. Rows of an unlogged table are gone after a crash.",
    instead: "Make a new table of the kind you want, fill it in batches, and let the code move over.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    logged: "SET LOGGED rewrites all of {table} while nobody can read or write it.",
    unlogged: "SET UNLOGGED rewrites all of {table} while nobody can read or write it, and its rows no longer survive a crash."
  },
  examples: [
    {
      given: "CREATE TABLE events (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE events SET UNLOGGED;",
      good: "CREATE UNLOGGED TABLE events_fast (id bigint PRIMARY KEY);",
      differs: "a new table takes the place of the old one"
    }
  ],
  check: {
    *"set-logged"(step, { problem }) {
      blockingWork(step, "set-logged").length !== 0 && (yield problem(step.change.logged ? "logged" : "unlogged", { table: showName(step.change.table) }));
    }
  }
});

// src/rules/locking/set-access-method-rewrites-table.ts
var set_access_method_rewrites_table_default = defineRule({
  id: "locking/set-access-method-rewrites-table",
  summary: "A new access method makes the engine write a whole table anew.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "SET ACCESS METHOD names another method than the one that a table in use has.",
    effect: "The whole table and its indexes are written anew, and nobody can read or write it until that is done.",
    instead: "Make a new table with that method, fill it in batches, and let the code move over.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    rewrites: "Storing {table} as {method} rewrites all of it while nobody can read or write it."
  },
  examples: [
    {
      given: "CREATE TABLE events (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE events SET ACCESS METHOD columnar;",
      good: "CREATE TABLE events_columnar (id bigint PRIMARY KEY);",
      differs: "a new table takes the place of the old one"
    }
  ],
  check: {
    *"set-access-method"(step, { problem }) {
      let { table, method } = step.change;
      blockingWork(step, "set-access-method").length !== 0 && (yield problem("rewrites", { table: showName(table), method }));
    }
  }
});

// src/rules/locking/set-tablespace-copies-table.ts
var set_tablespace_copies_table_default = defineRule({
  id: "locking/set-tablespace-copies-table",
  summary: "Moving a table or an index to another tablespace copies it while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "SET TABLESPACE names another tablespace for a table, index or materialized view in use.",
    effect: "All of its data is copied from one disk to the other, and nobody can read or write the table until that is done.",
    instead: "Move the table with pg_repack, an index with REINDEX (TABLESPACE \u2026) CONCURRENTLY, or do it in a maintenance window.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html", "https://www.postgresql.org/docs/18/sql-reindex.html"]
  },
  messages: {
    copies: "Moving {name} to {tablespace} copies all of it while nobody can read or write it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE orders SET TABLESPACE fast;",
      good: "ALTER TABLE orders SET (fillfactor = 90);",
      differs: "the table is moved by a tool that copies it online"
    }
  ],
  check: {
    *"set-tablespace"(step, { problem }) {
      let name = showName(step.change.name);
      blockingWork(step, "set-tablespace").length !== 0 && (yield problem("copies", { name, tablespace: step.change.tablespace }, { subject: name }));
    }
  }
});

// src/rules/locking/vacuum-full-rewrites-table.ts
var vacuum_full_rewrites_table_default = defineRule({
  id: "locking/vacuum-full-rewrites-table",
  summary: "VACUUM FULL writes a whole table anew while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "VACUUM FULL runs on tables in use.",
    effect: "The whole table and its indexes are written anew, and nobody can read or write it until that is done.",
    instead: "A plain VACUUM frees the space for new rows and blocks nobody; pg_repack gives it back to the disk online.",
    sources: ["https://www.postgresql.org/docs/18/sql-vacuum.html"]
  },
  messages: {
    rewrites: "VACUUM FULL rewrites all of {table} while nobody can read or write it.",
    rewritesAll: "VACUUM FULL without a table rewrites every table of the database, one after the other, and nobody can read or write the one at hand."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "VACUUM FULL orders;",
      good: "VACUUM orders;"
    }
  ],
  check: {
    *vacuum(step, { problem }) {
      let { change } = step;
      if (!change.full) return;
      if (change.tables.length === 0) {
        yield problem("rewritesAll", {}, { subject: "database" });
        return;
      }
      let proposals = [{ kind: "replace", title: "VACUUM without FULL, which blocks nobody", changes: [{ ...change, full: !1 }] }];
      for (let { relation } of blockingWork(step, "vacuum-full")) {
        let table = showName(relation);
        yield problem("rewrites", { table }, { subject: table, table, proposals });
      }
    }
  }
});

// src/rules/locking/cluster-rewrites-table.ts
var cluster_rewrites_table_default = defineRule({
  id: "locking/cluster-rewrites-table",
  summary: "CLUSTER writes a whole table anew while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "CLUSTER runs on tables in use. ALTER TABLE \u2026 CLUSTER ON only makes a note for later, and is fine.",
    effect: "The whole table is written anew in the order of an index, its indexes are built again, and nobody can read or write it until that is done.",
    instead: "Order the table online with pg_repack, or do it in a maintenance window.",
    sources: ["https://www.postgresql.org/docs/18/sql-cluster.html"]
  },
  messages: {
    rewrites: "CLUSTER rewrites all of {table} while nobody can read or write it.",
    rewritesAll: "CLUSTER without a table rewrites every table that was clustered before, and nobody can read or write the one at hand."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint); CREATE INDEX orders_user ON orders (user_id);",
      bad: "CLUSTER orders USING orders_user;",
      good: "ALTER TABLE orders CLUSTER ON orders_user;"
    }
  ],
  check: {
    *cluster(step, { problem }) {
      let { change } = step;
      if (!change.markOnly) {
        if (change.table === void 0) {
          yield problem("rewritesAll", {}, { subject: "database" });
          return;
        }
        blockingWork(step, "cluster").length !== 0 && (yield problem("rewrites", { table: showName(change.table) }));
      }
    }
  }
});

// src/rules/locking/set-not-null-scans-table.ts
var set_not_null_scans_table_default = defineRule({
  id: "locking/set-not-null-scans-table",
  summary: "SET NOT NULL reads a whole table while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A column of a table in use is made NOT NULL, and no validated CHECK proves that it holds no NULL.",
    effect: "Every row is read to look for a NULL, and nobody can read or write the table until that is done. A single NULL makes it fail.",
    instead: "Add CHECK (column IS NOT NULL) NOT VALID, validate it in a later migration, then SET NOT NULL, which sees the proof and reads nothing; then drop the CHECK.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    scans: "Making {column} NOT NULL reads all of {table} while nobody can read or write it, and fails at the first NULL."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "ALTER TABLE users ALTER COLUMN name SET NOT NULL;",
      good: [
        "ALTER TABLE users ADD CONSTRAINT name_present CHECK (name IS NOT NULL) NOT VALID;",
        "ALTER TABLE users VALIDATE CONSTRAINT name_present;",
        "ALTER TABLE users ALTER COLUMN name SET NOT NULL;",
        "ALTER TABLE users DROP CONSTRAINT name_present;"
      ].join(" ")
    }
  ],
  check: {
    *"set-not-null"(step, { problem }) {
      let { table, column, span } = step.change;
      blockingWork(step, "verify-not-null").length !== 0 && (yield problem(
        "scans",
        { column, table: showName(table) },
        { subject: memberOf(table, column), proposals: [notNullByCheck(table, column, span)] }
      ));
    },
    *"add-constraint"(step, { problem }) {
      let { table, constraint } = step.change;
      constraint.kind !== "not-null" || blockingWork(step, "verify-not-null").length === 0 || (yield problem("scans", { column: constraint.column, table: showName(table) }, { subject: memberOf(table, constraint.column) }));
    }
  }
});

// src/rules/locking/add-check-scans-table.ts
var add_check_scans_table_default = defineRule({
  id: "locking/add-check-scans-table",
  summary: "A new CHECK reads a whole table while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/add-constraint-may-fail"],
  docs: {
    when: "A CHECK is added to a table in use, alone or with a new column, and not as NOT VALID.",
    effect: "Every row is checked, and nobody can read or write the table until that is done. One row that breaks the rule makes it fail.",
    instead: "Add the CHECK as NOT VALID, which takes an instant, and validate it in a later migration, which blocks nobody.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    scans: "Checking {constraint} reads all of {table} while nobody can read or write it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);",
      bad: "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);",
      good: "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT total_positive;"
    },
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE orders ADD COLUMN total numeric CONSTRAINT total_positive CHECK (total > 0);",
      good: [
        "ALTER TABLE orders ADD COLUMN total numeric;",
        "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;",
        "ALTER TABLE orders VALIDATE CONSTRAINT total_positive;"
      ].join(" ")
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { table, span } = step.change, constraint = constraintMade(step, step.change.constraint);
      constraint.kind !== "check" || blockingWork(step, "verify-check").length === 0 || (yield problem(
        "scans",
        { constraint: showConstraint(constraint), table: showName(table) },
        {
          subject: showConstraint(constraint),
          proposals: [validateLater(table, constraint, span)]
        }
      ));
    },
    *"add-column"(step, { problem }) {
      let { change, effects } = step, [stated] = change.constraints.filter(({ kind }) => kind === "check");
      if (stated === void 0 || blockingWork(step, "verify-check").length === 0 || effects.work.some(({ kind }) => kind === "rewrite")) return;
      let constraint = constraintMade(step, stated), column = { ...change, constraints: change.constraints.filter((other) => other !== stated) };
      yield problem(
        "scans",
        { constraint: showConstraint(constraint), table: showName(change.table) },
        {
          ...stated.span && { span: stated.span },
          subject: showConstraint(constraint),
          proposals: [validateLater(change.table, constraint, change.span, [column])]
        }
      );
    }
  }
});

// src/rules/locking/add-foreign-key-scans-table.ts
var add_foreign_key_scans_table_default = defineRule({
  id: "locking/add-foreign-key-scans-table",
  summary: "A new foreign key reads a whole table while two tables are locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/add-constraint-may-fail"],
  docs: {
    when: "A foreign key is added to a table in use, and not as NOT VALID.",
    effect: "Every row is looked up in the other table, and nobody can write to either of the two until that is done. One row without its counterpart makes it fail.",
    instead: "Add the foreign key as NOT VALID, which takes an instant, and validate it in a later migration, which blocks no writes.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES"]
  },
  messages: {
    scans: "Checking {constraint} reads all of {table} while nobody can write to it or to {parent}.",
    scansOne: "Checking {constraint} reads all of {table} while nobody can write to it."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);",
      bad: "ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);",
      good: [
        "ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
        "ALTER TABLE orders VALIDATE CONSTRAINT orders_user;"
      ].join(" ")
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { table, span } = step.change, constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== "foreign-key" || blockingWork(step, "verify-foreign-key").length === 0) return;
      let place = { subject: showConstraint(constraint), proposals: [validateLater(table, constraint, span)] }, data = { constraint: showConstraint(constraint), table: showName(table) }, parent = showName(constraint.references);
      yield parent === data.table ? problem("scansOne", data, place) : problem("scans", { ...data, parent }, place);
    },
    *"add-column"(step, { problem }) {
      let { change, effects } = step, stated = change.constraints.find((constraint2) => constraint2.kind === "foreign-key");
      if (stated?.kind !== "foreign-key" || blockingWork(step, "verify-foreign-key").length === 0 || effects.work.some(({ kind }) => kind === "rewrite")) return;
      let constraint = constraintMade(step, stated), column = { ...change, constraints: change.constraints.filter((other) => other !== stated) }, data = { constraint: showConstraint(constraint), table: showName(change.table), parent: showName(stated.references) };
      yield problem("scans", data, {
        ...stated.span && { span: stated.span },
        subject: data.constraint,
        proposals: [validateLater(change.table, constraint, change.span, [column])]
      });
    }
  }
});

// src/rules/locking/alter-domain-scans-tables.ts
var alter_domain_scans_tables_default = defineRule({
  id: "locking/alter-domain-scans-tables",
  summary: "A stricter domain reads every table that uses it while they are locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A CHECK or NOT NULL is added to a domain that columns of tables in use have, and not as NOT VALID.",
    effect: "Every row of every such table is read, and nobody can write to any of them until all are done.",
    instead: "Add the CHECK as NOT VALID, which holds new values to it; or put a NOT VALID check on each table and validate one at a time.",
    sources: ["https://www.postgresql.org/docs/18/sql-alterdomain.html"]
  },
  messages: {
    scans: "Tightening {domain} reads all of {tables} while nobody can write to them.",
    scansOne: "Tightening {domain} reads all of {table} while nobody can write to it."
  },
  examples: [
    {
      given: "CREATE DOMAIN short_text AS text; CREATE TABLE tags (id bigint PRIMARY KEY, label short_text);",
      bad: "ALTER DOMAIN short_text ADD CONSTRAINT is_short CHECK (length(VALUE) < 10);",
      good: "ALTER DOMAIN short_text ADD CONSTRAINT is_short CHECK (length(VALUE) < 10) NOT VALID;",
      differs: "old values are not held to it"
    }
  ],
  check: {
    *"alter-domain"(step, { problem }) {
      let domain = showName(step.change.type), tables = [...new Set(blockingWork(step, "verify-domain").map(({ relation }) => showName(relation)))], [table] = tables;
      table !== void 0 && (yield tables.length === 1 ? problem("scansOne", { domain, table }, { subject: domain, table }) : problem("scans", { domain, tables: listNames(tables) }, { subject: domain, table }));
    }
  }
});

// src/remedies/attach-with-check.ts
function attachWithCheck(change, parent) {
  let column = parent?.partitioning?.keys.length === 1 ? parent.partitioning.keys[0]?.column : void 0, text = column === void 0 ? void 0 : boundAsText(column, change.bound);
  if (text === void 0) return;
  let check = boundCheck(`${change.partition.name}_bound`.slice(0, 63), text);
  return {
    kind: "plan",
    title: `Prove the bound of ${change.partition.name} before attaching it`,
    steps: [
      ...notValidThenValidate(change.partition, check, change.span),
      {
        title: "Attach it: the proof spares the scan; then it has done its work",
        changes: [
          change,
          { kind: "drop-constraint", table: change.partition, constraint: check.name, ifExists: !1, cascade: !1, span: change.span }
        ],
        phase: "validate",
        transaction: "own"
      }
    ]
  };
}
function boundAsText(column, bound) {
  let name = quoteName(column);
  if (bound.kind === "list") {
    let values = bound.values.filter((value) => value.toUpperCase() !== "NULL");
    return values.length === bound.values.length ? `${name} IS NOT NULL AND ${name} IN (${values.join(", ")})` : void 0;
  }
  if (bound.kind !== "range") return;
  let [from, to] = [
    bound.from[0]?.toUpperCase() === "MINVALUE" ? void 0 : bound.from[0],
    bound.to[0]?.toUpperCase() === "MAXVALUE" ? void 0 : bound.to[0]
  ];
  return [`${name} IS NOT NULL`, from && `${name} >= ${from}`, to && `${name} < ${to}`].filter(Boolean).join(" AND ");
}
function boundCheck(name, text) {
  return {
    kind: "check",
    name,
    named: !0,
    valid: !0,
    enforced: !0,
    deferrable: !1,
    initiallyDeferred: !1,
    noInherit: !1,
    origin: { kind: "unknown" },
    expression: { text, term: { kind: "other", text, parts: [] } }
  };
}

// src/rules/locking/attach-partition-scans-table.ts
var attach_partition_scans_table_default = defineRule({
  id: "locking/attach-partition-scans-table",
  summary: "Attaching a partition reads the whole of it while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A table in use is attached as a partition, and no validated CHECK proves that its rows lie within the bound.",
    effect: "Every row of it is read to see whether it belongs, and nobody can read or write it until that is done.",
    instead: "Add a CHECK that says the same as the bound (and IS NOT NULL on the key) as NOT VALID, validate it, attach, then drop the CHECK.",
    sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"]
  },
  messages: {
    scans: "Attaching {partition} to {table} reads all of {partition} while nobody can read or write it."
  },
  examples: [
    {
      given: ["CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);", "CREATE TABLE logs_2024 (at timestamptz NOT NULL);"].join(" "),
      bad: "ALTER TABLE logs ATTACH PARTITION logs_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
      good: [
        "ALTER TABLE logs_2024 ADD CONSTRAINT bound CHECK (at IS NOT NULL AND at >= '2024-01-01' AND at < '2025-01-01') NOT VALID;",
        "ALTER TABLE logs_2024 VALIDATE CONSTRAINT bound;",
        "ALTER TABLE logs ATTACH PARTITION logs_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
        "ALTER TABLE logs_2024 DROP CONSTRAINT bound;"
      ].join(" ")
    }
  ],
  check: {
    *"attach-partition"(step, { problem }) {
      let { change, before } = step;
      if (blockingWork(step, "verify-partition").length === 0) return;
      let proposal = attachWithCheck(change, findTable(before, change.table)), partition = showName(change.partition);
      yield problem(
        "scans",
        { partition, table: showName(change.table) },
        { subject: partition, table: partition, proposals: proposal ? [proposal] : [] }
      );
    }
  }
});

// src/rules/locking/default-partition-is-scanned.ts
var default_partition_is_scanned_default = defineRule({
  id: "locking/default-partition-is-scanned",
  summary: "A new partition makes the engine read the whole default partition while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A partition is created or attached beside a default partition in use, and no validated CHECK proves that the default holds none of its rows.",
    effect: "Every row of the default partition is read, to see that none belongs to the new one; nobody can read or write the default until that is done. A single such row makes it fail.",
    instead: "Add a CHECK to the default partition that excludes the new bound as NOT VALID, validate it, add the partition, then drop the CHECK.",
    sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"]
  },
  messages: {
    scans: "Adding {partition} reads all of {default} while nobody can read or write it, and fails if {default} holds a row for {partition}."
  },
  examples: [
    {
      given: ["CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);", "CREATE TABLE logs_default PARTITION OF logs DEFAULT;"].join(
        " "
      ),
      bad: "CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      good: [
        "ALTER TABLE logs_default ADD CONSTRAINT before_2026 CHECK (at < '2026-01-01') NOT VALID;",
        "ALTER TABLE logs_default VALIDATE CONSTRAINT before_2026;",
        "CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
        "ALTER TABLE logs_default DROP CONSTRAINT before_2026;"
      ].join(" ")
    }
  ],
  check: {
    *"create-table"(step, { problem }) {
      let partition = showName(step.change.table);
      for (let { relation } of blockingWork(step, "verify-default-partition"))
        yield problem("scans", { partition, default: showName(relation) }, { subject: partition, table: showName(relation) });
    },
    *"attach-partition"(step, { problem }) {
      let partition = showName(step.change.partition);
      for (let { relation } of blockingWork(step, "verify-default-partition"))
        yield problem("scans", { partition, default: showName(relation) }, { subject: showName(relation), table: showName(relation) });
    }
  }
});

// src/remedies/key-from-index.ts
function keyFromIndex(table, key, span, known, first = []) {
  let nullable = key.kind === "primary-key" ? key.columns.filter((name) => known?.columns.some((column) => column.name === name && !column.notNull)) : [], build = {
    title: "Build the index without blocking writes",
    changes: [{ kind: "create-index", table, index: indexFor(key), online: !0, ifNotExists: !1, only: !1, span }],
    phase: "expand",
    transaction: "forbidden"
  }, take = {
    title: "Make the constraint from it",
    changes: [{ kind: "add-constraint", table, constraint: { ...key, named: !0, columns: [], include: [], usingIndex: key.name }, span }],
    phase: "expand",
    transaction: "own"
  };
  return {
    kind: "plan",
    title: `Build the index of ${key.name} online, then make the constraint from it`,
    steps: [
      ...first.map((change) => ({
        title: `Add ${change.column.name} without the constraint`,
        changes: [change],
        phase: "expand",
        transaction: "own"
      })),
      build,
      ...nullable.flatMap((column) => notNullSteps(table, column, span)),
      take
    ]
  };
}
function indexFor(key) {
  return {
    name: key.name,
    method: "btree",
    parts: key.columns.map((column) => ({ column, order: "asc", nulls: "last" })),
    include: key.include,
    unique: !0,
    nullsNotDistinct: key.nullsNotDistinct,
    valid: !0,
    visible: !0,
    clustered: !1,
    replicaIdentity: !1,
    origin: { kind: "unknown" }
  };
}

// src/rules/locking/add-unique-builds-index.ts
var add_unique_builds_index_default = defineRule({
  id: "locking/add-unique-builds-index",
  summary: "A new UNIQUE constraint builds its index while the table is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/add-unique-may-fail"],
  docs: {
    when: "A UNIQUE constraint is added to a table in use, alone or with a new column, and not from an index that stands.",
    effect: "Its index is built, and nobody can read or write the table until that is done. Two rows that are alike make it fail.",
    instead: "Build a unique index online, in a migration that is not run in a transaction, then ADD CONSTRAINT \u2026 UNIQUE USING INDEX, which takes an instant.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    builds: "Building the index of {constraint} stops {table}: nobody can read or write it until it is done, and it fails if two rows are alike."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
      bad: "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);",
      good: [
        "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);",
        "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;"
      ].join(" ")
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { table, span } = step.change, constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== "unique" || blockingWork(step, "build-unique").length === 0) return;
      let shown = showConstraint(constraint);
      yield problem(
        "builds",
        { constraint: shown, table: showName(table) },
        {
          subject: shown,
          proposals: constraint.name === "" ? [] : [keyFromIndex(table, constraint, span, step.table)]
        }
      );
    },
    *"add-column"(step, { problem }) {
      let { change, effects } = step, stated = change.constraints.find((constraint2) => constraint2.kind === "unique");
      if (stated?.kind !== "unique" || blockingWork(step, "build-unique").length === 0 || effects.work.some(({ kind }) => kind === "rewrite")) return;
      let constraint = constraintMade(step, stated), shown = showConstraint(constraint), column = { ...change, constraints: change.constraints.filter((other) => other !== stated) };
      yield problem(
        "builds",
        { constraint: shown, table: showName(change.table) },
        {
          ...stated.span && { span: stated.span },
          subject: shown,
          proposals: constraint.name === "" ? [] : [keyFromIndex(change.table, constraint, change.span, step.table, [column])]
        }
      );
    }
  }
});

// src/rules/locking/add-primary-key-builds-index.ts
var add_primary_key_builds_index_default = defineRule({
  id: "locking/add-primary-key-builds-index",
  summary: "A new primary key builds its index while the table is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/add-unique-may-fail", "locking/set-not-null-scans-table"],
  docs: {
    when: "A primary key is added to a table in use, alone or with a new column, and not from an index that stands.",
    effect: "Its index is built and its columns are searched for NULLs, and nobody can read or write the table until that is done.",
    instead: "Build a unique index online, in a migration that is not run in a transaction, see to it that its columns are NOT NULL, then ADD CONSTRAINT \u2026 PRIMARY KEY USING INDEX.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    builds: "Building the primary key of {table} stops the table: nobody can read or write it until its index is done."
  },
  examples: [
    {
      given: "CREATE TABLE events (id bigint NOT NULL, body jsonb);",
      bad: "ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (id);",
      good: [
        "CREATE UNIQUE INDEX CONCURRENTLY events_pkey ON events (id);",
        "ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_pkey;"
      ].join(" ")
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { table, span } = step.change, constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== "primary-key" || blockingWork(step, "build-primary-key").length === 0) return;
      let shown = showConstraint(constraint);
      yield problem(
        "builds",
        { table: showName(table) },
        {
          subject: shown,
          proposals: constraint.name === "" ? [] : [keyFromIndex(table, constraint, span, step.table)]
        }
      );
    },
    *"add-column"(step, { problem }) {
      let { change, effects } = step, stated = change.constraints.find((constraint) => constraint.kind === "primary-key");
      stated === void 0 || blockingWork(step, "build-primary-key").length === 0 || effects.work.some(({ kind }) => kind === "rewrite") || (yield problem(
        "builds",
        { table: showName(change.table) },
        {
          ...stated.span && { span: stated.span },
          subject: showConstraint(constraintMade(step, stated))
        }
      ));
    }
  }
});

// src/rules/locking/primary-key-using-nullable-index-scans-table.ts
var primary_key_using_nullable_index_scans_table_default = defineRule({
  id: "locking/primary-key-using-nullable-index-scans-table",
  summary: "A primary key is made from an index whose columns may hold NULL, which reads the whole table while it is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["locking/set-not-null-scans-table"],
  docs: {
    when: "ADD PRIMARY KEY USING INDEX names an index with a column that is not NOT NULL yet.",
    effect: "The column is made NOT NULL on the way: every row is read, and nobody can read or write the table until that is done.",
    instead: "Make the columns NOT NULL first, with a validated CHECK as proof; then USING INDEX takes an instant.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    scans: "The primary key makes {columns} NOT NULL, which reads all of {table} while nobody can read or write it."
  },
  examples: [
    {
      given: "CREATE TABLE events (id bigint, body jsonb); CREATE UNIQUE INDEX events_id ON events (id);",
      bad: "ALTER TABLE events ADD CONSTRAINT events_id PRIMARY KEY USING INDEX events_id;",
      good: [
        "ALTER TABLE events ADD CONSTRAINT id_present CHECK (id IS NOT NULL) NOT VALID;",
        "ALTER TABLE events VALIDATE CONSTRAINT id_present;",
        "ALTER TABLE events ALTER COLUMN id SET NOT NULL;",
        "ALTER TABLE events DROP CONSTRAINT id_present;",
        "ALTER TABLE events ADD CONSTRAINT events_id PRIMARY KEY USING INDEX events_id;"
      ].join(" ")
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { change, before } = step, { constraint, table, span } = change;
      if (constraint.kind !== "primary-key" || constraint.usingIndex === void 0 || blockingWork(step, "verify-not-null").length === 0) return;
      let known = findTable(before, table), nullable = (known?.indexes.find(({ name }) => name === constraint.usingIndex)?.parts ?? []).flatMap(({ column }) => column ?? []).filter((name) => known?.columns.some((column) => column.name === name && !column.notNull));
      yield problem(
        "scans",
        { columns: listNames(nullable.length > 0 ? nullable : ["its columns"]), table: showName(table) },
        {
          subject: memberOf(table, constraint.usingIndex),
          proposals: [
            {
              kind: "plan",
              title: "Make its columns NOT NULL first",
              steps: [
                ...nullable.flatMap((column) => notNullSteps(table, column, span)),
                { title: "Make the primary key from the index", changes: [change], phase: "expand", transaction: "own" }
              ]
            }
          ]
        }
      );
    }
  }
});

// src/rules/locking/add-exclusion-builds-index.ts
var add_exclusion_builds_index_default = defineRule({
  id: "locking/add-exclusion-builds-index",
  summary: "A new EXCLUDE constraint builds its index while the table is locked.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "An EXCLUDE constraint is added to a table in use.",
    effect: "Its index is built and every row is compared with the others, and nobody can read or write the table until that is done.",
    instead: "There is no online way to it: fill a new table that has the constraint and let the code move over, or do it in a maintenance window.",
    sources: ["https://www.postgresql.org/docs/18/sql-createtable.html"]
  },
  messages: {
    builds: "Building the index of {constraint} stops {table}: nobody can read or write it until it is done."
  },
  examples: [
    {
      given: "CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange);",
      bad: "ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);",
      good: "CREATE TABLE bookings_new (id bigint PRIMARY KEY, during tstzrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));",
      differs: "a new table takes the place of the old one"
    }
  ],
  check: {
    *"add-constraint"(step, { problem }) {
      let { table } = step.change, constraint = constraintMade(step, step.change.constraint);
      constraint.kind !== "exclude" || blockingWork(step, "build-exclusion").length === 0 || (yield problem("builds", { constraint: showConstraint(constraint), table: showName(table) }, { subject: showConstraint(constraint) }));
    }
  }
});

// src/remedies/build-index-online.ts
function buildIndexOnline(change) {
  return { kind: "replace", title: `Build ${change.index.name} without blocking writes`, changes: [{ ...change, online: !0 }] };
}
function buildIndexByPartition(change, parent, partitions) {
  if (partitions.some((partition) => partition.partitioning !== void 0 || partition.schema !== parent.schema)) return;
  let shell = {
    title: `Create ${change.index.name} on the parent alone, which takes an instant`,
    changes: [{ ...change, only: !0 }],
    phase: "expand",
    transaction: "own"
  }, children = partitions.flatMap((partition) => {
    let index = indexOf(partition, change.index), table = change.table.schema === void 0 ? { name: partition.name } : { schema: partition.schema, name: partition.name };
    return [
      {
        title: `Build its part on ${partition.name} without blocking writes`,
        changes: [{ ...change, table, index, online: !0, only: !1 }],
        phase: "expand",
        transaction: "forbidden"
      },
      {
        title: "Attach it",
        changes: [
          {
            kind: "attach-index",
            span: change.span,
            index: { ...table.schema !== void 0 && { schema: table.schema }, name: change.index.name },
            child: { ...table.schema !== void 0 && { schema: table.schema }, name: index.name }
          }
        ],
        phase: "expand",
        transaction: "own"
      }
    ];
  });
  return { kind: "plan", title: `Build ${change.index.name} partition by partition`, steps: [shell, ...children] };
}
function indexOf(partition, index) {
  let columns = index.parts.map(({ column }) => column ?? "expr").join("_");
  return { ...index, name: `${partition.name}_${columns}_idx`.slice(0, 63) };
}

// src/rules/locking/create-index-blocks-writes.ts
var create_index_blocks_writes_default = defineRule({
  id: "locking/create-index-blocks-writes",
  summary: "An index is built in a way that stops writes to its table.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["breaking-change/add-unique-may-fail", "locking/work-while-holding-lock"],
  docs: {
    when: "An index is created on a table that others may be writing to, and not online.",
    effect: "Every write to the table waits until the index is built, which takes longer the bigger the table is.",
    instead: "Build the index online, in a migration that is not run in a transaction. On a partitioned table: create it ON ONLY the parent, build each partition\u2019s part online and attach it.",
    sources: [
      "https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
      "https://www.postgresql.org/docs/18/ddl-partitioning.html"
    ]
  },
  messages: {
    blocksWrites: "Building {index} blocks every write to {table} until it is done.",
    blocksWritesAndMayFail: "Building {index} blocks every write to {table} until it is done, and fails if two rows are alike.",
    blocksPartitions: "Building {index} blocks every write to {table} and to its partitions ({count}) until the last one is done."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);",
      bad: "CREATE INDEX orders_placed_at ON orders (placed_at);",
      good: "CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);"
    }
  ],
  check: {
    *"create-index"(step, { problem }) {
      if (blockingWork(step, "build-index", "build-unique").length === 0) return;
      let { before } = step, change = withIndexName(step), index = change.index.name, shown = showName(change.table), known = findTable(before, change.table);
      if (known?.partitioning !== void 0) {
        let partitions = partitionsOf(before.catalog, known), proposal = buildIndexByPartition(change, known, partitions);
        yield problem(
          "blocksPartitions",
          { index, table: shown, count: partitions.length },
          { subject: index, proposals: proposal ? [proposal] : [] }
        );
        return;
      }
      yield problem(
        change.index.unique ? "blocksWritesAndMayFail" : "blocksWrites",
        { index, table: shown },
        { subject: index, proposals: [buildIndexOnline(change)] }
      );
    }
  }
});

// src/rules/locking/drop-index-blocks-table.ts
var drop_index_blocks_table_default = defineRule({
  id: "locking/drop-index-blocks-table",
  summary: "An index is dropped in a way that stops everyone at its table.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "An index of a table in use is dropped, and not online.",
    effect: "The drop waits for every running query on the table, and all new queries wait behind it: one long query is enough to stop the table.",
    instead: "Drop the index online, in a migration that is not run in a transaction. The index of a partitioned table cannot be dropped so: there, set a short lock_timeout.",
    sources: ["https://www.postgresql.org/docs/18/sql-dropindex.html"]
  },
  messages: {
    blocksTable: "Dropping {index} waits for every running query on {table}, and all new reads and writes wait behind it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz); CREATE INDEX orders_placed_at ON orders (placed_at);",
      bad: "DROP INDEX orders_placed_at;",
      good: "DROP INDEX CONCURRENTLY orders_placed_at;"
    }
  ],
  check: {
    *"drop-index"(step, { problem }) {
      let { change, before } = step, found = findIndex(before, change.index);
      if (change.online || isPrivate(found?.owner) || blockingLocks(step).length === 0 || found?.owner.kind === "table" && found.owner.partitioning !== void 0 || found?.index.attachedTo !== void 0) return;
      let index = showName(change.index), table = found === void 0 ? "its table" : showName(found.owner);
      yield problem(
        "blocksTable",
        { index, table },
        {
          subject: index,
          ...found && { table },
          proposals: [{ kind: "replace", title: `Drop ${index} without blocking anyone`, changes: [{ ...change, online: !0 }] }]
        }
      );
    }
  }
});

// src/rules/locking/reindex-blocks-table.ts
var reindex_blocks_table_default = defineRule({
  id: "locking/reindex-blocks-table",
  summary: "Indexes are rebuilt in a way that stops writes to their tables.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "REINDEX runs on an index, table, schema or database in use, and not online.",
    effect: "Writes to the table wait until its indexes are rebuilt; so does every query that would be planned with one of them.",
    instead: "Rebuild online, in a migration that is not run in a transaction.",
    sources: ["https://www.postgresql.org/docs/18/sql-reindex.html"]
  },
  messages: {
    blocksTable: "Rebuilding {index} blocks writes to {tables}, and queries that would use what is rebuilt, until it is done."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz); CREATE INDEX orders_placed_at ON orders (placed_at);",
      bad: "REINDEX INDEX orders_placed_at;",
      good: "REINDEX INDEX CONCURRENTLY orders_placed_at;"
    }
  ],
  check: {
    *reindex(step, { problem }) {
      let { change } = step, tables = [...new Set(blockingWork(step, "rebuild-index").map(({ relation }) => showName(relation)))], [first] = tables;
      if (first === void 0) return;
      let index = change.name === void 0 ? `the indexes of the ${change.target}` : change.target === "index" ? showName(change.name) : `the indexes of ${showName(change.name)}`;
      yield problem(
        "blocksTable",
        { index, tables: listNames(tables) },
        {
          subject: change.name === void 0 ? change.target : showName(change.name),
          table: first,
          proposals: change.target === "system" ? [] : [{ kind: "replace", title: "Rebuild without blocking writes", changes: [{ ...change, online: !0 }] }]
        }
      );
    }
  }
});

// src/remedies/detach-online.ts
function detachOnline(change) {
  let partition = change.partition.name;
  return {
    kind: "plan",
    title: `Detach ${partition} without blocking anyone`,
    steps: [
      {
        title: "In a migration that is not run in a transaction",
        changes: [{ ...change, concurrently: !0 }],
        phase: "expand",
        transaction: "forbidden"
      },
      { title: `${partition} keeps a CHECK with its old bound; drop it when the table is to take other rows`, phase: "contract", transaction: "own" }
    ]
  };
}

// src/rules/locking/detach-partition-blocks-parent.ts
var detach_partition_blocks_parent_default = defineRule({
  id: "locking/detach-partition-blocks-parent",
  summary: "Detaching a partition stops everyone at the whole partitioned table.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A partition of a table in use is detached, and not CONCURRENTLY.",
    effect: "The statement waits for every running query on the partitioned table, and all new queries wait behind it: one long query is enough to stop the table.",
    instead: "DETACH PARTITION \u2026 CONCURRENTLY (PostgreSQL 14), in a migration that is not run in a transaction. It is refused while a default partition exists: there, set a short lock_timeout.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION"]
  },
  messages: {
    blocksParent: "Detaching {partition} waits for every running query on {table}, and all new reads and writes of {table} wait behind it."
  },
  examples: [
    {
      given: [
        "CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);",
        "CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
      ].join(" "),
      bad: "ALTER TABLE logs DETACH PARTITION logs_2024;",
      good: "ALTER TABLE logs DETACH PARTITION logs_2024 CONCURRENTLY;",
      differs: "detached online, the partition keeps a CHECK that says the same as its bound"
    }
  ],
  check: {
    *"detach-partition"({ change, effects, table }, { problem }) {
      if (change.concurrently || change.finalize || isPrivate(table) || !effects.locks.some(({ blocks, role }) => blocksTraffic(blocks) && role !== "partition")) return;
      let partition = showName(change.partition);
      yield problem(
        "blocksParent",
        { partition, table: showName(change.table) },
        {
          subject: partition,
          proposals: [detachOnline(change)]
        }
      );
    }
  }
});

// src/rules/locking/refresh-view-blocks-readers.ts
var refresh_view_blocks_readers_default = defineRule({
  id: "locking/refresh-view-blocks-readers",
  summary: "A materialized view is refreshed in a way that stops its readers.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A materialized view in use is refreshed, and not CONCURRENTLY.",
    effect: "Its query runs from start to end, and nobody can read the view until that is done.",
    instead: "Give the view a unique index over all rows, and REFRESH \u2026 CONCURRENTLY.",
    sources: ["https://www.postgresql.org/docs/18/sql-refreshmaterializedview.html"]
  },
  messages: {
    blocksReaders: "Refreshing {view} runs its whole query while nobody can read it.",
    empties: "WITH NO DATA empties {view}: every read of it fails until it is refreshed."
  },
  examples: [
    {
      given: [
        "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);",
        "CREATE MATERIALIZED VIEW order_stats AS SELECT user_id, count(*) AS n FROM orders GROUP BY user_id;",
        "CREATE UNIQUE INDEX order_stats_user ON order_stats (user_id);"
      ].join(" "),
      bad: "REFRESH MATERIALIZED VIEW order_stats;",
      good: "REFRESH MATERIALIZED VIEW CONCURRENTLY order_stats;"
    }
  ],
  check: {
    *"refresh-view"({ change, before }, { problem }) {
      let known = findView(before, change.view);
      if (change.online || isPrivate(known) || known?.populated === !1) return;
      let view = showName(change.view);
      if (!change.withData) {
        yield problem("empties", { view });
        return;
      }
      yield problem(
        "blocksReaders",
        { view },
        {
          proposals: [{ kind: "replace", title: `Refresh ${view} while it can be read`, changes: [{ ...change, online: !0 }] }]
        }
      );
    }
  }
});

// src/rules/locking/lock-table-blocks-traffic.ts
var lock_table_blocks_traffic_default = defineRule({
  id: "locking/lock-table-blocks-traffic",
  summary: "A table is locked by hand, and its traffic waits.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "LOCK TABLE takes a mode that keeps others from writing to (or reading) a table in use.",
    effect: "They wait until the transaction ends, however long its other statements take.",
    instead: "Leave the lock out: statements take what they need. Where rows must not change meanwhile, lock those rows with SELECT \u2026 FOR UPDATE.",
    sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES"]
  },
  messages: {
    blocks: "LOCK TABLE stops {table}: {waiting} until this transaction ends."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE; DELETE FROM orders WHERE id < 10; COMMIT;",
      good: "DELETE FROM orders WHERE id < 10;"
    }
  ],
  check: {
    *"lock-table"(step, { problem }) {
      let [lock] = blockingLocks(step);
      lock !== void 0 && (yield problem("blocks", { table: showName(step.change.table), waiting: whoWaits(lock.blocks) }));
    }
  }
});

// src/rules/held-locks.ts
function heldLocks({ before, statement }) {
  let { transaction, catalog } = before;
  return (transaction?.locks ?? []).filter(({ relation, mode, span }) => {
    if (!blocksTraffic(blocksOf(mode)) || isWithin(span, statement.span)) return !1;
    let key = keyOf(relation), found = catalog.relations.get(key) ?? transaction?.atStart.catalog.relations.get(key);
    return found === void 0 ? !catalog.complete : found.kind !== "index" && found.kind !== "sequence" && !isPrivate(found);
  });
}
function isWithin(inner, outer) {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}

// src/rules/locking/validate-in-locking-transaction.ts
var validate_in_locking_transaction_default = defineRule({
  id: "locking/validate-in-locking-transaction",
  summary: "A constraint is validated while the transaction still holds a stronger lock on the table.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["locking/work-while-holding-lock"],
  docs: {
    when: "VALIDATE CONSTRAINT runs in the transaction (or the very statement) that added the constraint or otherwise locked the table.",
    effect: "Locks are held to the end of the transaction: every row is read while the table is locked, so that NOT VALID has gained nothing.",
    instead: "Validate in a migration of its own, after the one that adds the constraint has committed.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html", "https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES"]
  },
  messages: {
    stillLocked: "Validating {constraint} reads all of {table} while this transaction still locks it: {waiting} until it commits."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);",
      bad: [
        "BEGIN;",
        "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;",
        "ALTER TABLE orders VALIDATE CONSTRAINT total_positive;",
        "COMMIT;"
      ].join(" "),
      good: "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT total_positive;"
    }
  ],
  *checkStatement(statement, { problem }) {
    for (let step of statement.steps) {
      let { change, before, effects } = step;
      if (change.kind !== "validate-constraint") continue;
      let table = findTable(before, change.table);
      if (table === void 0 || !effects.work.some(({ kind }) => kind === "scan")) continue;
      let held = locksBefore(statement, step).filter(({ relation }) => isSameName(relation, table));
      if (held.length === 0) continue;
      let blocks = held.map(({ mode }) => blocksOf(mode)).reduce(strongerBlocks);
      yield problem(
        "stillLocked",
        { constraint: change.constraint, table: showName(change.table), waiting: whoWaits(blocks) },
        {
          ...placeOf(step),
          subject: memberOf(change.table, change.constraint)
        }
      );
    }
  }
});
function locksBefore({ steps }, step) {
  return [...heldLocks(step), ...steps.slice(0, steps.indexOf(step)).flatMap(blockingLocks)];
}

// src/rules/locking/update-without-where.ts
var update_without_where_default = defineRule({
  id: "locking/update-without-where",
  summary: "An UPDATE writes every row of a table in one go.",
  consequence: "blocks-traffic",
  severity: "error",
  dialects: ["postgres"],
  subsumes: ["locking/backfill-is-not-bounded", "locking/work-while-holding-lock"],
  docs: {
    when: "An UPDATE of a table in use has no WHERE, or one that every row meets.",
    effect: "Every row is locked and written anew: other writers wait for it until it commits, replicas fall behind, and the table doubles in size.",
    instead: "Update a range of the key at a time, each in a transaction of its own, outside of the migration that changes the table.",
    sources: ["https://www.postgresql.org/docs/18/sql-update.html"]
  },
  messages: {
    everyRow: "This writes every row of {table} in one go: others who write to those rows wait until it commits."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text);",
      bad: "UPDATE users SET plan = 'free';",
      good: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000;"
    }
  ],
  check: {
    *"write-rows"({ change, table }, { problem }) {
      change.verb !== "update" || change.limited || isPrivate(table) || isSystemCatalog(change.table) || change.where !== "none" && change.where !== "always-true" || (yield problem("everyRow", { table: showName(change.table) }));
    }
  }
});

// src/rules/locking/backfill-is-not-bounded.ts
var backfill_is_not_bounded_default = defineRule({
  id: "locking/backfill-is-not-bounded",
  summary: "An UPDATE or DELETE may touch any number of rows of a table in one go.",
  consequence: "blocks-traffic",
  severity: "notice",
  dialects: ["postgres"],
  docs: {
    when: "The WHERE of an UPDATE or DELETE on a table in use does not bound the rows by a key: `WHERE plan IS NULL` may be all of them.",
    effect: "The rows that it meets stay locked until it commits, however many they are.",
    instead: "Take a range of the key, or LIMIT in a subquery, at a time, each in a transaction of its own.",
    sources: ["https://www.postgresql.org/docs/18/sql-update.html"]
  },
  messages: {
    unbounded: "This may touch any number of rows of {table} in one go, and keeps them locked until it commits."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text);",
      bad: "UPDATE users SET plan = 'free' WHERE plan IS NULL;",
      good: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000 AND plan IS NULL;"
    }
  ],
  check: {
    *"write-rows"(step, { problem }) {
      let { change, table } = step;
      isPrivate(table) || change.where !== "some" || isBounded(change, table) || (yield problem("unbounded", { table: showName(change.table) }));
    }
  }
});

// src/rules/locking/work-while-holding-lock.ts
var work_while_holding_lock_default = defineRule({
  id: "locking/work-while-holding-lock",
  summary: "Long work runs in a transaction that keeps a table locked from an earlier statement.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["locking/backfill-is-not-bounded"],
  docs: {
    when: "A backfill, scan or build of a table in use runs in the same transaction after a statement that locked a table in use.",
    effect: "The lock of the earlier statement is held until the transaction ends: what would have taken an instant now blocks for as long as the work takes.",
    instead: "Do the work in a migration of its own, after the one that takes the lock has committed.",
    sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES"]
  },
  messages: {
    holdsLock: "{work} takes longer the bigger {relation} is, and an earlier statement of this transaction keeps {held} locked meanwhile: {waiting}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, created_at timestamptz);",
      bad: "BEGIN; ALTER TABLE users ADD COLUMN plan text; UPDATE users SET plan = 'free' WHERE created_at < '2024-01-01'; COMMIT;",
      good: "ALTER TABLE users ADD COLUMN plan text; UPDATE users SET plan = 'free' WHERE created_at < '2024-01-01';"
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    let told = /* @__PURE__ */ new Set();
    for (let step of steps) {
      let work = quietWork(step), held = work === void 0 ? [] : heldLocks(step);
      if (work === void 0 || held.length === 0) continue;
      let relation = showName(work.relation), key = `${step.transaction} ${keyOf(work.relation)}`;
      told.has(key) || (told.add(key), yield problem(
        "holdsLock",
        {
          work: nameWork(work, relation),
          relation,
          held: listNames([...new Set(held.map((lock) => showName(lock.relation)))]),
          waiting: whoWaits(held.map(({ mode }) => blocksOf(mode)).reduce(strongerBlocks))
        },
        { ...placeOf(step), subject: relation, table: relation }
      ));
    }
  }
});
function quietWork(step) {
  return [...step.effects.work, ...unboundedWrites(step)].find((work) => !blocksTraffic(work.blocks) && isInUse(step, work.relation));
}
function nameWork({ because, kind }, relation) {
  return because === "write-rows" ? `Writing these rows of ${relation}` : kind === "index-build" ? `Building an index of ${relation}` : because.startsWith("verify") ? `Checking the rows of ${relation}` : `Reading ${relation}`;
}

// src/rules/lock-cycles.ts
var conflicting = {
  "ACCESS SHARE": ["ACCESS EXCLUSIVE"],
  "ROW SHARE": ["EXCLUSIVE", "ACCESS EXCLUSIVE"],
  "ROW EXCLUSIVE": ["SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"],
  "SHARE UPDATE EXCLUSIVE": ["SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"],
  SHARE: ["ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"],
  "SHARE ROW EXCLUSIVE": ["ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"],
  EXCLUSIVE: ["ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE"],
  "ACCESS EXCLUSIVE": lockModes
}, conflict = (a, b) => conflicting[a]?.includes(b) ?? !1, longest = 4, mostEdges = 2e3, mostTries = 1e5;
function findLockCycles({ steps, after, transactions }) {
  let application = transactions.map((transaction) => sequenceOf(transaction, { catalog: after.catalog, session: after.session })), own = migrationSequences(steps);
  if (own.length + application.length < 2) return [];
  let edges = [...application, ...own].flatMap(edgesOf).slice(0, mostEdges), byHeld = /* @__PURE__ */ new Map();
  for (let edge of edges) {
    let beside = byHeld.get(edge.held.relation);
    beside === void 0 ? byHeld.set(edge.held.relation, [edge]) : beside.push(edge);
  }
  let found = /* @__PURE__ */ new Map(), tries = 0;
  for (let length = 2; length <= longest; length++)
    for (let edge of edges) edge.by.isApplication || search([edge], length);
  return [...found.values()];
  function search(path, length) {
    let last = path.at(-1);
    if (!(last === void 0 || ++tries > mostTries))
      for (let next of byHeld.get(last.wanted.relation) ?? []) {
        if (path.some(({ by }) => by === next.by) || !conflict(last.wanted.mode, next.held.mode)) continue;
        let longer = [...path, next];
        longer.length < length ? search(longer, length) : isCircle(longer) && keep(longer);
      }
  }
  function keep(circle) {
    let key = circle.map(({ held }) => held.relation).toSorted().join("\0\0"), known = found.get(key);
    (known === void 0 || isOfApplication(circle) && !isOfApplication(known)) && found.set(key, circle);
  }
}
var isOfApplication = (circle) => circle.some(({ by }) => by.isApplication);
function isCircle(path) {
  let [first, last] = [path[0], path.at(-1)];
  return first === void 0 || last === void 0 || last.wanted.relation !== first.held.relation || !conflict(last.wanted.mode, first.held.mode) ? !1 : isOfApplication(path) || path.every(({ held, wanted }) => held.step?.statement !== wanted.step?.statement);
}
function edgesOf(by) {
  let edges = /* @__PURE__ */ new Map();
  for (let [at, wanted] of by.taken.entries())
    for (let held of by.taken.slice(0, at)) {
      let key = `${held.relation}\0\0${wanted.relation}\0\0${held.mode}\0\0${wanted.mode}`;
      held.relation !== wanted.relation && isOrdered(held, wanted) && !edges.has(key) && edges.set(key, { by, held, wanted });
    }
  return [...edges.values()];
}
function isOrdered(held, wanted) {
  return held.step === void 0 || held.step.statement !== wanted.step?.statement || held.role === "target";
}
function migrationSequences(steps) {
  let sequences = /* @__PURE__ */ new Map();
  for (let step of steps) {
    let known = sequences.get(step.transaction) ?? { name: step.file.path.split("/").at(-1) ?? "", taken: [], held: /* @__PURE__ */ new Map() };
    sequences.set(step.transaction, known);
    for (let { relation, mode, role } of step.effects.locks) {
      let key = keyOf(relation), before = known.held.get(key);
      role === "index" || !isInUse(step, relation) || before !== void 0 && rank(before) >= rank(mode) || (known.held.set(key, mode), known.taken.push({ relation: key, shown: showName(relation), mode, step, role }));
    }
  }
  return [...sequences.values()].filter(({ taken }) => taken.length > 1).map(({ name, taken }) => ({ name, isApplication: !1, taken }));
}
var rank = (mode) => lockModes.findIndex((each) => each === mode);
function sequenceOf({ name, uses }, state) {
  let taken = uses.flatMap(({ mode, table }) => {
    let [schema, bare] = table.includes(".") ? [table.slice(0, table.indexOf(".")), table.slice(table.indexOf(".") + 1)] : [void 0, table], found = findTable(state, { ...schema !== void 0 && { schema }, name: bare });
    return found === void 0 ? [] : [{ relation: keyOf(found), shown: showName(found), mode: mode === "writes" ? "ROW EXCLUSIVE" : "ACCESS SHARE" }];
  });
  return { name, isApplication: !0, taken };
}

// src/rules/locking/opposite-lock-order.ts
var opposite_lock_order_default = defineRule({
  id: "locking/opposite-lock-order",
  summary: "Transactions lock the same tables in orders that make them wait for each other.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["locking/several-tables-locked-together", "locking/hot-tables-locked-together"],
  docs: {
    when: "One transaction of the pull request locks table A, then B; another one, or a transaction of the application that the policy describes under `transactions`, comes to B, then to A; and their locks exclude each other. Longer circles count too.",
    effect: "When the two run at the same time (a second deploy, a retry), or the code takes locks in one of the two orders, each waits for the other: a deadlock, and one of them fails.",
    instead: "Lock the tables in the same order everywhere, or change one table per transaction.",
    sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS"]
  },
  messages: {
    opposite: "This transaction locks {first}, then {second}; another one of this pull request locks {second}, then {first}: run at the same time, each waits for the other.",
    application: "This transaction locks {first}, then {second}; {name} of the application comes to {second}, then to {first}: run at the same time, each waits for the other.",
    circle: "Run at the same time, these wait for each other in a circle: {circle}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: [
        "BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text; COMMIT;",
        "BEGIN; ALTER TABLE orders ADD COLUMN b text; ALTER TABLE users ADD COLUMN b text; COMMIT;"
      ].join(" "),
      good: [
        "BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text; COMMIT;",
        "BEGIN; ALTER TABLE users ADD COLUMN b text; ALTER TABLE orders ADD COLUMN b text; COMMIT;"
      ].join(" ")
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let circle of findLockCycles(changeSet)) {
      let [one, other] = circle, step = one?.wanted.step;
      if (one === void 0 || other === void 0 || step === void 0) continue;
      let names = { first: one.held.shown, second: one.wanted.shown }, waits = circle.map(({ by, held, wanted }) => ({ transaction: by.name, holds: held.shown, wants: wanted.shown })), place = { ...placeOf(step), subject: circle.map(({ held }) => held.shown).join(", "), table: names.second, waits };
      circle.length > 2 ? yield problem("circle", { circle: listNames(circle.map(showWaiting)) }, place) : other.by.isApplication ? yield problem("application", { ...names, name: other.by.name }, place) : yield problem("opposite", names, place);
    }
  }
});
function showWaiting({ by, held, wanted }, at) {
  return `${at === 0 ? "this transaction" : by.isApplication ? by.name : `a transaction of ${by.name}`} holds ${held.shown} and wants ${wanted.shown}`;
}

// src/rules/locking/hot-tables-locked-together.ts
var hot_tables_locked_together_default = defineRule({
  id: "locking/hot-tables-locked-together",
  summary: "One transaction locks several tables that the policy calls hot.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["locking/several-tables-locked-together"],
  docs: {
    when: "A transaction takes locks that keep others waiting on more than one table that is `hot: true` under `tables` of the policy.",
    effect: "The first table stays locked while the statement on the second waits for its turn: what uses either of them stops, and what uses both may deadlock with it.",
    instead: "Change one hot table per transaction.",
    sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS"]
  },
  messages: {
    together: "This transaction locks {table} while it still holds {held}, and the policy calls them hot."
  },
  examples: [],
  *checkChangeSet({ steps, isHot }, { problem }) {
    let held = /* @__PURE__ */ new Map();
    for (let step of steps) {
      let before = held.get(step.transaction) ?? /* @__PURE__ */ new Map();
      held.set(step.transaction, before);
      let others = [...before.values()], fresh = blockingLocks(step).filter(({ relation }) => !before.has(keyOf(relation)) && isHot(showName(relation)));
      for (let { relation } of fresh) before.set(keyOf(relation), showName(relation));
      let [first, second] = fresh;
      if (first === void 0 || others.length === 0 && second === void 0) continue;
      let table = showName((others.length === 0 ? second : first)?.relation ?? first.relation);
      yield problem(
        "together",
        { table, held: listNames(others.length === 0 ? [showName(first.relation)] : others) },
        { ...placeOf(step), subject: table, table }
      );
    }
  }
});

// src/rules/locking/several-tables-locked-together.ts
var several_tables_locked_together_default = defineRule({
  id: "locking/several-tables-locked-together",
  summary: "One transaction locks several tables in use.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A transaction takes locks that keep others waiting on more than one table in use.",
    effect: "The first table stays locked while the statement on the second waits for its turn; code that uses both may deadlock with it.",
    instead: "Change one table per migration.",
    sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS"]
  },
  messages: {
    together: "This transaction locks {table} while it still holds {held}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY);",
      bad: "BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text; COMMIT;",
      good: "ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text;"
    }
  ],
  *checkChangeSet({ steps }, { problem }) {
    let held = /* @__PURE__ */ new Map();
    for (let step of steps) {
      let before = held.get(step.transaction) ?? /* @__PURE__ */ new Map();
      held.set(step.transaction, before);
      let others = [...before.values()], fresh = blockingLocks(step).filter(({ relation }) => !before.has(keyOf(relation)));
      for (let { relation } of fresh) before.set(keyOf(relation), showName(relation));
      let [first] = fresh;
      if (first === void 0 || others.length === 0) continue;
      let table = showName(first.relation);
      yield problem("together", { table, held: listNames(others) }, { ...placeOf(step), subject: table, table });
    }
  }
});

// src/rules/locking/create-trigger-blocks-writes.ts
var create_trigger_blocks_writes_default = defineRule({
  id: "locking/create-trigger-blocks-writes",
  summary: "A trigger is made on a table in use.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A trigger is created on a table that others may be writing to.",
    effect: "The statement waits for running writes, and new ones wait behind it; from then on each write pays for the trigger.",
    instead: "Set a short lock_timeout before it, and try again when it gives up.",
    sources: ["https://www.postgresql.org/docs/18/sql-createtrigger.html"]
  },
  messages: {
    blocksWrites: "Creating {trigger} waits for all running writes to {table}, and new ones wait behind it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;",
      bad: "CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();"
    }
  ],
  check: {
    *"create-trigger"({ change, table, view }, { problem }) {
      isPrivate(table ?? view) || view !== void 0 || (yield problem(
        "blocksWrites",
        { trigger: change.trigger.name, table: showName(change.table) },
        { subject: memberOf(change.table, change.trigger.name) }
      ));
    }
  }
});

// src/rules/locking/missing-lock-timeout.ts
var missing_lock_timeout_default = defineRule({
  id: "locking/missing-lock-timeout",
  summary: "A migration waits for its locks without end.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A statement takes a lock on a table in use that keeps others waiting, and no lock_timeout is set before it.",
    effect: "While it waits for one long query, every new query on the table waits behind it.",
    instead: "SET LOCAL lock_timeout = '2s' in the transaction (SET outside of one) before the first such statement, and let the deploy try again. Where the tool or the role sets it, say `timeouts: provided`.",
    sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT"]
  },
  messages: {
    missing: "No lock_timeout is set: while this waits for its lock on {table}, all new queries on {table} wait behind it.",
    zero: "lock_timeout is turned off: while this waits for its lock on {table}, all new queries on {table} wait behind it."
  },
  options: {
    schema: {
      type: "object",
      properties: { timeouts: { type: "string", enum: ["in-file", "provided"] } },
      required: ["timeouts"],
      additionalProperties: !1
    },
    defaults: { timeouts: "in-file" }
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN plan text;",
      good: "SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN plan text;"
    }
  ],
  *checkFile({ steps }, { options, problem }) {
    if (options.timeouts !== "provided")
      for (let step of steps) {
        let [lock] = blockingLocks(step), timeout = step.before.session.settings.lock_timeout, isOff = timeout !== void 0 && /^'?0/.test(timeout);
        if (lock === void 0 || timeout !== void 0 && !isOff) continue;
        let table = showName(lock.relation);
        yield problem(isOff ? "zero" : "missing", { table }, { ...placeOf(step), subject: table, table });
        return;
      }
  }
});

// src/rules/locking/drop-locks-other-tables.ts
var drop_locks_other_tables_default = defineRule({
  id: "locking/drop-locks-other-tables",
  summary: "Dropping or changing one side of a foreign key locks the table on the other side.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A table, column or constraint with a foreign key is dropped, or a column of a foreign key gets another type, and the table on the other side is in use.",
    effect: "The statement takes an ACCESS EXCLUSIVE lock on both tables: it waits for every query on the other one too, and all new queries wait behind it.",
    instead: "Set a short lock_timeout, and drop foreign keys one by one, each in a transaction of its own, before what they stand on.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    others: "This locks {others} as well: nobody can read or write there until the transaction ends."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint CONSTRAINT notes_user REFERENCES users (id));",
      bad: "ALTER TABLE notes DROP CONSTRAINT notes_user;"
    }
  ],
  *checkStatement({ steps }, { problem }) {
    let told = /* @__PURE__ */ new Set();
    for (let step of steps) {
      let others = othersLocked(step).filter((name) => !told.has(name));
      for (let name of others) told.add(name);
      others.length > 0 && (yield problem("others", { others: listNames(others) }, placeOf(step)));
    }
  }
});
function othersLocked(step) {
  let { kind } = step.change;
  if (!(kind === "drop-table" || kind === "drop-column" || kind === "drop-constraint" || kind === "change-column-type") || isRefused(step)) return [];
  let locks = blockingLocks(step).filter(({ role, blocks }) => (role === "parent" || role === "child") && blocks === "reads-and-writes");
  return [...new Set(locks.map(({ relation }) => showName(relation)))];
}

// src/rules/locking/alterations-could-be-one.ts
var alterations_could_be_one_default = defineRule({
  id: "locking/alterations-could-be-one",
  summary: "A table in use is locked again for what one ALTER TABLE could do.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "Two ALTER TABLE statements on one table in use follow each other outside of a transaction, and both stop its traffic.",
    effect: "Each waits for its own lock, and everyone waits behind it twice; where both read the table, it is read twice.",
    instead: "Write the actions into one ALTER TABLE, apart by commas, or both into one transaction.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    again: "{table} is locked once more for this: written into the ALTER TABLE before it, both would need the lock once."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text;",
      good: "ALTER TABLE users ADD COLUMN a text, ADD COLUMN b text;"
    }
  ],
  *checkFile({ statements }, { problem }) {
    for (let [at, statement] of statements.entries()) {
      let [step, earlier] = [lockingStep(statement), lockingStep(statements[at - 1])];
      if (step?.table === void 0 || earlier?.table === void 0 || keyOf(step.table) !== keyOf(earlier.table) || step.transaction === earlier.transaction) continue;
      let table = showName(step.table);
      yield problem("again", { table }, { ...placeOf(step), subject: table, table });
    }
  }
});
function lockingStep(judged) {
  if (!(judged === void 0 || !/^alter\s+table\b/i.test(judged.statement.text.trimStart())) && !/\bnot\s+valid\b|\bvalidate\b|\brename\b/i.test(judged.statement.text))
    return judged.steps.find((step) => blockingLocks(step).length > 0);
}

// src/rules/locking/many-subtransactions.ts
var kept = 64, many_subtransactions_default = defineRule({
  id: "locking/many-subtransactions",
  summary: "A transaction opens subtransactions without end.",
  consequence: "wastes-resources",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A loop in a block of PL/pgSQL has a block with exception handlers in it, or a file sets more than 64 savepoints in one transaction.",
    effect: "Each is a subtransaction with a number of its own once it writes; past 64 in one transaction, all other sessions look them up on disk to see which rows they may read.",
    instead: "Find the rows that would fail beforehand, use ON CONFLICT, or commit in batches.",
    sources: [
      "https://www.postgresql.org/docs/18/subxacts.html",
      "https://www.postgresql.org/docs/18/plpgsql-control-structures.html#PLPGSQL-ERROR-TRAPPING"
    ]
  },
  messages: {
    loop: "Each round of this loop is a subtransaction: past 64 of them, every other session slows down until the transaction ends.",
    savepoints: "This is savepoint number {count} of one transaction: past 64 that write, every other session slows down until it ends."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);",
      bad: "DO $$ BEGIN FOR i IN 1..1000 LOOP BEGIN INSERT INTO users VALUES (i, NULL); EXCEPTION WHEN unique_violation THEN NULL; END; END LOOP; END $$;",
      good: "INSERT INTO users SELECT i, NULL FROM generate_series(1, 1000) AS i ON CONFLICT DO NOTHING;"
    }
  ],
  *checkFile({ steps }, { problem }) {
    let counts = /* @__PURE__ */ new Map();
    for (let step of steps) {
      let { change, transaction } = step;
      if (change.kind === "other" && change.what === "subtransaction in a loop" && (yield problem("loop", {}, { ...placeOf(step), subject: "subtransactions" })), change.kind !== "transaction" || change.verb !== "savepoint") continue;
      let count = (counts.get(transaction) ?? 0) + 1;
      counts.set(transaction, count), count === kept + 1 && (yield problem("savepoints", { count }, { ...placeOf(step), subject: "subtransactions" }));
    }
  }
});

// src/rules/read-timeout.ts
function readTimeout(value) {
  let [, digits = "", unit = ""] = /^'?\s*(\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*'?$/.exec(value) ?? [], factor = { us: 1e-3, "": 1, ms: 1, s: 1e3, min: 6e4, h: 36e5, d: 864e5 }[unit];
  return digits === "" || factor === void 0 ? void 0 : Number(digits) * factor;
}

// src/rules/locking/lock-timeout-comes-too-late.ts
var lock_timeout_comes_too_late_default = defineRule({
  id: "locking/lock-timeout-comes-too-late",
  summary: "`lock_timeout` is set after the statement that needs it.",
  consequence: "blocks-traffic",
  severity: "warning",
  dialects: ["postgres"],
  subsumes: ["locking/missing-lock-timeout"],
  docs: {
    when: "A migration sets lock_timeout, but only after a statement that locks a table in use.",
    effect: "The earlier statement waits for its lock without end, and all new queries on the table wait behind it.",
    instead: "Set lock_timeout first.",
    sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT"]
  },
  messages: {
    late: "lock_timeout is set only after this: while it waits for its lock on {table}, all new queries on {table} wait behind it."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN plan text; SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN size integer;",
      good: "SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN plan text; ALTER TABLE users ADD COLUMN size integer;"
    }
  ],
  *checkFile({ steps }, { problem }) {
    let at = steps.findIndex(
      ({ change }) => change.kind === "set-session" && change.name === "lock_timeout" && readTimeout(change.value ?? "0") !== 0
    ), early = steps.slice(0, Math.max(0, at)).find((step) => blockingLocks(step).length > 0), [lock] = early === void 0 ? [] : blockingLocks(early);
    if (early === void 0 || lock === void 0 || early.before.session.settings.lock_timeout !== void 0) return;
    let table = showName(lock.relation);
    yield problem("late", { table }, { ...placeOf(early), subject: table, table });
  }
});

// src/rules/locking/lock-timeout-too-long.ts
var lock_timeout_too_long_default = defineRule({
  id: "locking/lock-timeout-too-long",
  summary: "`lock_timeout` lets a statement wait for long.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "`lock_timeout` is set to more seconds than the policy allows (`seconds`, 10 where it says nothing).",
    effect: "For as long as the statement waits for its lock, all new queries on the table wait behind it.",
    instead: "A few seconds, and another try of the deploy.",
    sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT"]
  },
  messages: {
    long: "lock_timeout of {value} lets all queries on a table wait for so long; the policy allows {seconds} seconds."
  },
  options: {
    schema: {
      type: "object",
      properties: { seconds: { type: "integer", minimum: 1, description: "How long a statement may wait for its lock." } },
      required: ["seconds"],
      additionalProperties: !1
    },
    defaults: { seconds: 10 }
  },
  examples: [{ bad: "SET lock_timeout = '5min';", good: "SET lock_timeout = '5s';" }],
  check: {
    *"set-session"({ change }, { options, problem }) {
      let milliseconds = change.name === "lock_timeout" ? readTimeout(change.value ?? "") : void 0;
      milliseconds === void 0 || milliseconds <= options.seconds * 1e3 || (yield problem("long", { value: change.value ?? "", seconds: options.seconds }, { subject: "lock_timeout" }));
    }
  }
});

// src/rules/locking/missing-statement-timeout.ts
var missing_statement_timeout_default = defineRule({
  id: "locking/missing-statement-timeout",
  summary: "A migration may hold its locks for as long as it likes.",
  consequence: "blocks-traffic",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A statement takes a lock on a table in use that keeps others waiting, and no statement_timeout is set before it.",
    effect: "`lock_timeout` ends the wait for a lock, not the work under it: a scan that takes longer than anyone thought keeps the table for all that time.",
    instead: "SET statement_timeout = '5s' before it, and RESET it before what is meant to take long (an index built online, VALIDATE CONSTRAINT).",
    sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-STATEMENT-TIMEOUT"]
  },
  messages: {
    missing: "No statement_timeout is set: should this take longer than thought, {table} stays locked all the while."
  },
  options: {
    schema: {
      type: "object",
      properties: { timeouts: { type: "string", enum: ["in-file", "provided"] } },
      required: ["timeouts"],
      additionalProperties: !1
    },
    defaults: { timeouts: "in-file" }
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN plan text;",
      good: "SET statement_timeout = '5s'; ALTER TABLE users ADD COLUMN plan text;"
    }
  ],
  *checkFile({ steps }, { options, problem }) {
    if (options.timeouts !== "provided")
      for (let step of steps) {
        let [lock] = blockingLocks(step);
        if (lock === void 0 || step.before.session.settings.statement_timeout !== void 0) continue;
        let table = showName(lock.relation);
        yield problem("missing", { table }, { ...placeOf(step), subject: table, table });
        return;
      }
  }
});

// src/rules/locking/statement-timeout-stops-long-work.ts
var statement_timeout_stops_long_work_default = defineRule({
  id: "locking/statement-timeout-stops-long-work",
  summary: "A short statement_timeout holds for work that is meant to take long.",
  consequence: "fails-to-deploy",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "An index is built online, or a constraint validated, on a table in use while statement_timeout is shorter than the policy thinks enough (`seconds`, 60 where it says nothing).",
    effect: "On a large table the work is cut off: an index built online stays behind, invalid, and must be dropped.",
    instead: "SET statement_timeout = 0 before it: such work blocks neither reads nor writes.",
    sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-STATEMENT-TIMEOUT"]
  },
  messages: {
    index: "statement_timeout is {value}: if building the index on {table} takes longer, it is cut off and leaves an invalid index behind.",
    scan: "statement_timeout is {value}: if reading all of {table} takes longer, this is cut off and the deploy stops."
  },
  options: {
    schema: {
      type: "object",
      properties: { seconds: { type: "integer", minimum: 1, description: "How long such work may need." } },
      required: ["seconds"],
      additionalProperties: !1
    },
    defaults: { seconds: 60 }
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "SET statement_timeout = '5s'; CREATE INDEX CONCURRENTLY users_name ON users (name);",
      good: "SET statement_timeout = '5s'; RESET statement_timeout; CREATE INDEX CONCURRENTLY users_name ON users (name);"
    }
  ],
  check: {
    *"create-index"(step, { options, problem }) {
      let value = step.change.online ? shortTimeout(step, options.seconds) : void 0;
      value !== void 0 && (yield problem("index", { value, table: showName(step.change.table) }));
    },
    *"validate-constraint"(step, { options, problem }) {
      let value = shortTimeout(step, options.seconds);
      value !== void 0 && (yield problem("scan", { value, table: showName(step.change.table) }));
    }
  }
});
function shortTimeout(step, seconds) {
  let value = step.before.session.settings.statement_timeout ?? "0", milliseconds = readTimeout(value);
  return step.effects.work.some(({ relation }) => isInUse(step, relation)) && milliseconds !== void 0 && milliseconds > 0 && milliseconds < seconds * 1e3 ? value : void 0;
}

// src/rules/deploy/concurrently-in-transaction.ts
var id2 = "deploy/concurrently-in-transaction", concurrently_in_transaction_default = defineRule({
  id: id2,
  summary: "A statement that may not run in a transaction stands in one.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "CREATE INDEX CONCURRENTLY, DROP INDEX CONCURRENTLY, REINDEX CONCURRENTLY, DETACH PARTITION \u2026 CONCURRENTLY, VACUUM or CREATE DATABASE runs in a transaction: one that the file opens, one that the migration tool opens, or the implicit one of several statements sent together.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Put the statement alone in a migration, and tell the tool not to open a transaction for it.",
    sources: [
      "https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
      "https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT"
    ]
  },
  messages: {
    opened: "The deploy stops here: {what} cannot run inside a transaction, and this file opens one with BEGIN.",
    wrapped: "The deploy stops here: {what} cannot run inside a transaction, and {because}."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date);",
      bad: "BEGIN; CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at); COMMIT;",
      good: "CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);",
      differs: "the index is built"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step } of refusalsOf(id2, statement)) {
      let place = { ...placeOf(step), subject: subjectOf(step) }, what = nameStatement(step.change);
      step.before.transaction?.openedBy === "statement" ? yield problem("opened", { what }, place) : yield problem("wrapped", { what, because: statement.section.because }, place);
    }
  }
});
function nameStatement(change) {
  switch (change.kind) {
    case "create-index":
      return "CREATE INDEX CONCURRENTLY";
    case "drop-index":
      return "DROP INDEX CONCURRENTLY";
    case "reindex":
      return change.online ? "REINDEX CONCURRENTLY" : `REINDEX of a whole ${change.target}`;
    case "detach-partition":
      return "DETACH PARTITION \u2026 CONCURRENTLY";
    case "add-enum-value":
      return "ALTER TYPE \u2026 ADD VALUE, in this version,";
    case "vacuum":
    case "cluster":
      return change.kind.toUpperCase();
    case "create-database":
      return "CREATE DATABASE";
    case "drop-database":
      return "DROP DATABASE";
    default:
      return "this statement";
  }
}
function subjectOf(step) {
  let { change } = step;
  return change.kind === "create-index" ? withIndexName({ ...step, change }).index.name : change.kind === "drop-index" ? change.index.name : placeOf(step).subject;
}

// src/rules/deploy/enum-value-used-in-its-transaction.ts
var id3 = "deploy/enum-value-used-in-its-transaction", enum_value_used_in_its_transaction_default = defineRule({
  id: id3,
  summary: "A new value of an enum is used in the transaction that adds it.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "ALTER TYPE \u2026 ADD VALUE and a statement that uses the value run in one transaction.",
    effect: "The engine refuses to use the value before its transaction has committed, and the deploy fails.",
    instead: "Add the value in one migration and use it in the next.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertype.html"]
  },
  messages: {
    uncommitted: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE feelings (id bigint PRIMARY KEY, m mood);",
      bad: "BEGIN; ALTER TYPE mood ADD VALUE 'ok'; UPDATE feelings SET m = 'ok' WHERE id = 1; COMMIT;",
      good: "ALTER TYPE mood ADD VALUE 'ok'; UPDATE feelings SET m = 'ok' WHERE id = 1;"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id3, statement)) yield problem("uncommitted", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/nearest-name.ts
function hintFor(step, refusal) {
  let missing = quotedNames(refusal.message)[0];
  if (missing === void 0) return "";
  let candidates = candidatesFor(step, refusal).filter((name) => name !== missing), found = nearest(missing, candidates);
  return found === void 0 ? "" : found.toLowerCase() === missing.toLowerCase() ? ` There is "${found}", which must be written with quotes.` : ` Did you mean ${found}?`;
}
function quotedNames(message) {
  return [...message.matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = ""]) => name.replaceAll('""', '"'));
}
function candidatesFor({ before: { catalog }, table, view }, { code, message }) {
  let relations = [...catalog.relations.values()];
  switch (code) {
    case "unknown-column": {
      let named = /* @__PURE__ */ new Set([...quotedNames(message).slice(1), ...table ? [showName(table)] : []]), tables = relations.filter((relation) => relation.kind === "table" && (named.has(showName(relation)) || named.has(relation.name))), ofView = view?.columns?.map(({ name }) => name) ?? [];
      return [...tables.flatMap((found) => found.kind === "table" ? found.columns.map(({ name }) => name) : []), ...ofView];
    }
    case "unknown-relation":
      return relations.filter(({ kind }) => kind !== "index").map(showName);
    case "unknown-index":
      return relations.filter(({ kind }) => kind === "index").map(showName);
    case "unknown-constraint":
      return table?.constraints.map(({ name }) => name) ?? [];
    case "unknown-type":
      return [...catalog.types.values()].map(showName);
    case "unknown-routine":
      return [...catalog.routines.values()].flat().map(showName);
    case "unknown-schema":
      return [...catalog.schemas.keys()];
    default:
      return table === void 0 ? [] : [...table.triggers, ...table.policies].map(({ name }) => name);
  }
}

// src/rules/deploy/object-does-not-exist.ts
var id4 = "deploy/object-does-not-exist", object_does_not_exist_default = defineRule({
  id: id4,
  summary: "A statement names a table, column or other object that does not exist.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A statement names something that no migration before it has made, or that one has dropped or renamed.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Mend the name (names without quotes are folded to lower case), or add the migration that makes the object before this one.",
    sources: ["https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS"]
  },
  messages: {
    missing: "The deploy stops here: {reason}.{hint}"
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
      bad: "CREATE INDEX CONCURRENTLY users_mail ON users (mail);",
      good: "CREATE INDEX CONCURRENTLY users_mail ON users (email);",
      differs: "the index is on the column that is there"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id4, statement))
      yield problem("missing", { reason: refusal.message, hint: hintFor(step, refusal) }, placeOfRefusal(step, refusal));
  }
});

// src/rules/deploy/name-is-taken.ts
var id5 = "deploy/name-is-taken", name_is_taken_default = defineRule({
  id: id5,
  summary: "A statement makes an object under a name that is taken.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A table, column, index, constraint, type or enum value is made, and one of that name stands.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Choose another name; or drop or rename what has it first. IF NOT EXISTS hides the clash, and with it an object that may be another one.",
    sources: ["https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, age integer);",
      bad: "ALTER TABLE users ADD COLUMN age bigint;",
      good: "ALTER TABLE users ADD COLUMN age_in_days bigint;",
      differs: "the new column has a name of its own"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id5, statement)) yield problem("refused", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/deploy/others-depend-on-it.ts
var id6 = "deploy/others-depend-on-it", others_depend_on_it_default = defineRule({
  id: id6,
  summary: "A statement drops something that others depend on.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A table, column, type, index or function is dropped without CASCADE while a view, foreign key, constraint or column depends on it.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Drop or change what depends on it first, each by name. CASCADE would take it along unasked.",
    sources: ["https://www.postgresql.org/docs/18/ddl-depend.html"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
      bad: "DROP TABLE users;",
      good: "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey; DROP TABLE users;",
      differs: "the table can be dropped"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    let reasons2 = /* @__PURE__ */ new Map();
    for (let { step, refusal } of refusalsOf(id6, statement)) reasons2.set(step, [...reasons2.get(step) ?? [], refusal.message]);
    for (let [step, messages] of reasons2) yield problem("refused", { reason: messages.join("; ") }, placeOf(step));
  }
});

// src/rules/deploy/type-change-is-blocked.ts
var id7 = "deploy/type-change-is-blocked", type_change_is_blocked_default = defineRule({
  id: id7,
  summary: "The type of a column cannot be changed, because of what uses it or because no cast leads there.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "The type of a column is changed that a view, generated column, policy or trigger uses, or to a type that its values are not cast to without USING.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Drop what uses the column, change the type, and make it again, all in one transaction. Where a cast is missing, say with USING how to convert.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50)); CREATE VIEW order_notes AS SELECT id, note FROM orders;",
      bad: "ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);",
      good: "BEGIN; DROP VIEW order_notes; ALTER TABLE orders ALTER COLUMN note TYPE varchar(100); CREATE VIEW order_notes AS SELECT id, note FROM orders; COMMIT;",
      differs: "the type is changed"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id7, statement)) yield problem("refused", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/deploy/partitioned-table-refuses.ts
var id8 = "deploy/partitioned-table-refuses", partitioned_table_refuses_default = defineRule({
  id: id8,
  summary: "A partitioned table cannot do what the statement asks for.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "On a partitioned table: an index built CONCURRENTLY, a unique key without the partition key, a NOT VALID foreign key before PostgreSQL 18, or a partition whose bound overlaps another.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Create the index ON ONLY the parent, build it CONCURRENTLY on each partition and attach it; put the partition key into every unique key; add foreign keys to the partitions.",
    sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE logs (at timestamptz NOT NULL, message text) PARTITION BY RANGE (at);",
      bad: "CREATE UNIQUE INDEX logs_message ON logs (message);",
      good: "CREATE UNIQUE INDEX logs_message ON logs (message, at);",
      differs: "the key holds the partition key"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id8, statement)) yield problem("refused", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/deploy/foreign-key-cannot-reference.ts
var id9 = "deploy/foreign-key-cannot-reference", foreign_key_cannot_reference_default = defineRule({
  id: id9,
  summary: "A foreign key refers to columns that it cannot refer to.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "The columns that a foreign key refers to are not unique, are of another type, or are more or fewer.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Refer to the primary key or to columns with a UNIQUE constraint, column by column, each of a type that compares with it.",
    sources: ["https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-FK"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE TABLE orders (id bigint PRIMARY KEY, email text);",
      bad: "ALTER TABLE orders ADD CONSTRAINT orders_email FOREIGN KEY (email) REFERENCES users (email);",
      good: "CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email); ALTER TABLE orders ADD CONSTRAINT orders_email FOREIGN KEY (email) REFERENCES users (email);",
      differs: "the referenced column is unique"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id9, statement)) yield problem("refused", { reason: refusal.message }, placeOfRefusal(step, refusal));
  }
});

// src/rules/deploy/refresh-needs-unique-index.ts
var id10 = "deploy/refresh-needs-unique-index", refresh_needs_unique_index_default = defineRule({
  id: id10,
  summary: "A materialized view without a unique index is refreshed CONCURRENTLY.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "REFRESH MATERIALIZED VIEW CONCURRENTLY names a view that has no unique index over all of its rows, on plain columns.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Create a unique index on columns of the view first, without a WHERE.",
    sources: ["https://www.postgresql.org/docs/18/sql-refreshmaterializedview.html"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint); CREATE MATERIALIZED VIEW order_stats AS SELECT user_id, count(*) AS n FROM orders GROUP BY user_id;",
      bad: "REFRESH MATERIALIZED VIEW CONCURRENTLY order_stats;",
      good: "CREATE UNIQUE INDEX CONCURRENTLY order_stats_user ON order_stats (user_id); REFRESH MATERIALIZED VIEW CONCURRENTLY order_stats;",
      differs: "the view has a unique index"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id10, statement)) yield problem("refused", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/deploy/view-columns-cannot-change.ts
var id11 = "deploy/view-columns-cannot-change", view_columns_cannot_change_default = defineRule({
  id: id11,
  summary: "CREATE OR REPLACE VIEW changes columns that it must leave as they are.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "CREATE OR REPLACE VIEW leaves out, renames, reorders or retypes a column of the view that stands.",
    effect: "The engine refuses the statement, and the deploy fails: new columns may only be added at the end.",
    instead: "Add columns at the end; for anything else, make a view under a new name and let the code move over, or drop and create it in one transaction.",
    sources: ["https://www.postgresql.org/docs/18/sql-createview.html"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text); CREATE VIEW people AS SELECT id, name FROM users;",
      bad: "CREATE OR REPLACE VIEW people AS SELECT id FROM users;",
      good: "CREATE OR REPLACE VIEW people AS SELECT id, name, upper(name) AS title FROM users;",
      differs: "the new column stands at the end"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id11, statement)) yield problem("refused", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/deploy/statement-is-refused.ts
var id12 = "deploy/statement-is-refused", statement_is_refused_default = defineRule({
  id: id12,
  summary: "The engine refuses a statement in the state that it will meet.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "A statement does something that the engine does not do, or not in this version or to this kind of object.",
    effect: "The engine refuses the statement, and the deploy fails.",
    instead: "Mend the statement; the message tells what is wrong with it.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"]
  },
  messages: {
    refused: "The deploy stops here: {reason}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
      bad: "ALTER TABLE users ADD PRIMARY KEY (email);",
      good: "ALTER TABLE users ADD COLUMN key text;",
      differs: "a table has one primary key"
    }
  ],
  statements: "refused",
  *checkStatement(statement, { problem }) {
    for (let { step, refusal } of refusalsOf(id12, statement)) yield problem("refused", { reason: refusal.message }, placeOf(step));
  }
});

// src/rules/index-redundancy/implication.ts
function impliesPredicate(narrow, wide, neverNull2) {
  if (wide === void 0 || narrow?.text === wide.text) return !0;
  let known = narrow === void 0 ? [] : conjunctsOf(narrow.term);
  return conjunctsOf(wide.term).every((wanted) => isNotNullOf(wanted, neverNull2) || known.some((term) => impliesTerm(term, wanted)));
}
function isNotNullOf(term, neverNull2) {
  return term.kind === "is-null" && term.negated && term.term.kind === "column" && neverNull2.has(term.term.name);
}
function impliesTerm(known, wanted) {
  return isSameTerm(known, wanted) ? !0 : wanted.kind === "is-null" && wanted.negated ? isStrictOn(known, wanted.term) : wanted.kind === "or" ? wanted.terms.some((term) => impliesTerm(known, term)) || isEachIn(known, wanted.terms) : impliesByValues(known, wanted) || impliesByRange(known, wanted);
}
function isEachIn(known, wanted) {
  return known.kind === "or" && known.terms.every((term) => wanted.some((other) => impliesTerm(term, other)));
}
function isStrictOn(known, subject) {
  switch (known.kind) {
    case "compare":
      return !known.operator.includes("DISTINCT") && (isSameTerm(known.left, subject) || isSameTerm(known.right, subject));
    case "in":
    case "between":
      return isSameTerm(known.term, subject);
    default:
      return !1;
  }
}
function valuesOf(term) {
  if (term.kind === "in") {
    let values = term.items.map(literalOf);
    return values.every((value2) => value2 !== void 0) ? { subject: term.term, values, excluded: term.negated } : void 0;
  }
  if (term.kind !== "compare" || term.operator !== "=" && term.operator !== "<>") return;
  let value = literalOf(term.right);
  return value === void 0 ? void 0 : { subject: term.left, values: [value], excluded: term.operator === "<>" };
}
var literalOf = (term) => term.kind === "literal" && term.type !== "null" ? `${term.type} ${term.value}` : void 0;
function impliesByValues(known, wanted) {
  let [a, b] = [valuesOf(known), valuesOf(wanted)];
  return a === void 0 || b === void 0 || !isSameTerm(a.subject, b.subject) ? !1 : a.excluded ? b.excluded && b.values.every((value) => a.values.includes(value)) : a.values.every((value) => b.values.includes(value) !== b.excluded);
}
function rangeOf(term) {
  if (term.kind !== "compare" || term.right.kind !== "literal" || term.right.type !== "number") return;
  let { operator } = term;
  if (!(operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=" && operator !== "="))
    return { subject: term.left, operator, limit: Number(term.right.value) };
}
function impliesByRange(known, wanted) {
  let [a, b] = [rangeOf(known), rangeOf(wanted)];
  if (a === void 0 || b === void 0 || b.operator === "=" || !isSameTerm(a.subject, b.subject)) return !1;
  let [from, to] = b.operator.startsWith(">") ? [b.limit, a.limit] : [a.limit, b.limit];
  return a.operator !== "=" && a.operator[0] !== b.operator[0] ? !1 : from < to || from === to && (b.operator.endsWith("=") || a.operator === b.operator);
}
var isSameTerm = (a, b) => JSON.stringify(a) === JSON.stringify(b);

// src/rules/index-redundancy/covering.ts
var columnOf = (owner, name) => owner.kind === "table" ? owner.columns.find((column) => column.name === name) : void 0, defaultOperatorClasses = {
  text: ["text_ops"],
  varchar: ["text_ops", "varchar_ops"],
  bpchar: ["bpchar_ops"],
  jsonb: ["jsonb_ops"]
};
function operatorClassOf(owner, part) {
  let written = part.operatorClass?.name;
  if (written === void 0) return "";
  let type = columnOf(owner, part.column)?.type.name ?? "";
  return written === `${type}_ops` || defaultOperatorClasses[type]?.includes(written) ? "" : written;
}
function collationOf(owner, part) {
  return (part.collation ?? columnOf(owner, part.column)?.collation)?.name ?? "";
}
function isSamePart(owner, a, b) {
  return a.column === b.column && a.expression?.text === b.expression?.text && (a.prefixLength ?? 0) === (b.prefixLength ?? 0) && operatorClassOf(owner, a) === operatorClassOf(owner, b) && collationOf(owner, a) === collationOf(owner, b);
}
function isSameOrder(a, b) {
  let pairs = a.map((part, index) => [part, b[index]]), straight = pairs.every(([x, y]) => x.order === y?.order && x.nulls === y.nulls), mirrored = pairs.every(([x, y]) => y !== void 0 && x.order !== y.order && x.nulls !== y.nulls);
  return straight || mirrored;
}
function carries(index) {
  return /* @__PURE__ */ new Set([...index.parts.map((part) => part.column ?? part.expression?.text ?? ""), ...index.include]);
}
function includesAll(a, b) {
  let carried = carries(b);
  return a.include.every((column) => carried.has(column));
}
var constraintOf = (owner, index) => owner.kind === "table" && index.constraint !== void 0 ? owner.constraints.find(({ name }) => name === index.constraint) : void 0;
function keepsUnique(owner, a, b) {
  return a.unique ? b.unique && a.parts.length === b.parts.length && a.nullsNotDistinct === b.nullsNotDistinct && !isLater(owner, a, b) : !0;
}
function isLater(owner, a, b) {
  return constraintOf(owner, b)?.deferrable === !0 && constraintOf(owner, a)?.deferrable !== !0;
}
function neverNull(owner) {
  let columns = owner.kind === "table" ? owner.columns : [];
  return new Set(columns.filter(({ notNull, notNullValid }) => notNull && notNullValid).map(({ name }) => name));
}
function coverOf(owner, a, b) {
  let filled = neverNull(owner);
  if (!(a.method !== b.method || !b.valid || a.visible && !b.visible || !impliesPredicate(a.predicate, b.predicate, filled)))
    return coverAsIndex(owner, a, b, filled) ?? (isVacuous(owner, a, b, filled) ? "superset" : void 0);
}
function coverAsIndex(owner, a, b, filled) {
  let leading = b.parts.slice(0, a.parts.length);
  if (leading.length < a.parts.length || !a.parts.every((part, index) => leading[index] && isSamePart(owner, part, leading[index]))) return;
  let sameLength = a.parts.length === b.parts.length;
  if (a.method !== "btree" && !sameLength || a.method === "btree" && !isSameOrder(a.parts, leading) || !includesAll(a, b) || !keepsUnique(owner, a, b)) return;
  let sameRows = impliesPredicate(b.predicate, a.predicate, filled);
  return sameLength ? sameRows ? a.include.length === b.include.length ? "same" : "include" : "narrow" : sameRows ? "prefix" : void 0;
}
function isVacuous(owner, a, b, filled) {
  return !a.unique || !b.unique || isLater(owner, a, b) || b.parts.length > a.parts.length ? !1 : (!a.nullsNotDistinct || b.nullsNotDistinct || b.parts.every(({ column }) => column !== void 0 && filled.has(column))) && b.parts.every((part) => a.parts.some((other) => isSamePart(owner, part, other)));
}
function isNeeded(table, index, referencing) {
  let constraint = constraintOf(table, index);
  return index.constraint !== void 0 && constraint?.kind !== "unique" || index.replicaIdentity || index.clustered || index.attachedTo !== void 0 || constraint?.inherited === !0 ? !0 : index.unique && isForeignKeyTarget(table, index, referencing);
}
function isForeignKeyTarget(table, index, referencing) {
  let columns = new Set(index.parts.map(({ column }) => column)), isKey = (names) => names.length === columns.size && names.every((name) => columns.has(name)), targeted = referencing.some(
    ({ constraints }) => constraints.some(
      (constraint) => constraint.kind === "foreign-key" && constraint.references.name === table.name && (constraint.references.schema ?? table.schema) === table.schema && isKey(constraint.referencedColumns)
    )
  ), serves2 = ({ unique, predicate, parts }) => unique && predicate === void 0 && isKey(parts.map(({ column }) => column ?? ""));
  return targeted && table.indexes.find(serves2) === index;
}
function showParts(index) {
  let parts = index.parts.map(({ column, expression, order }) => `${column ?? expression?.text ?? ""}${order === "desc" ? " DESC" : ""}`), include = index.include.length === 0 ? "" : ` INCLUDE (${index.include.join(", ")})`;
  return `(${parts.join(", ")})${include}${index.predicate === void 0 ? "" : ` WHERE ${index.predicate.text}`}`;
}

// src/remedies/drop-superfluous-index.ts
function dropSuperfluousIndex(table, index, span) {
  let named = ({ name }) => table.schema === "public" ? { name } : { schema: table.schema, name }, online = table.partitioning === void 0;
  return {
    kind: "plan",
    from: "after",
    title: index.origin.kind === "change" ? `Leave ${index.name} out, or drop it` : `Drop ${index.name}`,
    steps: [
      {
        title: "Drop it in a migration of its own, after this one",
        changes: index.constraint === void 0 ? [{ kind: "drop-index", index: named(index), online, ifExists: !1, cascade: !1, span }] : [{ kind: "drop-constraint", table: named(table), constraint: index.constraint, ifExists: !1, cascade: !1, span }],
        phase: "contract",
        transaction: index.constraint === void 0 && online ? "forbidden" : "own"
      }
    ]
  };
}

// src/rules/once-per-change-set.ts
function oncePerChangeSet(workOut) {
  let known = /* @__PURE__ */ new WeakMap();
  return (changeSet) => {
    let found = known.get(changeSet);
    if (found !== void 0) return found;
    let made = workOut(changeSet);
    return known.set(changeSet, made), made;
  };
}

// src/rules/index-redundancy/redundant-indexes.ts
var touchedTables = oncePerChangeSet(({ steps, before, after }) => {
  let touched = /* @__PURE__ */ new Map();
  for (let step of steps) {
    let name = tableTouched(step), key = name && keyOf(name), now = key === void 0 ? void 0 : after.catalog.relations.get(key);
    key !== void 0 && now?.kind === "table" && now !== before.catalog.relations.get(key) && touched.set(key, now);
  }
  return [...touched.values()];
});
function tableTouched({ change, table, before, after }) {
  return change.kind === "drop-index" ? findIndex(before, change.index)?.entry.table : change.kind === "rename-table" ? findTable(after, change.to) : table;
}
var redundanciesOf = oncePerChangeSet(
  (changeSet) => touchedTables(changeSet).flatMap((table) => {
    if (table.partitionOf !== void 0) return [];
    let referencing = tablesReferencing(changeSet.after.catalog, table), gone = /* @__PURE__ */ new Set();
    return table.indexes.toReversed().flatMap((index) => {
      if (isNeeded(table, index, referencing)) return [];
      let best = bestCover(table, index, gone);
      return best === void 0 ? [] : (gone.add(index), [best]);
    });
  })
), ranks = ["same", "include", "prefix", "narrow", "superset"];
function bestCover(table, index, gone) {
  return table.indexes.flatMap((by) => {
    let isTold = index.origin.kind === "change" || by.origin.kind === "change", cover = by === index || gone.has(by) || !isTold ? void 0 : coverOf(table, index, by);
    return cover === void 0 ? [] : [{ table, index, by, cover }];
  }).toSorted((a, b) => ranks.indexOf(a.cover) - ranks.indexOf(b.cover))[0];
}
function placeOfRedundancy(changeSet, { table, index, by }) {
  let place = placeOfIndex(changeSet, table, index.origin.kind === "change" ? index : by);
  return { ...place, subject: index.name, proposals: [dropSuperfluousIndex(table, index, place.span ?? nowhere)] };
}
var nowhere = { file: "", start: 0, end: 0 };
function placeOfIndex({ stepAt }, table, index) {
  let span = index.origin.kind === "change" ? index.origin.span : void 0, step = span && stepAt(span), at = table.constraints.find(({ name }) => name === index.constraint)?.span ?? span;
  return { subject: index.name, table: table.name, ...at && { span: at }, ...step && { statement: step.statement.span } };
}

// src/rules/index-redundancy/duplicate-of-another-index.ts
var duplicate_of_another_index_default = defineRule({
  id: "index-redundancy/duplicate-of-another-index",
  summary: "Two indexes of a table are the same.",
  consequence: "wastes-resources",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "After the pull request a table has two indexes with the same parts, order, operator classes, predicate and uniqueness.",
    effect: "Every write keeps both up to date, both take disk and memory, and no query is faster for it.",
    instead: "Keep one of them.",
    sources: ["https://www.postgresql.org/docs/18/indexes-multicolumn.html"]
  },
  messages: {
    same: "{index} on {table} {parts} is the same index as {other}: every write pays for both, and no query gains.",
    mirrored: "{index} on {table} {parts} finds the same rows as {other} {otherParts}: an index is read in both directions.",
    included: "{index} on {table} {parts} is covered by {other} {otherParts}, which has the same keys and carries more columns."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz); CREATE INDEX orders_placed_at ON orders (placed_at);",
      bad: "CREATE INDEX CONCURRENTLY orders_by_date ON orders (placed_at);",
      good: "SELECT 1;",
      differs: "The second index is left out."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let redundancy of redundanciesOf(changeSet)) {
      let { table, index, by, cover } = redundancy;
      if (cover !== "same" && cover !== "include" || by.constraint !== void 0) continue;
      let data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) }, mirrored = index.parts[0]?.order !== by.parts[0]?.order;
      yield problem(cover === "include" ? "included" : mirrored ? "mirrored" : "same", data, placeOfRedundancy(changeSet, redundancy));
    }
  }
});

// src/rules/index-redundancy/repeats-a-constraint.ts
var repeats_a_constraint_default = defineRule({
  id: "index-redundancy/repeats-a-constraint",
  summary: "An index repeats the index that a primary key or unique constraint has already.",
  consequence: "wastes-resources",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "An index has the keys of a PRIMARY KEY or UNIQUE constraint of its table.",
    effect: "The constraint keeps an index of its own: every write pays for a second one that no query needs.",
    instead: "Leave the index out; queries use the one of the constraint.",
    sources: ["https://www.postgresql.org/docs/18/indexes-unique.html"]
  },
  messages: {
    repeats: "{index} on {table} {parts} repeats the index of {what} {other}: every write pays for both, and no query gains."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);",
      bad: "CREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
      good: "SELECT 1;",
      differs: "The index is left out."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let redundancy of redundanciesOf(changeSet)) {
      let { table, index, by, cover } = redundancy;
      if (cover !== "same" && cover !== "include" || by.constraint === void 0) continue;
      let what = table.constraints.find(({ name }) => name === by.constraint)?.kind === "primary-key" ? "the primary key" : "the unique constraint";
      yield problem(
        "repeats",
        { index: index.name, table: showName(table), parts: showParts(index), what, other: by.constraint },
        placeOfRedundancy(changeSet, redundancy)
      );
    }
  }
});

// src/rules/index-redundancy/prefix-of-another-index.ts
var prefix_of_another_index_default = defineRule({
  id: "index-redundancy/prefix-of-another-index",
  summary: "An index is the beginning of another one.",
  consequence: "wastes-resources",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The parts of an index are the first parts of another index of the table, in an order that it can be read in.",
    effect: "Whatever the short index finds, the long one finds too; every write pays for both. The short one is only worth keeping where it is much smaller.",
    instead: "Drop the shorter index, or keep it with an exception that says why.",
    sources: ["https://www.postgresql.org/docs/18/indexes-multicolumn.html"]
  },
  messages: {
    added: "{index} on {table} {parts} is the beginning of {other} {otherParts}, which serves its queries already.",
    covered: "{other} {otherParts} begins with {parts}: {index} on {table} is no longer needed. Drop it with DROP INDEX CONCURRENTLY {index}."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz, status text); CREATE INDEX orders_date_status ON orders (placed_at, status);",
      bad: "CREATE INDEX CONCURRENTLY orders_date ON orders (placed_at);",
      good: "SELECT 1;",
      differs: "The shorter index is left out."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let redundancy of redundanciesOf(changeSet)) {
      let { table, index, by, cover } = redundancy;
      if (cover !== "prefix") continue;
      let added = index.origin.kind === "change", data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem(added ? "added" : "covered", data, placeOfRedundancy(changeSet, redundancy));
    }
  }
});

// src/rules/index-redundancy/uniqueness-kept-already.ts
var uniqueness_kept_already_default = defineRule({
  id: "index-redundancy/uniqueness-kept-already",
  summary: "A unique index forbids only what another one of fewer columns forbids already.",
  consequence: "wastes-resources",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "All columns of a unique index or primary key stand in another unique index too, and no foreign key references the longer one.",
    effect: "Rows that differ in the few columns differ in the many: the longer index can never refuse a row, and each write pays to check it.",
    instead: "Leave it out; where queries need its order, make it a plain index; where it was meant to forbid more, look at the columns again. Keep it as the target of a composite foreign key.",
    sources: ["https://www.postgresql.org/docs/18/indexes-unique.html"]
  },
  messages: {
    vacuous: "{index} on {table} {parts} never refuses a row: {other} {otherParts} keeps these columns unique by fewer of them."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, name text);",
      bad: "CREATE UNIQUE INDEX CONCURRENTLY users_email_name ON users (email, name);",
      good: "SELECT 1;",
      differs: "The unique index is left out."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let redundancy of redundanciesOf(changeSet)) {
      let { table, index, by, cover } = redundancy;
      if (cover !== "superset") continue;
      let data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem("vacuous", data, placeOfRedundancy(changeSet, redundancy));
    }
  }
});

// src/rules/index-redundancy/partial-index-within-another.ts
var partial_index_within_another_default = defineRule({
  id: "index-redundancy/partial-index-within-another",
  summary: "A partial index has the keys of another one that has all its rows.",
  consequence: "wastes-resources",
  severity: "notice",
  dialects: ["postgres", "sqlite"],
  docs: {
    when: "Another index of the table has the same keys, and its predicate, if it has one, lets in every row of the partial index.",
    effect: "Whatever the partial index finds, the other finds too; it is smaller, and that is all that it is better in.",
    instead: "Keep it where the few rows are what most queries want; else drop it.",
    sources: ["https://www.postgresql.org/docs/18/indexes-partial.html"]
  },
  messages: {
    within: "{other} {otherParts} has every row of {index} on {table} {parts} under the same keys: the partial index is smaller, and finds nothing more."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, status text); CREATE INDEX orders_placed_at ON orders (placed_at);",
      bad: "CREATE INDEX CONCURRENTLY orders_open ON orders (placed_at) WHERE status = 'open';",
      good: "SELECT 1;",
      differs: "The partial index is left out."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let redundancy of redundanciesOf(changeSet)) {
      let { table, index, by, cover } = redundancy;
      if (cover !== "narrow") continue;
      let data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem("within", data, placeOfRedundancy(changeSet, redundancy));
    }
  }
});

// src/rules/index-redundancy/made-indexes.ts
function* madeIndexes(changeSet) {
  for (let table of touchedTables(changeSet))
    for (let index of table.indexes)
      index.origin.kind !== "change" || index.constraint !== void 0 || index.attachedTo !== void 0 || (yield { table, index, place: placeOfIndex(changeSet, table, index) });
}

// src/rules/index-redundancy/column-twice-in-index.ts
var column_twice_in_index_default = defineRule({
  id: "index-redundancy/column-twice-in-index",
  summary: "An index holds the same column twice.",
  consequence: "wastes-resources",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A column or expression stands twice among the keys of an index, under one operator class and collation, or among its keys and in INCLUDE.",
    effect: "Each entry of the index stores the value twice; no query finds or orders anything by the second one.",
    instead: "Name the column once.",
    sources: ["https://www.postgresql.org/docs/18/sql-createindex.html"]
  },
  messages: {
    keys: "{index} on {table} has {part} among its keys twice: each entry stores it twice, and no query gains.",
    include: "{index} on {table} has {part} among its keys and in INCLUDE: each entry stores it twice, and no query gains."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, placed_at date);",
      bad: "CREATE INDEX CONCURRENTLY orders_user ON orders (user_id, placed_at, user_id);",
      good: "CREATE INDEX CONCURRENTLY orders_user ON orders (user_id, placed_at);",
      differs: "The column is named once."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { table, index, place } of madeIndexes(changeSet)) {
      let data = { index: index.name, table: showName(table) }, twice = index.parts.find((part, at) => index.parts.findIndex((other) => identityOf(other) === identityOf(part)) < at);
      if (twice !== void 0) yield problem("keys", { ...data, part: nameOf2(twice) }, place);
      else {
        let again = includedAgain(index);
        again !== void 0 && (yield problem("include", { ...data, part: again }, place));
      }
    }
  }
}), nameOf2 = ({ column, expression }) => column ?? expression?.text ?? "";
function identityOf(part) {
  return [nameOf2(part), part.operatorClass?.name ?? "", part.collation?.name ?? ""].join("\0");
}
function includedAgain({ parts, include }) {
  return include.find((column, at) => parts.some((part) => part.column === column) || include.indexOf(column) < at);
}

// src/rules/index-redundancy/predicate-leaves-nothing-out.ts
var predicate_leaves_nothing_out_default = defineRule({
  id: "index-redundancy/predicate-leaves-nothing-out",
  summary: "A partial index leaves out NULLs of a column that has none.",
  consequence: "wastes-resources",
  severity: "notice",
  dialects: ["postgres", "sqlite"],
  docs: {
    when: "Every condition of an index is IS NOT NULL of a column that is NOT NULL.",
    effect: "The index has every row of the table, yet the engine uses it only for queries that say something of that column.",
    instead: "Leave the WHERE out.",
    sources: ["https://www.postgresql.org/docs/18/indexes-partial.html"]
  },
  messages: {
    nothing: "{index} on {table} leaves no row out by WHERE {predicate}: nothing of it can be NULL, and fewer queries can use the index."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);",
      bad: "CREATE INDEX CONCURRENTLY users_email ON users (email) WHERE email IS NOT NULL;",
      good: "CREATE INDEX CONCURRENTLY users_email ON users (email);",
      differs: "The index has no predicate."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { table, index, place } of madeIndexes(changeSet)) {
      let { predicate } = index, filled = neverNull(table);
      predicate === void 0 || !conjunctsOf(predicate.term).every((term) => isNotNullOf(term, filled)) || (yield problem("nothing", { index: index.name, table: showName(table), predicate: predicate.text }, place));
    }
  }
});

// src/rules/index-redundancy/recreates-the-same-index.ts
var recreates_the_same_index_default = defineRule({
  id: "index-redundancy/recreates-the-same-index",
  summary: "An index is dropped and created again as it was.",
  consequence: "wastes-resources",
  severity: "notice",
  dialects: ["postgres"],
  subsumes: ["index-redundancy/index-dropped-before-its-replacement"],
  docs: {
    when: "The pull request drops an index that stood before it, and makes one of the same definition on the same table, with nothing between that the old one would have been in the way of.",
    effect: "The table is read and the index built for what was there already, and in between queries do without it.",
    instead: "Leave it alone. To build it anew, because it is bloated or invalid: REINDEX INDEX CONCURRENTLY. To rename it: ALTER INDEX \u2026 RENAME TO.",
    sources: ["https://www.postgresql.org/docs/18/sql-reindex.html"]
  },
  messages: {
    again: "{index} on {table} {parts} is built anew as it was: the whole table is read, and until it is done queries do without it.",
    renamed: "{index} on {table} {parts} is {old} under another name, built anew: ALTER INDEX {old} RENAME TO {index} takes an instant."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date); CREATE INDEX orders_placed_at ON orders (placed_at);",
      bad: "DROP INDEX CONCURRENTLY orders_placed_at; CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);",
      good: "REINDEX INDEX CONCURRENTLY orders_placed_at;"
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { step, index, owner } of dropsOf(changeSet)) {
      let now = changeSet.after.catalog.relations.get(keyOf(owner)), again = now?.kind === "table" ? now.indexes.find((other) => other.origin.kind === "change" && definitionOf(other) === definitionOf(index)) : void 0;
      if (now?.kind !== "table" || again === void 0 || isChangedBetween(changeSet, step, now)) continue;
      let data = { index: again.name, table: showName(now), parts: showParts(again) }, place = { ...placeOfIndex(changeSet, now, again), subject: again.name };
      again.name === index.name ? yield problem("again", data, place) : yield problem("renamed", { ...data, old: index.name }, place);
    }
  }
});
function dropsOf({ steps }) {
  return steps.flatMap((step) => {
    if (step.change.kind !== "drop-index") return [];
    let found = findIndex(step.before, step.change.index);
    return found === void 0 || found.index.origin.kind === "change" || !found.index.valid ? [] : [{ step, index: found.index, owner: found.owner }];
  });
}
function definitionOf({ method, parts, include, predicate, unique, nullsNotDistinct }) {
  let keys = parts.map(({ column, expression, operatorClass, collation, order, nulls }) => [
    column ?? expression?.text,
    operatorClass?.name,
    collation?.name,
    order,
    nulls
  ]);
  return JSON.stringify([method, keys, include, predicate?.text, unique, nullsNotDistinct]);
}
function isChangedBetween({ steps }, drop, table) {
  return steps.slice(steps.indexOf(drop) + 1).some(({ change, table: touched }) => touched !== void 0 && keyOf(touched) === keyOf(table) && change.kind !== "create-index");
}

// src/rules/index-redundancy/index-dropped-before-its-replacement.ts
var index_dropped_before_its_replacement_default = defineRule({
  id: "index-redundancy/index-dropped-before-its-replacement",
  summary: "An index goes before the one that takes its place is built.",
  consequence: "wastes-resources",
  severity: "notice",
  dialects: ["postgres"],
  docs: {
    when: "The pull request drops an index, and only afterwards, in another transaction, builds one that serves the same queries.",
    effect: "Until the new index is built, queries that used the old one read the whole table.",
    instead: "Build the new index first, then drop the old one.",
    sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"]
  },
  messages: {
    gap: "{index} on {table} {parts} goes before {other} {otherParts} takes its place: until that one is built, queries read the whole table."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, placed_at date); CREATE INDEX orders_user ON orders (user_id);",
      bad: "DROP INDEX CONCURRENTLY orders_user; CREATE INDEX CONCURRENTLY orders_user_date ON orders (user_id, placed_at);",
      good: "CREATE INDEX CONCURRENTLY orders_user_date ON orders (user_id, placed_at); DROP INDEX CONCURRENTLY orders_user;"
    }
  ],
  *checkChangeSet({ steps, after }, { problem }) {
    for (let [at, step] of steps.entries()) {
      let found = step.change.kind === "drop-index" ? findIndex(step.before, step.change.index) : void 0;
      if (found === void 0 || found.index.origin.kind === "change" || isPrivate(found.owner)) continue;
      let now = after.catalog.relations.get(keyOf(found.owner));
      if (now?.kind !== "table" || isServed(found.owner.indexes, found.index, now)) continue;
      let later = steps.slice(at + 1).filter(({ change, transaction }) => change.kind === "create-index" && transaction !== step.transaction), other = now.indexes.find((index) => isMadeBy(index, later) && serves(now, found.index, index));
      if (other === void 0 || isNeeded(now, found.index, tablesReferencing(after.catalog, now))) continue;
      let data = { index: found.index.name, table: showName(now), parts: showParts(found.index), other: other.name, otherParts: showParts(other) };
      yield problem("gap", data, { ...placeOf(step), subject: found.index.name, table: now.name });
    }
  }
});
function isServed(standing, old, table) {
  return standing.some((index) => index !== old && serves(table, old, index));
}
function serves(table, old, index) {
  let cover = coverOf(table, { ...old, unique: !1 }, index);
  return cover !== void 0 && cover !== "superset";
}
function isMadeBy({ origin }, steps) {
  return origin.kind === "change" && steps.some(({ change: { span } }) => span.file === origin.span.file && span.start === origin.span.start);
}

// src/rules/index-redundancy/btree-on-whole-documents.ts
var containers = /* @__PURE__ */ new Set(["jsonb", "tsvector"]), btree_on_whole_documents_default = defineRule({
  id: "index-redundancy/btree-on-whole-documents",
  summary: "A B-tree index stands on a jsonb, tsvector or array column.",
  consequence: "wastes-resources",
  severity: "notice",
  dialects: ["postgres"],
  docs: {
    when: "A B-tree index that is not unique has a jsonb, tsvector or array column among its keys.",
    effect: "It only finds rows by the whole value: @>, ?, @@ and = ANY do not use it. Values of more than about 2,700 bytes cannot be stored in it, so that writing them fails.",
    instead: "Use GIN for what a value contains, or index the expression that queries compare: (body ->> \u2018kind\u2019).",
    sources: ["https://www.postgresql.org/docs/18/gin.html", "https://www.postgresql.org/docs/18/datatype-json.html#JSON-INDEXING"]
  },
  messages: {
    whole: "{index} on {table} sorts whole values of {column} ({type}): queries for what they contain do not use it, and rows with long values are refused."
  },
  examples: [
    {
      given: "CREATE TABLE events (id bigint PRIMARY KEY, body jsonb);",
      bad: "CREATE INDEX CONCURRENTLY events_body ON events (body);",
      good: "CREATE INDEX CONCURRENTLY events_body ON events USING gin (body);",
      differs: "The index is of another method."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { table, index, place } of madeIndexes(changeSet)) {
      if (index.method !== "btree" || index.unique) continue;
      let column = index.parts.flatMap((part) => containerOf(table, part.column) ?? [])[0];
      column !== void 0 && (yield problem("whole", { index: index.name, table: showName(table), column: column.name, type: column.type.text }, place));
    }
  }
});
function containerOf({ columns }, name) {
  return columns.find((column) => column.name === name && (column.type.dimensions > 0 || containers.has(column.type.name)));
}

// src/rules/index-redundancy/index-on-boolean.ts
var index_on_boolean_default = defineRule({
  id: "index-redundancy/index-on-boolean",
  summary: "An index has a boolean as its only key.",
  consequence: "wastes-resources",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "The only key of an index is a boolean column, and the index is neither unique nor partial.",
    effect: "Half of the table, or nearly all of it, stands behind each key: reading the table is faster, so that queries pass the index by.",
    instead: "Index the columns that queries sort or search by, for the rarer value only: ON orders (placed_at) WHERE NOT done.",
    sources: ["https://www.postgresql.org/docs/18/indexes-partial.html"]
  },
  messages: {
    boolean: "{index} on {table} tells two kinds of rows apart by {column}: for the common one the table itself is read faster."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, done boolean NOT NULL);",
      bad: "CREATE INDEX CONCURRENTLY orders_done ON orders (done);",
      good: "CREATE INDEX CONCURRENTLY orders_open ON orders (id) WHERE NOT done;",
      differs: "The index holds only the rows that are looked for."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { table, index, place } of madeIndexes(changeSet)) {
      let [part, ...others] = index.parts, column = table.columns.find(({ name }) => name === part?.column);
      others.length > 0 || index.unique || index.predicate !== void 0 || column?.type.name !== "bool" || column.type.dimensions > 0 || (yield problem("boolean", { index: index.name, table: showName(table), column: column.name }, place));
    }
  }
});

// src/rules/index-redundancy/index-has-many-columns.ts
var index_has_many_columns_default = defineRule({
  id: "index-redundancy/index-has-many-columns",
  summary: "An index has many key columns.",
  consequence: "wastes-resources",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "An index that is not unique has more key columns than the policy allows (`most`, 3 where it says nothing).",
    effect: "Only queries that hold the leading columns to values gain from the later ones; each write pays for all of them.",
    instead: "Keep the columns that tell rows apart, and put what is only read in INCLUDE.",
    sources: ["https://www.postgresql.org/docs/18/indexes-multicolumn.html"]
  },
  messages: {
    wide: "{index} on {table} has {count} key columns, {columns}: the later ones help only where the earlier ones are held to values."
  },
  options: {
    schema: {
      type: "object",
      properties: { most: { type: "integer", minimum: 1, description: "How many key columns an index may have." } },
      required: ["most"],
      additionalProperties: !1
    },
    defaults: { most: 3 }
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, status text, placed_at date, region text);",
      bad: "CREATE INDEX CONCURRENTLY orders_search ON orders (user_id, status, placed_at, region);",
      good: "CREATE INDEX CONCURRENTLY orders_search ON orders (user_id, placed_at) INCLUDE (status);",
      differs: "The index has fewer keys."
    }
  ],
  *checkChangeSet(changeSet, { options, problem }) {
    for (let { table, index, place } of madeIndexes(changeSet)) {
      if (index.unique || index.method !== "btree" || index.parts.length <= options.most) continue;
      let columns = listNames(
        index.parts.map(({ column, expression }) => column ?? expression?.text ?? ""),
        8
      );
      yield problem("wide", { index: index.name, table: showName(table), count: index.parts.length, columns }, place);
    }
  }
});

// src/rules/index-redundancy/table-has-many-indexes.ts
var letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"], table_has_many_indexes_default = defineRule({
  id: "index-redundancy/table-has-many-indexes",
  summary: "A table gets more indexes than the policy allows.",
  consequence: "wastes-resources",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "The pull request adds an index to a table that then has more of them than the policy allows (`most`, 10 where it says nothing), keys included.",
    effect: "Each INSERT writes to all of them, and so does each UPDATE that cannot stay on its page.",
    instead: "Drop indexes that no query uses (pg_stat_user_indexes tells) before adding another.",
    sources: ["https://www.postgresql.org/docs/18/monitoring-stats.html#MONITORING-PG-STAT-ALL-INDEXES-VIEW"]
  },
  messages: {
    many: "{index} is index number {count} of {table}: each row that is written is written to all of them."
  },
  options: {
    schema: {
      type: "object",
      properties: { most: { type: "integer", minimum: 1, description: "How many indexes a table may have." } },
      required: ["most"],
      additionalProperties: !1
    },
    defaults: { most: 10 }
  },
  examples: [
    {
      given: `CREATE TABLE wide (id bigint PRIMARY KEY, ${letters.map((letter) => `${letter} bigint UNIQUE`).join(", ")}, z date);`,
      bad: "CREATE INDEX CONCURRENTLY wide_z ON wide (z);",
      good: "ALTER TABLE wide DROP CONSTRAINT wide_a_key; CREATE INDEX CONCURRENTLY wide_z ON wide (z);",
      differs: "Another index goes."
    }
  ],
  *checkChangeSet(changeSet, { options, problem }) {
    let told = /* @__PURE__ */ new Set();
    for (let { table, index, place } of [...madeIndexes(changeSet)].toReversed()) {
      let count = table.indexes.length;
      count <= options.most || told.has(keyOf(table)) || (told.add(keyOf(table)), yield problem("many", { index: index.name, table: showName(table), count }, place));
    }
  }
});

// src/rules/index-redundancy/index-on-some-partitions.ts
var index_on_some_partitions_default = defineRule({
  id: "index-redundancy/index-on-some-partitions",
  summary: "An index stands on some partitions of a table and not on the others.",
  consequence: "wastes-resources",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "The pull request makes an index on a partition that belongs to no index of the partitioned table, and other partitions have none like it.",
    effect: "Queries over the whole table read the other partitions from end to end, and new partitions come without the index.",
    instead: "CREATE INDEX \u2026 ON ONLY the partitioned table, build the part of each partition CONCURRENTLY, and attach it with ALTER INDEX \u2026 ATTACH PARTITION.",
    sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html"]
  },
  messages: {
    some: "{index} on {table} {parts} is on {count} of {all} partitions of {parent}: queries over {parent} read the others from end to end."
  },
  examples: [
    {
      given: "CREATE TABLE logs (at date, message text) PARTITION BY RANGE (at); CREATE TABLE logs_24 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      bad: "CREATE INDEX CONCURRENTLY logs_25_at ON logs_25 (at);",
      good: "CREATE INDEX logs_at ON ONLY logs (at); CREATE INDEX CONCURRENTLY logs_24_at ON logs_24 (at); ALTER INDEX logs_at ATTACH PARTITION logs_24_at; CREATE INDEX CONCURRENTLY logs_25_at ON logs_25 (at); ALTER INDEX logs_at ATTACH PARTITION logs_25_at;",
      differs: "All partitions have it."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    let { relations } = changeSet.after.catalog;
    for (let { table, index, place } of madeIndexes(changeSet)) {
      let parent = table.partitionOf && relations.get(keyOf(table.partitionOf.parent));
      if (parent?.kind !== "table") continue;
      let siblings = partitionsOf(changeSet.after.catalog, parent).filter(
        ({ partitionOf }) => partitionOf && isSameName(partitionOf.parent, parent)
      ), count = siblings.filter((sibling) => hasLike(sibling, index)).length;
      if (count === siblings.length) continue;
      let data = { index: index.name, table: showName(table), parts: showParts(index), count, all: siblings.length, parent: showName(parent) };
      yield problem("some", data, place);
    }
  }
});
function hasLike(table, index) {
  return table.indexes.some((other) => {
    let cover = coverOf(table, { ...index, unique: !1 }, other);
    return cover === "same" || cover === "include" || cover === "prefix";
  });
}

// src/rules/index-redundancy/foreign-key-without-index.ts
var foreign_key_without_index_default = defineRule({
  id: "index-redundancy/foreign-key-without-index",
  summary: "A foreign key has no index on its referencing columns.",
  consequence: "wastes-resources",
  severity: "warning",
  dialects: ["postgres", "sqlite"],
  docs: {
    when: "No index of the referencing table begins with the columns of a foreign key, in any order.",
    effect: "Each DELETE of a referenced row, and each UPDATE of its key, reads the whole referencing table to look for rows that point at it.",
    instead: "Add an index that begins with the columns of the foreign key, or make an exception where the referenced rows are never deleted.",
    sources: ["https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-FK"]
  },
  messages: {
    added: "Nothing indexes {columns} of {table}, which references {parent}: each DELETE on {parent} reads all of {table}.",
    uncovered: "No index begins with {columns} of {table} any more, which references {parent}: each DELETE on {parent} will read all of {table}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id));",
      good: "CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id)); CREATE INDEX notes_user_id_idx ON notes (user_id);",
      differs: "The index is added."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let table of touchedTables(changeSet))
      if (!(table.partitionOf !== void 0 || table.foreign))
        for (let constraint of table.constraints) {
          if (constraint.kind !== "foreign-key" || isCovered(table, constraint)) continue;
          let data = { columns: constraint.columns.join(", "), table: showName(table), parent: showName(constraint.references) }, subject = `${table.name}.${constraint.columns.join(",")}`;
          constraint.origin.kind === "change" ? yield problem("added", data, { ...placeOf2(changeSet, table, constraint), subject }) : wasCovered(changeSet, table, constraint) && (yield problem("uncovered", data, { ...placeOfLoss(changeSet, table), subject }));
        }
  }
});
function isCovered(table, key) {
  return table.indexes.some((index) => beginsWith(index, key.columns) && servesAll(index, key.columns));
}
function beginsWith({ parts, method, valid }, columns) {
  let leading = parts.slice(0, columns.length).map(({ column }) => column);
  return valid && (method === "btree" || method === "hash" && parts.length === 1) && columns.every((column) => leading.includes(column));
}
function servesAll({ predicate }, columns) {
  return predicate === void 0 || conjunctsOf(predicate.term).every(
    (term) => term.kind === "is-null" && term.negated && term.term.kind === "column" && columns.includes(term.term.name)
  );
}
function wasCovered({ before }, table, key) {
  let old = before.catalog.relations.get(keyOf(table)), oldKey = old?.kind === "table" ? old.constraints.find(({ name }) => name === key.name) : void 0;
  return old?.kind === "table" && oldKey?.kind === "foreign-key" && isCovered(old, oldKey);
}
function placeOf2({ stepAt }, table, key) {
  let made = key.origin.kind === "change" ? key.origin.span : void 0, span = key.span ?? made, step = made && stepAt(made);
  return { table: table.name, ...span && { span }, ...step && { statement: step.statement.span } };
}
function placeOfLoss({ steps }, table) {
  let step = steps.findLast(({ change, effects }) => change.kind === "drop-index" && effects.locks.some(({ relation }) => relation.name === table.name)) ?? steps.findLast(({ table: touched }) => touched?.name === table.name);
  return { table: table.name, ...step && { span: step.change.span, statement: step.statement.span } };
}

// src/rules/schema/made-tables.ts
var madeTables = oncePerChangeSet(({ steps, after }) => {
  let made = /* @__PURE__ */ new Map();
  for (let { change, table: created, statement } of steps) {
    let key = created && keyOf(created), table = key === void 0 ? void 0 : after.catalog.relations.get(key);
    if (key === void 0 || table?.kind !== "table" || table.origin.kind !== "change" || made.has(key)) continue;
    let { span } = table.origin;
    (change.span.file === span.file && change.span.start === span.start || change.kind === "create-table") && made.set(key, { table, place: { span, table: table.name, statement: statement.span } });
  }
  return [...made.values()];
});
function placeOfColumn(changeSet, { table, place }, column) {
  let found = columnsWritten(changeSet).get(`${keyOf(table)}\0${column}`);
  return found === void 0 ? place : { ...found, table: table.name };
}
var columnsWritten = oncePerChangeSet(({ steps }) => {
  let written = /* @__PURE__ */ new Map();
  for (let { change, statement, table } of steps)
    if (!(table === void 0 || change.kind !== "create-table" && change.kind !== "add-column"))
      for (let { name, span } of change.kind === "add-column" ? [change.column] : change.spec.columns)
        written.set(`${keyOf(table)}\0${name}`, { span, statement: statement.span });
  return written;
});

// src/rules/schema/table-without-primary-key.ts
var table_without_primary_key_default = defineRule({
  id: "schema/table-without-primary-key",
  summary: "A new table has no primary key.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A permanent table that the pull request makes has no PRIMARY KEY when the pull request is done.",
    effect: "Rows cannot be told apart: duplicates cannot be removed one by one, and logical replication refuses UPDATE and DELETE.",
    instead: "Give it a primary key, such as id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY.",
    sources: ["https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS"]
  },
  messages: {
    missing: "{table} has no primary key: its rows cannot be told apart, and logical replication refuses to update or delete them."
  },
  examples: [
    {
      bad: "CREATE TABLE notes (body text);",
      good: "CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text);",
      differs: "The key is added."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { table, place } of madeTables(changeSet)) {
      let { persistence, foreign, constraints, inherits, partitionOf } = table;
      persistence !== "permanent" || foreign || partitionOf !== void 0 || inherits.length > 0 || constraints.some(({ kind }) => kind === "primary-key") || (yield problem("missing", { table: showName(table) }, { ...place, subject: keyOf(table).replace("\0", ".") }));
    }
  }
});

// src/rules/schema/int4-primary-key.ts
var defaults = { allow: [] }, int4_primary_key_default = defineRule({
  id: "schema/int4-primary-key",
  summary: "A new table has a primary key that runs out at 2,147,483,647 rows or fewer.",
  consequence: "hard-to-undo",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "The generated primary key of a new table is an integer, smallint, serial or smallserial.",
    effect: "At 2,147,483,647 (or 32,767) inserts fail, and changing the type then rewrites the table and all that reference it.",
    instead: "Use bigint; it costs four bytes a row, and often none because of padding.",
    sources: ["https://www.postgresql.org/docs/18/datatype-numeric.html#DATATYPE-INT"]
  },
  messages: {
    runsOut: "{table}.{column} is {type}: inserts into {table} fail once {limit} ids have been given out."
  },
  options: {
    schema: {
      type: "object",
      additionalProperties: !1,
      required: ["allow"],
      properties: { allow: { type: "array", items: { type: "string" }, description: "Names of tables that stay small." } }
    },
    defaults
  },
  examples: [
    {
      bad: "CREATE TABLE notes (id serial PRIMARY KEY, body text);",
      good: "CREATE TABLE notes (id bigserial PRIMARY KEY, body text);",
      differs: "The key is wider."
    }
  ],
  *checkChangeSet(changeSet, { options, problem }) {
    for (let made of madeTables(changeSet)) {
      let { table } = made, key = table.constraints.find(({ kind }) => kind === "primary-key");
      if (!(key?.kind !== "primary-key" || table.persistence === "temporary" || table.partitionOf || options.allow.includes(table.name)))
        for (let name of key.columns) {
          let column = table.columns.find((candidate) => candidate.name === name), limit = limits[column?.type.name ?? ""], given = column?.identity !== void 0 || column?.sequence !== void 0;
          column === void 0 || limit === void 0 || !given || (yield problem(
            "runsOut",
            { table: showName(table), column: name, type: column.type.text, limit },
            { ...placeOfColumn(changeSet, made, name), subject: `${table.name}.${name}` }
          ));
        }
    }
  }
}), limits = { int4: "2,147,483,647", int2: "32,767" };

// src/rules/schema/repeating-group-of-columns.ts
var defaults2 = {
  atLeast: 3,
  allow: ["address", "address_line", "line", "street", "md", "sha", "ipv", "base", "utf", "iso", "h", "level", "int"]
}, repeating_group_of_columns_default = defineRule({
  id: "schema/repeating-group-of-columns",
  summary: "A new table keeps a list in numbered columns (first normal form).",
  consequence: "weakens-schema",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A table has at least three columns of one type whose names differ only in a number that counts up: phone1, phone2, phone3.",
    effect: "A search has to look in each of them, a fourth value needs a migration, and nothing keeps out gaps and duplicates.",
    instead: "Keep the list in a table of its own, with a row a value."
  },
  messages: {
    repeats: "{table} keeps a list in {columns}: the next value needs a migration, and each search has to look in all of them."
  },
  options: {
    schema: {
      type: "object",
      additionalProperties: !1,
      required: ["atLeast", "allow"],
      properties: {
        atLeast: { type: "integer", minimum: 2, description: "How many numbered columns make a list." },
        allow: { type: "array", items: { type: "string" }, description: "Names that may be numbered, without the number." }
      }
    },
    defaults: defaults2
  },
  examples: [
    {
      bad: "CREATE TABLE contacts (id bigint PRIMARY KEY, phone1 text, phone2 text, phone3 text);",
      good: "CREATE TABLE contacts (id bigint PRIMARY KEY); CREATE TABLE phones (contact_id bigint REFERENCES contacts (id), number text, PRIMARY KEY (contact_id, number));",
      differs: "The list has a table of its own."
    }
  ],
  *checkChangeSet(changeSet, { options, problem }) {
    for (let made of madeTables(changeSet))
      for (let { name, columns } of numberedGroups(made.table)) {
        if (columns.length < options.atLeast || options.allow.includes(name)) continue;
        let [first] = columns;
        if (first === void 0) continue;
        let data = { table: showName(made.table), columns: columns.map((column) => column.name).join(", ") };
        yield problem("repeats", data, { ...placeOfColumn(changeSet, made, first.name), subject: `${made.table.name}.${name}` });
      }
  }
});
function numberedGroups(table) {
  let groups = /* @__PURE__ */ new Map();
  for (let column of table.columns) {
    let [, name = "", number] = /^(.*?)_?(\d{1,2})$/.exec(column.name) ?? [];
    if (number === void 0 || name === "") continue;
    let key = `${name} ${column.type.text}`, group = groups.get(key) ?? { name, numbers: [], columns: [] };
    group.numbers.push(Number(number)), group.columns.push(column), groups.set(key, group);
  }
  return [...groups.values()].filter(({ numbers }) => {
    let sorted = numbers.toSorted((a, b) => a - b);
    return (sorted[0] ?? 9) <= 1 && sorted.every((number, index) => number === (sorted[0] ?? 0) + index);
  });
}

// src/rules/schema/column-copies-referenced-row.ts
var defaults3 = { snapshots: ["snapshot", "audit", "history", "log", "archive", "event", "revision", "version", "import", "staging"] }, column_copies_referenced_row_default = defineRule({
  id: "schema/column-copies-referenced-row",
  summary: "A new table copies a column of a row that it references (second and third normal form).",
  consequence: "weakens-schema",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A table references another one by x_id and has a column x_name of the type of that table's column name.",
    effect: "The value depends on the referenced row alone: it is stored many times over, and the copies go stale when the original changes.",
    instead: "Join the referenced table, or say in an exception that the copy is meant to keep the value as it was."
  },
  messages: {
    part: "{table}.{column} depends on {key} alone, which is only part of the primary key of {table}: it repeats {parent}.{original} (second normal form).",
    other: "{table}.{column} depends on {key}, not on the key of {table}: it repeats {parent}.{original} (third normal form)."
  },
  options: {
    schema: {
      type: "object",
      additionalProperties: !1,
      required: ["snapshots"],
      properties: {
        snapshots: { type: "array", items: { type: "string" }, description: "Words in the names of tables that keep copies on purpose." }
      }
    },
    defaults: defaults3
  },
  examples: [
    {
      given: "CREATE TABLE products (id bigint PRIMARY KEY, name text NOT NULL);",
      bad: "CREATE TABLE items (order_id bigint, product_id bigint REFERENCES products (id), product_name text, PRIMARY KEY (order_id, product_id));",
      good: "CREATE TABLE items (order_id bigint, product_id bigint REFERENCES products (id), PRIMARY KEY (order_id, product_id));",
      differs: "The copy is left out."
    }
  ],
  *checkChangeSet(changeSet, { options, problem }) {
    for (let made of madeTables(changeSet)) {
      let { table } = made;
      if (!options.snapshots.some((word) => table.name.includes(word)))
        for (let { key, column, parent, original } of copiesIn(changeSet, table)) {
          let primary = table.constraints.find(({ kind }) => kind === "primary-key"), keys = primary?.kind === "primary-key" ? primary.columns : [], isPart = keys.length > 1 && keys.includes(key), data = { table: showName(table), column: column.name, key, parent: showName(parent), original: original.name };
          yield problem(isPart ? "part" : "other", data, { ...placeOfColumn(changeSet, made, column.name), subject: `${table.name}.${column.name}` });
        }
    }
  }
});
function copiesIn({ after }, table) {
  let keys = table.constraints.filter(
    (constraint) => constraint.kind === "foreign-key" && constraint.columns.length === 1
  ), keyColumns = new Set(keys.flatMap(({ columns }) => columns));
  return keys.flatMap((constraint) => {
    let [key = ""] = constraint.columns, parent = findTable(after, constraint.references), stem = /^(.+)_id$/.exec(key)?.[1];
    return parent === void 0 || stem === void 0 || parent.name === table.name ? [] : table.columns.flatMap((column) => {
      let original = parent.columns.find(({ name, type }) => column.name === `${stem}_${name}` && type.text === column.type.text);
      return original === void 0 || keyColumns.has(column.name) || constraint.referencedColumns.includes(original.name) ? [] : [{ key, column, parent, original }];
    });
  });
}

// src/rules/schema/name-is-cut.ts
var most = 63, encoder = new TextEncoder(), name_is_cut_default = defineRule({
  id: "schema/name-is-cut",
  summary: "A name is longer than the engine keeps.",
  consequence: "weakens-schema",
  severity: "notice",
  dialects: ["postgres"],
  docs: {
    when: "A name that a statement gives has more than 63 bytes; letters outside of ASCII have two or more.",
    effect: "The engine cuts it without an error: the object has another name than the file says, and two long names may become one.",
    instead: "Choose a name of at most 63 bytes.",
    sources: ["https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS"]
  },
  messages: {
    cut: "The name {written} has more than 63 bytes: the engine keeps only {kept}."
  },
  examples: [
    {
      given: "CREATE TABLE subscription_invoice_line_items (id bigint PRIMARY KEY, invoice_id bigint);",
      bad: "CREATE INDEX CONCURRENTLY subscription_invoice_line_items_by_invoice_id_and_then_by_nothing_else ON subscription_invoice_line_items (invoice_id);",
      good: "CREATE INDEX CONCURRENTLY subscription_invoice_line_items_by_invoice ON subscription_invoice_line_items (invoice_id);",
      differs: "The index has a shorter name."
    }
  ],
  *checkStatement({ statement, steps }, { problem }) {
    let told = /* @__PURE__ */ new Set();
    for (let { change } of steps)
      for (let kept2 of namesGiven(change)) {
        let written = writtenAs(kept2, statement.text);
        written === void 0 || told.has(kept2) || (told.add(kept2), yield problem("cut", { written, kept: kept2 }, { span: change.span, subject: kept2 }));
      }
  }
});
function namesGiven(change) {
  switch (change.kind) {
    case "create-table":
      return [change.table.name, ...[...change.spec.columns, ...change.spec.constraints].map(({ name }) => name)];
    case "create-index":
      return [change.index.name];
    case "add-column":
      return [change.column.name, ...change.constraints.map(({ name }) => name)];
    case "add-constraint":
      return [change.constraint.name];
    case "create-view":
      return [change.view.name];
    case "create-trigger":
      return [change.trigger.name];
    case "create-enum":
      return [change.type.name];
    case "create-routine":
      return [change.routine.name];
    case "rename-column":
    case "rename-index":
    case "rename-constraint":
      return [change.to];
    case "rename-table":
      return [change.to.name];
    default:
      return [];
  }
}
function writtenAs(kept2, text) {
  if (encoder.encode(kept2).length < most - 3) return;
  let at = text.toLowerCase().indexOf(kept2.toLowerCase()), rest = at < 0 ? "" : /^[\w$\u0080-\uffff]*/.exec(text.slice(at + kept2.length))?.[0] ?? "";
  return rest === "" ? void 0 : text.slice(at, at + kept2.length + rest.length);
}

// src/rules/schema/touched-tables.ts
function touchedTables2({ steps, before, after }) {
  let touched = /* @__PURE__ */ new Map();
  for (let step of steps) {
    let key = step.table && keyOf(step.table), [was, table] = key === void 0 ? [] : [before.catalog.relations.get(key), after.catalog.relations.get(key)];
    key === void 0 || touched.has(key) || table?.kind !== "table" || was === void 0 || was === table || touched.set(key, { table, place: { ...placeOf(step), table: table.name } });
  }
  return [...touched.values()];
}

// src/rules/schema/constraint-never-validated.ts
var constraint_never_validated_default = defineRule({
  id: "schema/constraint-never-validated",
  summary: "A constraint holds new rows only, and nothing checks the old ones.",
  consequence: "weakens-schema",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A table that the pull request changes has a NOT VALID constraint that stood before it, and the pull request does not validate it.",
    effect: "Rows that break it may still be there, and the planner does not rely on it.",
    instead: "VALIDATE CONSTRAINT in a migration of its own: writes go on meanwhile.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT"]
  },
  messages: {
    open: "{constraint} of {table} was added NOT VALID and has not been validated since: old rows may break it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric); ALTER TABLE orders ADD CONSTRAINT total_fits CHECK (total > 0) NOT VALID;",
      bad: "ALTER TABLE orders ADD COLUMN note text;",
      good: "ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders VALIDATE CONSTRAINT total_fits;",
      differs: "The constraint is validated."
    }
  ],
  *checkChangeSet(changeSet, { problem }) {
    for (let { table, place } of touchedTables2(changeSet))
      for (let { name, valid, enforced, origin } of table.constraints)
        valid || !enforced || origin.kind !== "base" || (yield problem("open", { constraint: name, table: showName(table) }, { ...place, subject: `${showName(table)}.${name}` }));
  }
});

// src/rules/schema/constraint-not-enforced.ts
var constraint_not_enforced_default = defineRule({
  id: "schema/constraint-not-enforced",
  summary: "A constraint is written down and not enforced.",
  consequence: "weakens-schema",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A constraint is added NOT ENFORCED (PostgreSQL 18).",
    effect: "No row is ever held to it: it says what someone hopes, not what is so.",
    instead: "Enforce it; on a large table add it NOT VALID, and validate it later.",
    sources: ["https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-PARMS-ENFORCED"]
  },
  messages: {
    hollow: "{constraint} of {table} is NOT ENFORCED: no row is held to it."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);",
      bad: "ALTER TABLE orders ADD CONSTRAINT total_fits CHECK (total > 0) NOT ENFORCED;",
      good: "ALTER TABLE orders ADD CONSTRAINT total_fits CHECK (total > 0) NOT VALID;",
      differs: "New rows are held to it.",
      version: "18"
    }
  ],
  *checkStatement({ steps }, { problem }) {
    for (let step of steps) {
      let table = tableOf(step.change);
      for (let stated of constraintsAdded(step.change)) {
        if (stated.enforced || table === void 0) continue;
        let constraint = constraintMade(step, stated), name = showConstraint(constraint), span = constraint.span ?? step.change.span;
        yield problem("hollow", { constraint: name, table: showName(table) }, { span, subject: name, table: showName(table) });
      }
    }
  }
});

// src/rules/schema/enum-value-without-place.ts
var enum_value_without_place_default = defineRule({
  id: "schema/enum-value-without-place",
  summary: "An enum value is added without saying where it belongs.",
  consequence: "weakens-schema",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "ALTER TYPE \u2026 ADD VALUE has neither BEFORE nor AFTER.",
    effect: "The value sorts last, and its place cannot be changed later.",
    instead: "Say BEFORE or AFTER which value it belongs.",
    sources: ["https://www.postgresql.org/docs/18/sql-altertype.html"]
  },
  messages: {
    last: "{value} will sort after all other values of {type}, for good: say BEFORE or AFTER which one it belongs."
  },
  examples: [
    {
      given: "CREATE TYPE size AS ENUM ('small', 'large');",
      bad: "ALTER TYPE size ADD VALUE 'medium';",
      good: "ALTER TYPE size ADD VALUE 'medium' BEFORE 'large';",
      differs: "The value stands in its place."
    }
  ],
  check: {
    *"add-enum-value"({ change }, { problem }) {
      change.position === void 0 && (yield problem("last", { value: change.value, type: showName(change.type) }, { subject: showName(change.type) }));
    }
  }
});

// src/rules/schema/domain-with-constraint.ts
var domain_with_constraint_default = defineRule({
  id: "schema/domain-with-constraint",
  summary: "A domain gets a constraint that every table with it will share.",
  consequence: "weakens-schema",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "CREATE DOMAIN has a CHECK or NOT NULL.",
    effect: "Changing the rule later reads all tables that use the domain, under a lock on each, and adding a column of it with a default rewrites the table.",
    instead: "Put the constraint on the columns.",
    sources: ["https://www.postgresql.org/docs/18/sql-createdomain.html"]
  },
  messages: {
    shared: "The constraint of {type} will hold for each column of that type: to change it, all their tables are read and locked at once."
  },
  examples: [
    {
      bad: "CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');",
      good: "CREATE DOMAIN email AS text;",
      differs: "The constraint goes to the columns."
    }
  ],
  check: {
    *"create-domain"({ change }, { problem }) {
      change.spec.checks.length === 0 && !change.spec.notNull || (yield problem("shared", { type: showName(change.type) }, { subject: showName(change.type) }));
    }
  }
});

// src/rules/migration/file-place.ts
function wholeFile(path, before, after) {
  if (after === void 0) return { span: { file: path, start: 0, end: 0 }, subject: path, fileLevel: !0 };
  let at = 0;
  for (; before !== void 0 && at < after.length && before[at] === after[at]; ) at++;
  let start = before === void 0 ? 0 : after.lastIndexOf(`
`, at - 1) + 1, end = after.indexOf(`
`, Math.max(at, start));
  return { span: { file: path, start, end: end < 0 ? after.length : end }, subject: path };
}

// src/rules/migration/edited-migration.ts
var edited_migration_default = defineRule({
  id: "migration/edited-migration",
  summary: "A migration that is on the base branch is edited.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A migration file that exists on the base branch has other statements in the pull request; comments, blanks and the way back do not count.",
    effect: "Where it has run, the new words never run, or the tool stops at a checksum; where it has not, another schema comes out.",
    instead: "Leave the file as it is, and write the difference as a new migration."
  },
  messages: {
    edited: "{file} is on the base branch already: databases that ran it will not run what this changes in it. Write a new migration instead."
  },
  examples: [],
  *checkChangeSet({ files, changed, baseFile, tokens }, { problem }) {
    for (let { path, status, before, after } of changed) {
      let old = baseFile(path);
      if (status !== "modified" || before === void 0 || after === void 0 || old?.role !== "versioned") continue;
      let now = files.find(({ file }) => file.path === path)?.file;
      tokens(wayUp(old)) !== tokens(now === void 0 ? after : wayUp(now)) && (yield problem("edited", { file: path }, wholeFile(path, before, after)));
    }
  }
});
function wayUp({ text, sections }) {
  return sections.filter(({ direction }) => direction === "up").map(({ start, end }) => text.slice(start, end)).join(`
`);
}

// src/rules/migration/deleted-migration.ts
var deleted_migration_default = defineRule({
  id: "migration/deleted-migration",
  summary: "A migration that is on the base branch is deleted or renamed.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A migration file that exists on the base branch is gone, or has another name, in the pull request.",
    effect: "Tools that keep a list of what has run miss the file and stop, or run the renamed one once more.",
    instead: "Leave the file where it is. To fold old migrations into one, do it in a change of its own, with an exception."
  },
  messages: {
    deleted: "{file} is on the base branch and may have run: without it the tool finds a migration in the database that it does not know.",
    renamed: "{before} was renamed to {file}: databases that ran it will run it once more under the new name, or stop."
  },
  examples: [],
  *checkChangeSet({ files, changed, baseFile }, { problem }) {
    for (let { path, status, previousPath, after } of changed) {
      let old = baseFile(previousPath ?? path);
      if (old?.role !== "versioned" || old.sections.every(({ direction }) => direction === "down")) continue;
      status === "deleted" && (yield problem("deleted", { file: path }, wholeFile(path, void 0, void 0)));
      let now = files.find(({ file }) => file.path === path)?.file;
      status === "renamed" && previousPath !== void 0 && !isSameToTool(old, now) && (yield problem("renamed", { before: previousPath, file: path }, wholeFile(path, void 0, after)));
    }
  }
}), knowsByVersion = /* @__PURE__ */ new Set(["goose", "golang-migrate", "dbmate", "sqlx", "diesel", "supabase"]);
function isSameToTool(old, now) {
  return knowsByVersion.has(old.framework) && old.version !== void 0 && old.version === now?.version;
}

// src/rules/migration/out-of-order-migration.ts
var out_of_order_migration_default = defineRule({
  id: "migration/out-of-order-migration",
  summary: "A new migration comes before one that is on the base branch.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The version of a new migration is lower than the highest version on the base branch. Where the tool runs late migrations all the same, this is said of numbers only: a time tells when a migration was written, not when it was merged.",
    effect: "Databases that are up to date skip the migration or refuse it; new ones run it in another order than everyone else.",
    instead: "Give the migration a version above all that are on the base branch."
  },
  messages: {
    refused: "{file} comes before {newest}, which is on the base branch: databases that ran {newest} will skip it or refuse it. Give it a higher version.",
    late: "{file} comes before {newest}, which is on the base branch: new databases will run the two in another order than those that exist."
  },
  examples: [],
  *checkChangeSet({ files, changed, history, order }, { problem }) {
    let newest = history.filter(isVersioned).toSorted(order.compare).at(-1), added = new Set(changed.filter(({ status }) => status === "added").map(({ path }) => path));
    if (newest !== void 0)
      for (let { file } of files)
        !added.has(file.path) || !isVersioned(file) || file.version === newest.version || order.compare(file, newest) >= 0 || !order.strict && isTime(file.version) || (yield problem(order.strict ? "refused" : "late", { file: file.path, newest: newest.path }, wholeFile(file.path, void 0, file.text)));
  }
});
function isVersioned({ role, version, sections }) {
  return role === "versioned" && version !== void 0 && sections.some(({ direction }) => direction === "up");
}
function isTime(version = "") {
  return version.replaceAll(/\D/g, "").length >= 8;
}

// src/rules/migration/duplicate-version.ts
var duplicate_version_default = defineRule({
  id: "migration/duplicate-version",
  summary: "Two migrations have the same version.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A new migration has the version of another one, and neither are there such pairs on the base branch, so that the tool must bear them, nor is the tool unknown.",
    effect: "The tool stops, or runs only one of the two, and which one differs from database to database.",
    instead: "Give the new migration a version of its own."
  },
  messages: {
    same: "{file} has version {version}, and so has {other}: the tool stops, or runs only one of them."
  },
  examples: [],
  *checkChangeSet({ files, history, changed, framework }, { problem }) {
    let touched = new Set(changed.flatMap(({ path, previousPath }) => [path, previousPath])), standing = history.filter(({ path }) => !touched.has(path));
    if (framework === "plain" || hasDuplicates(standing)) return;
    let seen = [...standing];
    for (let { file } of files) {
      if (file.role !== "versioned" || file.version === void 0) continue;
      let other = seen.find(({ version, role, path }) => role === "versioned" && version === file.version && path !== file.path);
      seen.push(file);
      let isPair = other?.sections[0]?.direction !== file.sections[0]?.direction;
      other === void 0 || isPair || (yield problem("same", { file: file.path, version: file.version, other: other.path }, wholeFile(file.path, void 0, file.text)));
    }
  }
});
function hasDuplicates(files) {
  let ups = files.filter(({ role, version, sections }) => role === "versioned" && version !== void 0 && sections[0]?.direction === "up");
  return new Set(ups.map(({ version }) => version)).size < ups.length;
}

// src/rules/migration/missing-down-migration.ts
var missing_down_migration_default = defineRule({
  id: "migration/missing-down-migration",
  summary: "A migration has no way back, and those before it have one.",
  consequence: "hard-to-undo",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A new migration has neither a down file nor a down part, and at least two in three of those on the base branch have one. A down part that holds a comment is a way of saying that there is none.",
    effect: "The tool\u2019s own way back stops at this migration, in the hour in which it is wanted.",
    instead: "Write the way back; where there is none, write that into the file."
  },
  messages: {
    missing: "{file} has no way back; {count} of {of} migrations before it have one."
  },
  examples: [],
  *checkChangeSet({ files, history, changed, all }, { problem }) {
    let added = new Set(changed.filter(({ status }) => status === "added").map(({ path }) => path)), without = files.filter(({ file, statements }) => added.has(file.path) && isUp(file) && statements.length > 0 && !hasDown(file, all));
    if (without.length === 0) return;
    let before = history.filter(isUp), count = before.filter((file) => hasDown(file, all)).length;
    if (!(before.length < 2 || count * 3 < before.length * 2))
      for (let { file } of without)
        yield problem("missing", { file: file.path, count, of: before.length }, wholeFile(file.path, void 0, file.text));
  }
}), isUp = ({ role, version, sections }) => role === "versioned" && version !== void 0 && sections.some(({ direction }) => direction === "up");
function hasDown(file, all) {
  return file.sections.filter(({ direction }) => direction === "down").some(({ start, end }) => saysSomething(file.text.slice(start, end))) ? !0 : all.some(
    (other) => other !== file && other.version === file.version && other.sections.length > 0 && other.sections.every(({ direction }) => direction === "down")
  );
}
function saysSomething(text) {
  return text.replaceAll(/^\s*--\s*(?:\+goose|\+migrate|migrate:|down\b|undo\b).*$/gim, "").trim() !== "";
}

// src/rules/migration/down-does-not-undo.ts
var down_does_not_undo_default = defineRule({
  id: "migration/down-does-not-undo",
  summary: "The way back of a migration does not lead back.",
  consequence: "hard-to-undo",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A migration has a way back, and the schema after both is not the one before; or the engine refuses the way back. Comments, the order of columns, the texts of views and functions, and values added to an enum do not count.",
    effect: "Whoever goes back in a hurry has a schema that no migration knows, and the next way forward may fail.",
    instead: "Undo each statement, the last one first; where that cannot be, say so in the file instead of half of it."
  },
  messages: {
    left: "After {file} and its way back the schema is not what it was: {left}.",
    refused: "The way back of {file} fails: {message}"
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: `-- migrate:up
ALTER TABLE users ADD COLUMN age integer;
ALTER TABLE users ADD COLUMN size integer;
-- migrate:down
ALTER TABLE users DROP COLUMN age;
`,
      good: `-- migrate:up
ALTER TABLE users ADD COLUMN age integer;
ALTER TABLE users ADD COLUMN size integer;
-- migrate:down
ALTER TABLE users DROP COLUMN size;
ALTER TABLE users DROP COLUMN age;
`,
      framework: "dbmate"
    }
  ],
  *checkChangeSet({ files, undo }, { problem }) {
    for (let judged of files) {
      let undone = judged.steps.length === 0 ? void 0 : undo(judged);
      if (undone === void 0 || undone.statements === 0 || !undone.isCertain) continue;
      let file = judged.file.path, [refused] = undone.refused;
      refused !== void 0 ? yield problem("refused", { file, message: refused.refusal.message }, { span: refused.span, subject: file }) : undone.left.length > 0 && (yield problem("left", { file, left: listNames(undone.left.map(showLeft), 4) }, { span: undone.span, subject: file }));
    }
  }
}), words2 = {
  notNull: "NOT NULL",
  nullsNotDistinct: "NULLS NOT DISTINCT",
  rowSecurity: "row security",
  include: "INCLUDE"
};
function showLeft({ what, name, of, how, aspects }) {
  let shown = of === void 0 ? `${what} ${name}` : `${what} ${showName(of)}.${name}`;
  switch (how) {
    case "added":
      return `${shown} is still there`;
    case "removed":
      return `${shown} is missing`;
    case "changed":
      return `${shown} differs in ${listNames(aspects.map((aspect) => words2[aspect] ?? aspect))}`;
    case "renamed":
      return `${shown} had another name`;
  }
}

// src/rules/migration/checksums-not-updated.ts
var checksums_not_updated_default = defineRule({
  id: "migration/checksums-not-updated",
  summary: "The migrations changed, and the file of their checksums did not.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The pull request adds, edits or removes a migration in a folder with an atlas.sum, and leaves atlas.sum as it was.",
    effect: "Atlas compares the folder with it before it does anything, and stops.",
    instead: "`atlas migrate hash` writes it anew.",
    sources: ["https://atlasgo.io/concepts/migration-directory-integrity"]
  },
  messages: {
    stale: "{record} does not know of this change to {file}: Atlas refuses the whole folder. Run atlas migrate hash."
  },
  examples: [],
  *checkChangeSet({ changed, beside }, { problem }) {
    let [first] = changed;
    for (let { path, what, isChanged } of beside)
      what !== "checksums" || isChanged || first === void 0 || (yield problem("stale", { record: path, file: first.path }, { ...wholeFile(first.path, first.before, first.after), subject: path }));
  }
});

// src/rules/migration/schema-file-not-updated.ts
var schema_file_not_updated_default = defineRule({
  id: "migration/schema-file-not-updated",
  summary: "Migrations change tables, and the file that states the whole schema stays as it was.",
  consequence: "weakens-schema",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The pull request makes, drops or changes tables or columns, and leaves dbmate\u2019s schema.sql or Prisma\u2019s schema.prisma beside the migrations untouched.",
    effect: "Databases made from the file, and the code made from it, do not know of the change; the next tool that compares the two undoes it.",
    instead: "Run dbmate dump, or change schema.prisma and let Prisma write the migration.",
    sources: ["https://github.com/amacneil/dbmate#exporting-schema-file", "https://www.prisma.io/docs/orm/prisma-migrate"]
  },
  messages: {
    stale: "{table} changes here, and {record}, which states the whole schema, does not."
  },
  examples: [],
  *checkChangeSet(changeSet, { problem }) {
    let { beside, files } = changeSet, table = tableChanged(changeSet), [first] = files;
    for (let { path, what, isChanged } of beside)
      what !== "schema" || isChanged || table === void 0 || first === void 0 || (yield problem("stale", { table, record: path }, { ...wholeFile(first.file.path, void 0, first.file.text), subject: path }));
  }
});
function tableChanged({ steps, before, after }) {
  let tables = new Map(steps.flatMap(({ table }) => table === void 0 ? [] : [[`${table.schema}\0${table.name}`, table.name]]));
  for (let [key, name] of tables) {
    let [was, is] = [before.catalog.relations.get(key), after.catalog.relations.get(key)], columnsOf2 = (relation) => relation?.kind === "table" ? relation.columns.map((column) => [column.name, column.type.text]) : void 0;
    if (JSON.stringify(columnsOf2(was)) !== JSON.stringify(columnsOf2(is))) return name;
  }
}

// src/rules/migration/unclosed-transaction.ts
var unclosed_transaction_default = defineRule({
  id: "migration/unclosed-transaction",
  summary: "A migration opens a transaction and never ends it.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A BEGIN has no COMMIT or ROLLBACK after it in the same migration.",
    effect: "When the connection closes everything since BEGIN is rolled back, or its locks are held for as long as the connection lives.",
    instead: "End the transaction with COMMIT.",
    sources: ["https://www.postgresql.org/docs/18/sql-begin.html"]
  },
  messages: {
    open: "This transaction is never committed: what {file} does is rolled back when the connection closes, and its locks are held until then."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "BEGIN; ALTER TABLE users ADD COLUMN age integer;",
      good: "BEGIN; ALTER TABLE users ADD COLUMN age integer; COMMIT;"
    }
  ],
  *checkFile({ file, steps, after }, { problem }) {
    if (after.transaction?.openedBy !== "statement") return;
    let begin = steps.findLast(({ change }) => change.kind === "transaction" && change.verb === "begin");
    begin !== void 0 && (yield problem("open", { file: file.path }, { span: begin.change.span, statement: begin.statement.span }));
  }
});

// src/rules/migration/transaction-inside-tool-transaction.ts
var transaction_inside_tool_transaction_default = defineRule({
  id: "migration/transaction-inside-tool-transaction",
  summary: "A migration ends the transaction that its tool opened.",
  consequence: "hard-to-undo",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "A COMMIT or ROLLBACK stands in a migration that the tool wraps in a transaction of its own.",
    effect: "It ends the tool's transaction: what follows is not rolled back when it fails, and the tool may note as done what is not, or the other way round.",
    instead: "Remove BEGIN and COMMIT, or tell the tool not to wrap this migration.",
    sources: ["https://www.postgresql.org/docs/18/sql-begin.html"]
  },
  messages: {
    ends: "This ends a transaction that is not its own ({because}): what comes after it is not rolled back when something fails."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "BEGIN; ALTER TABLE users ADD COLUMN age integer; COMMIT;",
      good: "ALTER TABLE users ADD COLUMN age integer;",
      framework: "sqlx"
    }
  ],
  check: {
    *transaction({ change, before, section }, { problem }) {
      change.verb !== "commit" && change.verb !== "rollback" || before.transaction?.openedBy === "tool" && (yield problem("ends", { because: section.because }));
    }
  }
});

// src/rules/migration/unknown-directive.ts
var unknown_directive_default = defineRule({
  id: "migration/unknown-directive",
  summary: "A directive or file name means nothing to the migration tool.",
  consequence: "fails-to-deploy",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A comment looks like a directive of the migration tool, but is not one that it knows.",
    effect: "The tool takes it for a comment and does not do what it asks for.",
    instead: "Write the directive as the tool's documentation has it."
  },
  messages: {
    unknown: "{complaint}"
  },
  examples: [
    {
      bad: `-- migrate:up transaction=false
SELECT 1;
-- migrate:down
`,
      good: `-- migrate:up transaction:false
SELECT 1;
-- migrate:down
`,
      framework: "dbmate"
    }
  ],
  *checkFile({ file }, { problem }) {
    for (let { span, message } of file.complaints) yield problem("unknown", { complaint: message }, { span });
  }
});

// src/rules/migration/isolation-level-set-too-late.ts
var quiet = /* @__PURE__ */ new Set(["transaction", "set-session", "lock-table", "other"]), isolation_level_set_too_late_default = defineRule({
  id: "migration/isolation-level-set-too-late",
  summary: "The isolation level is set after the transaction has begun its work.",
  consequence: "fails-to-deploy",
  severity: "error",
  dialects: ["postgres"],
  docs: {
    when: "SET TRANSACTION ISOLATION LEVEL, or BEGIN with a level, runs in a transaction that has run a statement, or after a savepoint.",
    effect: "The engine refuses it, and the deploy stops.",
    instead: "Make it the first statement of the transaction. Where the tool opens the transaction, tell the tool.",
    sources: ["https://www.postgresql.org/docs/18/sql-set-transaction.html"]
  },
  messages: {
    late: "The deploy stops here: the isolation level must be set before the transaction runs its first statement.",
    savepoint: "The deploy stops here: the isolation level cannot be set after a savepoint."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, age integer);",
      bad: "BEGIN; UPDATE users SET age = 0 WHERE id = 1; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; COMMIT;",
      good: "BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; UPDATE users SET age = 0 WHERE id = 1; COMMIT;"
    }
  ],
  *checkFile({ steps }, { problem }) {
    for (let [at, step] of steps.entries()) {
      let { change, before, transaction } = step;
      if (change.kind !== "transaction" || change.isolation === void 0 || before.transaction === void 0) continue;
      let place = { ...placeOf(step), subject: "isolation level" }, earlier = steps.slice(0, at).filter((other) => other.transaction === transaction && other.before.transaction !== void 0);
      change.verb === "set-isolation" && before.transaction.savepoints.length > 0 ? yield problem("savepoint", {}, place) : earlier.some((other) => !quiet.has(other.change.kind)) && (yield problem("late", {}, place));
    }
  }
});

// src/rules/migration/invalid-index-left-behind.ts
var invalid_index_left_behind_default = defineRule({
  id: "migration/invalid-index-left-behind",
  summary: "A second try would keep the broken index of the first.",
  consequence: "fails-to-deploy",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "CREATE INDEX CONCURRENTLY IF NOT EXISTS has no DROP INDEX CONCURRENTLY IF EXISTS of the same name before it.",
    effect: "When the build fails halfway (a lock, a double, a timeout) it leaves an invalid index: the next try finds the name taken, passes over it and reports success.",
    instead: "DROP INDEX CONCURRENTLY IF EXISTS first, in a migration that is not run in a transaction.",
    sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"]
  },
  messages: {
    left: "If this build fails it leaves {index} behind, invalid: run again, IF NOT EXISTS passes over it, and no query ever uses it."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      bad: "CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name);",
      good: "DROP INDEX CONCURRENTLY IF EXISTS users_name; CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name);"
    }
  ],
  *checkFile({ steps }, { problem }) {
    for (let [at, step] of steps.entries()) {
      let { change, before, table } = step;
      if (change.kind !== "create-index" || !change.online || !change.ifNotExists || isPrivate(table)) continue;
      let { name } = change.index;
      findIndex(before, { name })?.index.valid === !0 || steps.slice(0, at).some((other) => drops(other, name)) || (yield problem("left", { index: name }, { ...placeOf(step), subject: name }));
    }
  }
}), drops = ({ change }, name) => change.kind === "drop-index" && change.index.name === name;

// src/rules/migration/empty-migration.ts
var empty_migration_default = defineRule({
  id: "migration/empty-migration",
  summary: "A new migration does nothing.",
  consequence: "hard-to-undo",
  severity: "notice",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A new migration has no statement: only comments, blanks or directives.",
    effect: "It is noted as run, and cannot be filled in later: databases that ran it empty will not run it again.",
    instead: "Leave the file out until there is something in it."
  },
  messages: {
    empty: "{file} holds no statement: once it has run, nothing that is written into it later will run."
  },
  examples: [{ bad: `-- add the new columns here
` }],
  *checkChangeSet({ files, changed }, { problem }) {
    let added = new Set(changed.filter(({ status }) => status === "added").map(({ path }) => path));
    for (let { file, statements } of files) {
      let runs = file.sections.some(({ direction }) => direction === "up");
      !added.has(file.path) || file.role !== "versioned" || !runs || statements.length > 0 || (yield problem("empty", { file: file.path }, wholeFile(file.path, void 0, file.text)));
    }
  }
});

// src/rules/migration/if-not-exists-hides-a-difference.ts
var if_not_exists_hides_a_difference_default = defineRule({
  id: "migration/if-not-exists-hides-a-difference",
  summary: "IF NOT EXISTS passes over something that stands already and is not the same.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "CREATE TABLE, CREATE INDEX or ADD COLUMN \u2026 IF NOT EXISTS names what stands already, and what stands lacks what the statement says.",
    effect: "The statement does nothing and says nothing: databases that had the object differ from those that are made anew, and from what the file says.",
    instead: "Write the difference as ALTER, or give the new object a name of its own.",
    sources: ["https://www.postgresql.org/docs/18/sql-createtable.html", "https://www.postgresql.org/docs/18/sql-createindex.html"]
  },
  messages: {
    columns: "{table} stands already, without {columns}: IF NOT EXISTS passes over the whole statement, and they are not added.",
    types: "{table} stands already, with another type of {columns}: IF NOT EXISTS passes over the whole statement, and nothing changes.",
    column: "{column} stands already as {type}, not as {wanted}: IF NOT EXISTS passes over the statement, and it stays as it is.",
    index: "{index} stands already with another definition on {table}: IF NOT EXISTS passes over the statement, and the index is not built."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, email text);",
      good: "ALTER TABLE users ADD COLUMN email text;",
      differs: "The column is added."
    }
  ],
  check: {
    *"create-table"({ change, before }, { problem }) {
      let stood = change.ifNotExists ? findTable(before, change.table) : void 0;
      if (stood?.knowledge !== "full" || !isSpelledOut(change)) return;
      let table = showName(change.table), missing = change.spec.columns.filter(({ name }) => columnOf2(stood, name) === void 0), retyped = change.spec.columns.filter(({ name, type }) => (columnOf2(stood, name)?.type.text ?? type.text) !== type.text), names = (columns) => listNames(columns.map(({ name }) => name));
      missing.length > 0 ? yield problem("columns", { table, columns: names(missing) }) : retyped.length > 0 && (yield problem("types", { table, columns: names(retyped) }));
    },
    *"add-column"({ change, before }, { problem }) {
      let stood = change.ifNotExists ? columnOf2(findTable(before, change.table), change.column.name) : void 0;
      if (stood === void 0 || stood.type.text === change.column.type.text) return;
      let column = memberOf(change.table, change.column.name);
      yield problem("column", { column, type: stood.type.text, wanted: change.column.type.text }, { subject: column });
    },
    *"create-index"({ change, before }, { problem }) {
      let table = findTable(before, change.table);
      if (!change.ifNotExists || change.index.name === "" || table === void 0) return;
      let found = findIndex(before, { schema: table.schema, name: change.index.name });
      found === void 0 || found.owner.name === table.name && definitionOf2(found.index) === definitionOf2(change.index) || (yield problem("index", { index: change.index.name, table: showName(found.owner) }, { subject: change.index.name }));
    }
  }
});
function isSpelledOut({ spec }) {
  return spec.like.length === 0 && spec.inherits.length === 0 && spec.asQuery === void 0 && spec.partitionOf === void 0;
}
var columnOf2 = (table, name) => table?.columns.find((column) => column.name === name);
function definitionOf2({ method, parts, include, predicate, unique }) {
  return JSON.stringify([
    method,
    parts.map(({ column, expression, order }) => [column ?? expression?.text, order]),
    include,
    predicate?.text,
    unique
  ]);
}

// src/rules/migration/session-setting-leaks.ts
var meanings = {
  search_path: "names without a schema mean other tables",
  session_replication_role: "foreign keys are not checked and triggers do not fire",
  role: "what it makes belongs to another role",
  session_authorization: "what it makes belongs to another role",
  row_security: "row security is handled otherwise",
  default_transaction_read_only: "transactions may not write"
}, session_setting_leaks_default = defineRule({
  id: "migration/session-setting-leaks",
  summary: "A migration leaves the session changed for those after it.",
  consequence: "weakens-schema",
  severity: "notice",
  dialects: ["postgres"],
  docs: {
    when: "`search_path`, session_replication_role, row_security, the role or read-only mode is SET without LOCAL, and not set back before the file ends.",
    effect: "Most tools run all migrations over one connection: the next file, and the tool\u2019s own notes of what has run, meet the changed setting.",
    instead: "SET LOCAL inside a transaction, or RESET it at the end of the file.",
    sources: ["https://www.postgresql.org/docs/18/sql-set.html"]
  },
  messages: {
    leaks: "{name} stays set when this file is done: for what runs after it on the same connection {meaning}."
  },
  examples: [
    {
      given: "CREATE SCHEMA billing;",
      bad: "SET search_path TO billing; CREATE TABLE invoices (id bigint PRIMARY KEY);",
      good: "SET search_path TO billing; CREATE TABLE invoices (id bigint PRIMARY KEY); RESET search_path;"
    }
  ],
  *checkFile(file, { problem }) {
    for (let [name, meaning] of Object.entries(meanings)) {
      let step = lastSet(file, name);
      step?.change.kind !== "set-session" || isBack(step.change) || (yield problem("leaks", { name, meaning }, { ...placeOf(step), subject: name }));
    }
  }
});
function lastSet({ steps }, name) {
  let isAbout = ({ change }) => change.kind === "set-session" && !change.local && !change.global && (change.name === name || change.name === "all" && change.value === void 0);
  return steps.findLast(isAbout);
}
function isBack({ name, value }) {
  return value === void 0 ? !0 : name === "session_replication_role" ? /^'?(?:origin|default)'?$/i.test(value) : name === "row_security" ? /^(?:on|true|1)$/i.test(value) : name === "default_transaction_read_only" ? /^(?:off|false|0)$/i.test(value) : name === "role" ? /^none$/i.test(value) : name === "search_path" && /^(?:"\$user",\s*)?"?public"?$/i.test(value);
}

// src/rules/migration/foreign-keys-are-not-checked.ts
var foreign_keys_are_not_checked_default = defineRule({
  id: "migration/foreign-keys-are-not-checked",
  summary: "Rows are written while foreign keys and triggers are switched off.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "`session_replication_role` is set to replica, and rows of a table with foreign keys or triggers are written before it is set back.",
    effect: "What would be refused is written, and stays: setting it back checks nothing. Triggers that keep other tables in step do not run.",
    instead: "Write parents before children, or make the constraint DEFERRABLE; where it must be, look for orphans afterwards.",
    sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE"]
  },
  messages: {
    unchecked: "Rows of {table} are written while session_replication_role is replica: {what}, and what is wrong stays in."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
      bad: "SET session_replication_role = replica; INSERT INTO notes VALUES (1, 7); SET session_replication_role = origin;",
      good: "INSERT INTO users VALUES (7); INSERT INTO notes VALUES (1, 7);"
    }
  ],
  *checkFile({ steps }, { problem }) {
    let told = /* @__PURE__ */ new Set();
    for (let step of steps) {
      let what = whatIsOff(step), table = step.table && showName(step.table);
      what === void 0 || table === void 0 || told.has(table) || (told.add(table), yield problem("unchecked", { table, what }, { ...placeOf(step), subject: table, table }));
    }
  }
});
function whatIsOff({ change, before, table }) {
  let role = before.session.settings.session_replication_role ?? "";
  if (!(change.kind !== "write-rows" || !/^'?replica'?$/i.test(role) || table === void 0))
    return table.constraints.some(({ kind }) => kind === "foreign-key") ? "its foreign keys are not checked" : table.triggers.length > 0 ? "its triggers do not fire" : void 0;
}

// src/rules/migration/isolation-level-is-ignored.ts
var isolation_level_is_ignored_default = defineRule({
  id: "migration/isolation-level-is-ignored",
  summary: "SET TRANSACTION or SET LOCAL stands outside a transaction, where it does nothing.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres"],
  docs: {
    when: "SET TRANSACTION or SET LOCAL runs while no transaction is open: none in the file, and none of the migration tool.",
    effect: "The engine warns and goes on: the statements after it run without the isolation level, timeout or setting that was asked for.",
    instead: "Put it after BEGIN in one transaction with what needs it, or use SET for the session.",
    sources: ["https://www.postgresql.org/docs/18/sql-set-transaction.html", "https://www.postgresql.org/docs/18/sql-set.html"]
  },
  messages: {
    isolation: "No transaction is open here ({because}): SET TRANSACTION does nothing, and what follows runs at the usual isolation level.",
    local: "No transaction is open here ({because}): SET LOCAL does nothing, and {name} stays as it was."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN age integer;",
      good: "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN age integer; COMMIT;"
    }
  ],
  check: {
    *transaction({ change, before, section }, { problem }) {
      change.verb !== "set-isolation" || before.transaction !== void 0 || change.conditional === !0 || (yield problem("isolation", { because: section.because }, { subject: "isolation level" }));
    },
    *"set-session"({ change, before, section, statement }, { problem }) {
      let isPlain = /^set\b/i.test(statement.text.trimStart());
      !change.local || !isPlain || before.transaction !== void 0 || (yield problem("local", { because: section.because, name: change.name }, { subject: change.name }));
    }
  }
});

// src/rules/migration/sql-built-at-run-time.ts
var sql_built_at_run_time_default = defineRule({
  id: "migration/sql-built-at-run-time",
  summary: "A statement is put together when it runs, so that nobody can judge it before.",
  consequence: "hard-to-undo",
  severity: "notice",
  dialects: ["postgres"],
  docs: {
    when: "EXECUTE in a block of PL/pgSQL runs a text that is not written out.",
    effect: "What it does to the schema depends on the database that it meets: it cannot be reviewed, and what comes after it is judged with less certainty.",
    instead: "Write the statements out, one for each object.",
    sources: ["https://www.postgresql.org/docs/18/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN"]
  },
  messages: {
    built: "What this runs is put together at run time: its locks, and what it does to the schema, cannot be told from the file."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE 'ALTER TABLE ' || t || ' ADD COLUMN note text'; END LOOP; END $$;",
      good: "ALTER TABLE users ADD COLUMN note text;",
      differs: "What the loop meets is not known."
    }
  ],
  check: {
    *"dynamic-sql"(_, { problem }) {
      yield problem("built", {}, { subject: "EXECUTE" });
    }
  }
});

// src/rules/migration/not-idempotent-outside-transaction.ts
var not_idempotent_outside_transaction_default = defineRule({
  id: "migration/not-idempotent-outside-transaction",
  summary: "A migration that can stop halfway cannot be run again.",
  consequence: "hard-to-undo",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A file does several things that each commit by themselves, and one of them has no IF [NOT] EXISTS and would fail when it is run once more.",
    effect: "When a later statement fails, what came before it stays: the next try stops at the first statement that has been done.",
    instead: "Wrap the file in a transaction; where that cannot be, write IF EXISTS and IF NOT EXISTS, or one statement to a file.",
    sources: ["https://www.postgresql.org/docs/18/sql-createtable.html"]
  },
  messages: {
    again: "If a later statement of this file fails, this has been done already and fails on the next try: it has no {guard}."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text;",
      good: "BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text; COMMIT;"
    }
  ],
  *checkFile({ steps, statements }, { problem }) {
    let last = statements.findLast((statement) => statement.steps.some(isWork));
    for (let step of steps) {
      let guard = guardMissing(step.change);
      if (!(guard === void 0 || step.before.transaction !== void 0 || step.change.conditional === !0 || step.statement === last?.statement)) {
        yield problem("again", { guard }, placeOf(step));
        return;
      }
    }
  }
}), isWork = ({ change }) => change.kind !== "set-session" && change.kind !== "transaction" && change.kind !== "read-rows";
function guardMissing(change) {
  return change.kind === "create-table" && change.orReplace ? void 0 : "ifNotExists" in change ? change.ifNotExists ? void 0 : "IF NOT EXISTS" : change.kind.startsWith("drop-") && "ifExists" in change && !change.ifExists ? "IF EXISTS" : void 0;
}

// src/rules/migration/seed-data-differs-by-run.ts
var changing = /* @__PURE__ */ new Set([
  "now",
  "current_timestamp",
  "current_date",
  "current_time",
  "localtime",
  "localtimestamp",
  "transaction_timestamp",
  "statement_timestamp",
  "clock_timestamp",
  "timeofday",
  "random",
  "random_normal",
  "gen_random_uuid",
  "uuidv4",
  "uuidv7",
  "uuid_generate_v1",
  "uuid_generate_v4",
  "gen_random_bytes"
]), seed_data_differs_by_run_default = defineRule({
  id: "migration/seed-data-differs-by-run",
  summary: "A migration writes values that differ from database to database.",
  consequence: "hard-to-undo",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "An INSERT or UPDATE of a migration takes values from the clock or from chance.",
    effect: "Staging, production and each developer\u2019s database have other keys and times for the same row: nothing can be compared or named across them.",
    instead: "Write the values out.",
    sources: ["https://www.postgresql.org/docs/18/xfunc-volatility.html"]
  },
  messages: {
    differs: "What this writes to {table} comes from {call}(): each database gets other values."
  },
  examples: [
    {
      given: "CREATE TABLE plans (id uuid PRIMARY KEY, name text);",
      bad: "INSERT INTO plans VALUES (gen_random_uuid(), 'free');",
      good: "INSERT INTO plans VALUES ('6f0d2c1e-4a0b-4b7e-9a53-0c2f0b7d9e11', 'free');"
    }
  ],
  check: {
    *"write-rows"({ change }, { problem }) {
      let call = change.calls?.find(({ schema, name }) => (schema === void 0 || schema === "pg_catalog") && changing.has(name));
      call !== void 0 && (yield problem("differs", { table: showName(change.table), call: call.name }));
    }
  }
});

// src/rules/migration/names-an-environment.ts
var environment = /(?:^|[_-])(?:dev|devel|development|local|test|testing|qa|uat|stage|staging|prod|production|live)(?:$|[_-])/i, names_an_environment_default = defineRule({
  id: "migration/names-an-environment",
  summary: "A migration names a role, schema, database or tablespace of one environment.",
  consequence: "fails-to-deploy",
  severity: "off",
  dialects: ["postgres"],
  docs: {
    when: "A role, schema, database or tablespace that a statement names has dev, test, staging, prod or their like in its name.",
    effect: "The same file runs everywhere: where there is no such name it fails, or makes one environment speak of another.",
    instead: "Name what is the same everywhere, or have the tool fill the name in."
  },
  messages: {
    names: "This names the {what} {name}, which other environments will not have."
  },
  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY);",
      bad: "GRANT SELECT ON users TO app_staging;",
      good: "GRANT SELECT ON users TO app;",
      differs: "Another role gets the right."
    }
  ],
  *checkStatement({ steps }, { problem }) {
    for (let { change, statement } of steps) {
      let found = namesIn(change).find(({ name }) => environment.test(name));
      if (found !== void 0) {
        yield problem("names", found, { span: change.span, statement: statement.span, subject: found.name });
        return;
      }
    }
  }
});
function namesIn(change) {
  let schema = "table" in change ? change.table?.schema : void 0, ofSchema = schema === void 0 ? [] : [{ what: "schema", name: schema }];
  switch (change.kind) {
    case "grant":
      return change.grantees.map((name) => ({ what: "role", name }));
    case "set-owner":
      return [{ what: "role", name: change.owner }];
    case "role":
      return [{ what: "role", name: change.name }];
    case "create-schema":
      return [{ what: "schema", name: change.name }];
    case "create-database":
    case "drop-database":
      return [{ what: "database", name: change.name }];
    case "set-tablespace":
      return [{ what: "tablespace", name: change.tablespace }];
    default:
      return ofSchema;
  }
}

// src/rules/policy/exception-has-no-effect.ts
var exception_has_no_effect_default = defineRule({
  id: "policy/exception-has-no-effect",
  summary: "A `lockkeeper: allow` comment excuses nothing.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A comment in a migration allows a rule that has nothing to say there.",
    effect: "It hides what the rule may find there later, and readers take the statement for a dangerous one.",
    instead: "Remove the comment, or put it above the statement that it means."
  },
  messages: {
    noEffect: "{rule} has nothing to say {where}, so this exception has no effect."
  },
  examples: [
    {
      bad: `-- lockkeeper: allow locking/create-index-blocks-writes -- the table is small
CREATE TABLE orders (id bigint PRIMARY KEY);`,
      good: "CREATE TABLE orders (id bigint PRIMARY KEY);"
    }
  ]
});

// src/rules/policy/exception-expired.ts
var exception_expired_default = defineRule({
  id: "policy/exception-expired",
  summary: "An exception is past its date, so that what it excused counts again.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "An exception in the policy or in a migration names a last day that has passed.",
    effect: "It excuses nothing any more: what it was made for is judged as if it were not there.",
    instead: "Mend what it was made for, or give it a new date and say why."
  },
  messages: {
    expired: "The exception for {rules} ended on {until} ({from}): what it excused counts again."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);",
      bad: `-- lockkeeper: allow locking/create-index-blocks-writes until 2020-01-31 -- the table is small
CREATE INDEX orders_placed_at ON orders (placed_at);`,
      good: "CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);"
    }
  ]
});

// src/rules/policy/exception-without-reason.ts
var exception_without_reason_default = defineRule({
  id: "policy/exception-without-reason",
  summary: "A `lockkeeper: allow` comment gives no reason.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The policy asks for a reason (`inline-exceptions: require-reason`), and a comment in a migration gives none.",
    effect: "It does not count: without a reason, no one can tell later whether it still holds.",
    instead: "Say why it is fine, after two dashes: `-- lockkeeper: allow <rule> -- reason`."
  },
  messages: {
    withoutReason: "The exception for {rules} gives no reason, so it does not count."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);",
      bad: `-- lockkeeper: allow locking/create-index-blocks-writes
CREATE INDEX orders_placed_at ON orders (placed_at);`,
      good: `-- lockkeeper: allow locking/create-index-blocks-writes -- written to once a day
CREATE INDEX orders_placed_at ON orders (placed_at);`
    }
  ]
});

// src/rules/policy/exception-without-end.ts
var exception_without_end_default = defineRule({
  id: "policy/exception-without-end",
  summary: "A `lockkeeper: allow` comment has no last day.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The policy asks for a last day (`inline-exceptions: require-until`), and a comment in a migration has none.",
    effect: "It does not count: the policy lets nothing be excused for ever.",
    instead: "Say until when it holds: `-- lockkeeper: allow <rule> until 2030-12-31 -- reason`."
  },
  messages: {
    withoutEnd: "The exception for {rules} does not say until when it holds, so it does not count."
  },
  examples: []
});

// src/rules/policy/exception-names-unknown-rule.ts
var exception_names_unknown_rule_default = defineRule({
  id: "policy/exception-names-unknown-rule",
  summary: "A `lockkeeper: allow` comment names a rule that there is not.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A comment in a migration allows a rule by a name that no rule has.",
    effect: "It excuses nothing, whatever its author meant by it.",
    instead: "Write the id as the report shows it: family, slash, name."
  },
  messages: {
    unknownRule: "There is no rule {rule}, so this exception excuses nothing.{hint}"
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);",
      bad: `-- lockkeeper: allow locking/create-index-blocks-write -- written to once a day
CREATE INDEX orders_placed_at ON orders (placed_at);`,
      good: `-- lockkeeper: allow locking/create-index-blocks-writes -- written to once a day
CREATE INDEX orders_placed_at ON orders (placed_at);`
    }
  ]
});

// src/rules/policy/exception-cannot-be-read.ts
var exception_cannot_be_read_default = defineRule({
  id: "policy/exception-cannot-be-read",
  summary: "A comment starts with `lockkeeper:` and cannot be understood.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "A comment in a migration starts with `lockkeeper:` and goes on in a way that means nothing.",
    effect: "It excuses nothing, whatever its author meant by it.",
    instead: "Write `-- lockkeeper: allow <rule> until 2030-12-31 -- reason`; the date may be left out, and `allow-file` stands for the whole file."
  },
  messages: {
    cannotBeRead: "This comment cannot be understood: {fault}."
  },
  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);",
      bad: `-- lockkeeper: ignore locking/create-index-blocks-writes
CREATE INDEX orders_placed_at ON orders (placed_at);`,
      good: `-- lockkeeper: allow locking/create-index-blocks-writes -- written to once a day
CREATE INDEX orders_placed_at ON orders (placed_at);`
    }
  ]
});

// src/rules/policy/inline-exceptions-are-off.ts
var inline_exceptions_are_off_default = defineRule({
  id: "policy/inline-exceptions-are-off",
  summary: "A `lockkeeper: allow` comment stands where the policy lets none count.",
  consequence: "weakens-schema",
  severity: "warning",
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  docs: {
    when: "The policy says `inline-exceptions: allowed: false`, and a migration carries an exception.",
    effect: "It does not count: this repository grants exceptions in its policy only.",
    instead: "Ask for an entry under `exceptions:` in the policy, in a pull request of its own."
  },
  messages: {
    areOff: "The policy lets no exception in SQL count, so this one for {rules} is refused."
  },
  examples: []
});

// src/rules/index.ts
var rules = [
  // breaking-change
  drop_table_loses_data_default,
  drop_column_loses_data_default,
  drop_schema_loses_data_default,
  drop_database_loses_data_default,
  drop_type_drops_columns_default,
  truncate_loses_rows_default,
  delete_without_where_loses_rows_default,
  inferred_rename_loses_data_default,
  expands_and_contracts_at_once_default,
  drop_cascade_takes_others_default,
  rename_table_breaks_running_code_default,
  rename_column_breaks_running_code_default,
  move_to_schema_breaks_running_code_default,
  rename_schema_breaks_running_code_default,
  rename_enum_value_breaks_running_code_default,
  drop_view_breaks_readers_default,
  drop_function_breaks_callers_default,
  drop_trigger_stops_its_work_default,
  drop_extension_takes_objects_default,
  drop_default_breaks_writers_default,
  set_not_null_breaks_writers_default,
  drop_not_null_surprises_readers_default,
  drop_primary_key_loses_identity_default,
  drop_constraint_weakens_schema_default,
  drop_unique_index_lets_doubles_in_default,
  disable_trigger_stops_checks_default,
  add_not_null_column_without_default_default,
  sequence_behind_explicit_ids_default,
  sequence_goes_back_default,
  new_default_leaves_old_rows_default,
  add_unique_may_fail_default,
  add_constraint_may_fail_default,
  narrow_type_may_fail_default,
  // locking
  add_column_rewrites_table_default,
  change_type_rewrites_table_default,
  change_type_rebuilds_index_default,
  change_type_rechecks_rows_default,
  set_generated_expression_rewrites_table_default,
  set_logged_rewrites_table_default,
  set_access_method_rewrites_table_default,
  set_tablespace_copies_table_default,
  vacuum_full_rewrites_table_default,
  cluster_rewrites_table_default,
  set_not_null_scans_table_default,
  add_check_scans_table_default,
  add_foreign_key_scans_table_default,
  alter_domain_scans_tables_default,
  attach_partition_scans_table_default,
  default_partition_is_scanned_default,
  add_unique_builds_index_default,
  add_primary_key_builds_index_default,
  primary_key_using_nullable_index_scans_table_default,
  add_exclusion_builds_index_default,
  create_index_blocks_writes_default,
  drop_index_blocks_table_default,
  reindex_blocks_table_default,
  detach_partition_blocks_parent_default,
  refresh_view_blocks_readers_default,
  lock_table_blocks_traffic_default,
  validate_in_locking_transaction_default,
  update_without_where_default,
  backfill_is_not_bounded_default,
  work_while_holding_lock_default,
  opposite_lock_order_default,
  hot_tables_locked_together_default,
  several_tables_locked_together_default,
  create_trigger_blocks_writes_default,
  missing_lock_timeout_default,
  drop_locks_other_tables_default,
  alterations_could_be_one_default,
  many_subtransactions_default,
  lock_timeout_comes_too_late_default,
  lock_timeout_too_long_default,
  missing_statement_timeout_default,
  statement_timeout_stops_long_work_default,
  // deploy
  concurrently_in_transaction_default,
  enum_value_used_in_its_transaction_default,
  object_does_not_exist_default,
  name_is_taken_default,
  others_depend_on_it_default,
  type_change_is_blocked_default,
  partitioned_table_refuses_default,
  foreign_key_cannot_reference_default,
  refresh_needs_unique_index_default,
  view_columns_cannot_change_default,
  statement_is_refused_default,
  duplicate_of_another_index_default,
  repeats_a_constraint_default,
  prefix_of_another_index_default,
  uniqueness_kept_already_default,
  partial_index_within_another_default,
  column_twice_in_index_default,
  predicate_leaves_nothing_out_default,
  recreates_the_same_index_default,
  index_dropped_before_its_replacement_default,
  btree_on_whole_documents_default,
  index_on_boolean_default,
  index_has_many_columns_default,
  table_has_many_indexes_default,
  index_on_some_partitions_default,
  foreign_key_without_index_default,
  table_without_primary_key_default,
  int4_primary_key_default,
  repeating_group_of_columns_default,
  column_copies_referenced_row_default,
  name_is_cut_default,
  constraint_never_validated_default,
  constraint_not_enforced_default,
  enum_value_without_place_default,
  domain_with_constraint_default,
  edited_migration_default,
  deleted_migration_default,
  out_of_order_migration_default,
  duplicate_version_default,
  missing_down_migration_default,
  down_does_not_undo_default,
  checksums_not_updated_default,
  schema_file_not_updated_default,
  unclosed_transaction_default,
  transaction_inside_tool_transaction_default,
  unknown_directive_default,
  isolation_level_set_too_late_default,
  invalid_index_left_behind_default,
  empty_migration_default,
  if_not_exists_hides_a_difference_default,
  session_setting_leaks_default,
  foreign_keys_are_not_checked_default,
  isolation_level_is_ignored_default,
  sql_built_at_run_time_default,
  not_idempotent_outside_transaction_default,
  seed_data_differs_by_run_default,
  names_an_environment_default,
  exception_has_no_effect_default,
  exception_expired_default,
  exception_without_reason_default,
  exception_without_end_default,
  exception_names_unknown_rule_default,
  exception_cannot_be_read_default,
  inline_exceptions_are_off_default
];

export {
  rules
};
