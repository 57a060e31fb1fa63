import {
  concerns,
  foldSettings
} from "./chunk-WES6TERQ.js";
import {
  advance,
  changedIn,
  dialects,
  enterSection,
  enterStatement,
  foreignEngine,
  initialState,
  leaveSection,
  markUnfollowed,
  omit,
  readSections,
  readSource,
  readTold,
  replay,
  replaySections,
  startFile
} from "./chunk-4YWEWLJ5.js";
import {
  presets
} from "./chunk-P4LDTWHZ.js";
import {
  rules
} from "./chunk-6WVUAKYE.js";
import {
  discoverMigrations
} from "./chunk-SEDSPM5W.js";
import "./chunk-QOYNP6YE.js";
import {
  fillMessage
} from "./chunk-EGGU3LZN.js";
import {
  tableOf
} from "./chunk-PGQW5D7T.js";
import {
  findTable,
  findView
} from "./chunk-4VSUVYMH.js";
import {
  defaultPolicyPath,
  loadPolicy
} from "./chunk-AAOSEZIF.js";
import "./chunk-LU6DE2YL.js";
import "./chunk-ZCIRMA3B.js";
import {
  require_picomatch
} from "./chunk-XWQ6AS7F.js";
import {
  nearest
} from "./chunk-54VL76LS.js";
import {
  UserError
} from "./chunk-UWB657EY.js";
import {
  indexLines,
  placeOf
} from "./chunk-5OEVIZ5D.js";
import {
  blocksTraffic,
  noEffects
} from "./chunk-CCJH564J.js";
import {
  counts,
  severities
} from "./chunk-N775ESQS.js";
import {
  keyOf
} from "./chunk-DCXIEFLG.js";
import {
  __toESM
} from "./chunk-4WTHMUJS.js";

// src/engine/configure.ts
var import_picomatch = __toESM(require_picomatch(), 1);
function settingFor(policy, rule, where) {
  let known = knowledgeOf(policy, rule);
  if (known.everywhere !== void 0) return known.everywhere;
  let key = `${where.file}\0${where.table ?? ""}`, found = known.byPlace.get(key) ?? foldSettings(
    known.layers.filter((layer) => holdsAt(layer, where)),
    rule
  );
  return known.byPlace.set(key, found), found;
}
function tableFacts(policy, table) {
  return policy.tables.filter((facts) => matchesTable([facts.tables], table)).reduce((found, { tables: _tables, ...facts }) => ({ ...found, ...facts }), {});
}
function matchesPath(globs, path) {
  return globs.some((glob) => path.startsWith(glob.endsWith("/") ? glob : `${glob}/`) || matcherOf(glob)(path));
}
function matchesTable(globs, table) {
  let dot = table.indexOf("."), names = dot < 0 ? [table, `public.${table}`] : [table, table.slice(dot + 1)];
  return globs.some((glob) => names.some((name) => matcherOf(glob)(name)));
}
function matchesRule(pattern, id) {
  return pattern === id || pattern === "*" || pattern.includes("*") && matcherOf(pattern)(id);
}
function holdsAt({ files, tables }, { file, table }) {
  return (files === void 0 || matchesPath(files, file)) && (tables === void 0 || table !== void 0 && matchesTable(tables, table));
}
var knowledge = /* @__PURE__ */ new WeakMap();
function knowledgeOf(policy, rule) {
  let ofPolicy = knowledge.get(policy) ?? /* @__PURE__ */ new Map();
  knowledge.set(policy, ofPolicy);
  let known = ofPolicy.get(rule.id);
  if (known !== void 0) return known;
  let layers = policy.layers.filter((layer) => concerns(layer, rule)), isScoped = layers.some(({ files, tables }) => files !== void 0 || tables !== void 0), made = { layers, byPlace: /* @__PURE__ */ new Map(), ...!isScoped && { everywhere: foldSettings(layers, rule) } };
  return ofPolicy.set(rule.id, made), made;
}
var matchers = /* @__PURE__ */ new Map();
function matcherOf(glob) {
  let known = matchers.get(glob) ?? (0, import_picomatch.default)(glob, { dot: !0, noextglob: !0 });
  return matchers.set(glob, known), known;
}

// src/engine/fingerprint.ts
var encoder = new TextEncoder();
function hashOf(...texts) {
  let high = 3421674724, low = 2216829733;
  for (let byte of encoder.encode(texts.join("\0"))) {
    let mixed = (low ^ byte) >>> 0, product = mixed * 435;
    high = Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (mixed << 8) >>> 0, low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

// src/engine/find.ts
function findProblems(changeSet, rules2, policy) {
  let active = rules2.filter((rule) => rule.dialects.includes(changeSet.target.dialect) && canSpeak(rule, policy)), found = [], optionsFor = (rule, file, table) => settingFor(policy, rule, { file, ...table !== void 0 && { table } }).options, keep = (rule, problems) => {
    for (let problem of problems) found.push({ rule, problem });
  }, byKind = indexByKind(active);
  for (let step of changeSet.steps)
    if (step.file.role !== "schema")
      for (let rule of byKind.get(step.change.kind) ?? []) keep(rule, rule.checkStep(step, optionsFor(rule, step.file.path, step.table?.name)));
  for (let judged of changeSet.files) {
    let refused = judged.statements.filter(({ steps }) => steps.some(({ effects }) => effects.refusals.length > 0));
    for (let rule of active) {
      let options = optionsFor(rule, judged.file.path), statements = rule.statements === "refused" ? refused : judged.statements;
      if (rule.checkStatement) for (let statement of statements) keep(rule, rule.checkStatement(statement, options));
      rule.checkFile && keep(rule, rule.checkFile(judged, options));
    }
  }
  for (let rule of active) rule.checkChangeSet && keep(rule, rule.checkChangeSet(changeSet, optionsFor(rule, "")));
  return found;
}
function canSpeak(rule, policy) {
  return settingFor(policy, rule, { file: "" }).severity !== "off" ? !0 : policy.layers.some((layer) => rule.id in layer.rules || rule.family in layer.families || rule.consequence in layer.consequences);
}
function indexByKind(rules2) {
  let byKind = /* @__PURE__ */ new Map();
  for (let rule of rules2)
    for (let kind of rule.kinds) {
      let list = byKind.get(kind) ?? [];
      list.push(rule), byKind.set(kind, list);
    }
  return byKind;
}
function makeFindings(found, policy, context) {
  let lines = /* @__PURE__ */ new Map(), linesOf = (file) => {
    let known = lines.get(file) ?? indexLines(context.texts.get(file) ?? "");
    return lines.set(file, known), known;
  }, seen = /* @__PURE__ */ new Map();
  return found.flatMap(({ rule, problem }) => {
    let where = { file: problem.span.file, ...problem.table !== void 0 && { table: problem.table } }, { severity } = settingFor(policy, rule, where);
    return severity === "off" ? [] : [{
      rule: rule.id,
      family: rule.family,
      consequence: rule.consequence,
      severity,
      message: problem.message,
      advice: rule.docs.instead,
      span: problem.span,
      place: placeOf(problem.span, linesOf(problem.span.file)),
      ...problem.statement && { statement: problem.statement },
      subject: problem.subject,
      ...problem.table !== void 0 && { table: problem.table },
      locks: problem.effects?.locks ?? [],
      work: problem.effects?.work ?? [],
      losesData: (problem.effects?.losses.length ?? 0) > 0,
      certainty: problem.certainty ?? problem.effects?.certainty ?? { kind: "known" },
      remedies: context.remedies({ rule, problem }),
      fingerprint: fingerprint(rule, problem, context, seen),
      ...problem.fileLevel && { fileLevel: !0 },
      ...problem.waits && { waits: problem.waits }
    }];
  });
}
function fingerprint(rule, problem, context, seen) {
  let { statement } = problem, text = statement === void 0 ? "" : context.tokens(context.texts.get(statement.file)?.slice(statement.start, statement.end) ?? ""), base = hashOf(rule.id, problem.messageId, problem.subject, problem.span.file, text), count = seen.get(base) ?? 0;
  return seen.set(base, count + 1), count === 0 ? base : hashOf(base, String(count));
}

// src/catalog/comparable.ts
var provenance = /* @__PURE__ */ new Set(["origin", "span", "named", "knowledge", "local", "mentions", "calls"]), parts = /* @__PURE__ */ new Set(["columns", "constraints", "indexes", "triggers", "policies"]);
function propertiesOf(object, { comments, validity }, withParts = !1) {
  let properties = /* @__PURE__ */ new Map();
  for (let [name, value] of Object.entries(object))
    value === void 0 || provenance.has(name) || parts.has(name) && !withParts || name === "comment" && !comments || (name === "valid" || name === "notNullValid") && !validity || properties.set(name, JSON.stringify(plain(value)));
  return properties;
}
function plain(value) {
  if (value === null || typeof value == "string" || typeof value == "number" || typeof value == "boolean") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value != "object") return null;
  if ("term" in value && "text" in value) return plain(value.text);
  let isType = "modifiers" in value && "dimensions" in value, entries = Object.entries(value).filter(([name, each]) => each !== void 0 && !provenance.has(name) && !(isType && name === "text"));
  return Object.fromEntries(entries.toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, each]) => [name, plain(each)]));
}
function aspectsOf(before, after) {
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

// src/catalog/diff.ts
function diffCatalogs(before, after) {
  return [...compare(before, after, { comments: !0, validity: !0 })];
}
function isSameSchema(a, b, options = {}) {
  return compare(a, b, { comments: !1, validity: options.ignoreValidity !== !0 }).next().done === !0;
}
function* compare(before, after, options) {
  if (yield* compareRelations(before, after, options), before.types !== after.types)
    for (let each of compareLists([...before.types.values()], [...after.types.values()], keyOf, options)) yield { what: "type", ...each };
  if (before.routines !== after.routines)
    for (let each of compareLists(routinesOf(before), routinesOf(after), signatureOf, options)) yield { what: "routine", ...each };
  if (before.schemas !== after.schemas)
    for (let each of compareLists([...before.schemas.values()], [...after.schemas.values()], nameOf, options)) yield { what: "schema", ...each };
  if (before.extensions !== after.extensions)
    for (let each of compareLists([...before.extensions.values()], [...after.extensions.values()], nameOf, options))
      yield { what: "extension", ...each };
}
var nameOf = ({ name }) => name, routinesOf = (catalog) => [...catalog.routines.values()].flat(), signatureOf = (routine) => `${keyOf(routine)}(${routine.arguments.join(",")})`;
function compareLists(before, after, key, options, of, mayBeRenamed = () => !0) {
  if (before === after) return [];
  let place = of && { of: { schema: of.schema, name: of.name } }, old = new Map(before.map((element) => [key(element), element])), fresh = new Map(after.map((element) => [key(element), element])), gone = before.filter((element) => !fresh.has(key(element))), differences = [];
  for (let element of after) {
    let known = old.get(key(element));
    if (known === element) continue;
    let was = known ?? takeRenamed(gone, element, options, mayBeRenamed);
    if (was === void 0) differences.push({ name: element.name, ...place, how: "added", after: element });
    else {
      let aspects = aspectsOf(propertiesOf(was, options, !0), propertiesOf(element, options, !0));
      aspects.length > 0 && differences.push({ name: element.name, ...place, how: known ? "changed" : "renamed", before: was, after: element, aspects });
    }
  }
  return [...differences, ...gone.map((element) => ({ name: element.name, ...place, how: "removed", before: element }))];
}
var namingAspects = /* @__PURE__ */ new Set(["name", "schema", "constraint"]);
function takeRenamed(gone, element, options, mayBe) {
  if (gone.length === 0) return;
  let properties = propertiesOf(element, options, !0), at2 = gone.findIndex(
    (each) => mayBe(each, element) && aspectsOf(propertiesOf(each, options, !0), properties).every((aspect) => namingAspects.has(aspect))
  );
  return at2 < 0 ? void 0 : gone.splice(at2, 1)[0];
}
function* compareRelations(before, after, options) {
  if (before.relations === after.relations) return;
  let gone = [];
  for (let [key, relation] of before.relations)
    relation.kind !== "index" && after.relations.get(key)?.kind !== relation.kind && gone.push(relation);
  for (let [key, relation] of after.relations) {
    let was = before.relations.get(key);
    if (!(relation.kind === "index" || was === relation))
      if (was !== void 0 && was.kind === relation.kind) yield* compareRelation(was, relation, "changed", options);
      else {
        let at2 = gone.findIndex((other) => isRenamed(other, relation, options)), from = at2 < 0 ? void 0 : gone.splice(at2, 1)[0];
        from === void 0 ? yield whole(relation, "added") : yield* compareRelation(from, relation, "renamed", options);
      }
  }
  for (let relation of gone) yield whole(relation, "removed");
}
function whole(relation, how) {
  let { name } = relation;
  return relation.kind === "table" ? { what: "table", name, ...how === "added" ? { how, after: relation } : { how, before: relation } } : relation.kind === "sequence" ? { what: "sequence", name, ...how === "added" ? { how, after: relation } : { how, before: relation } } : { what: "view", name, ...how === "added" ? { how, after: relation } : { how, before: relation } };
}
function isRenamed(before, after, options) {
  return before.kind === "table" ? after.kind === "table" && before.columns.length > 0 && before.columns === after.columns : before.kind === "sequence" ? after.kind === "sequence" && before.ownedBy !== void 0 && aspectsOf(propertiesOf(before, options), propertiesOf(after, options)).every((aspect) => namingAspects.has(aspect)) : before.kind === after.kind && "definition" in after && before.definition === after.definition;
}
function* compareRelation(before, after, how, options) {
  let aspects = aspectsOf(propertiesOf(before, options), propertiesOf(after, options)), { name } = after;
  if (before.kind === "table" && after.kind === "table") {
    let order = isReordered(before.columns, after.columns) ? ["columnOrder"] : [];
    aspects.length + order.length > 0 && (yield { what: "table", name, how, before, after, aspects: [...aspects, ...order] }), yield* compareParts(before, after, options);
  } else if (before.kind === "sequence" && after.kind === "sequence")
    aspects.length > 0 && (yield { what: "sequence", name, how, before, after, aspects });
  else if (isView(before) && isView(after)) {
    let columns = JSON.stringify(before.columns?.map(nameOf)) === JSON.stringify(after.columns?.map(nameOf)) ? [] : ["columns"];
    aspects.length + columns.length > 0 && (yield { what: "view", name, how, before, after, aspects: [...aspects, ...columns] });
    for (let each of compareLists(before.indexes, after.indexes, nameOf, options, after)) yield { what: "index", ...each };
  }
}
var isView = (relation) => relation.kind === "view" || relation.kind === "materialized-view";
function isReordered(before, after) {
  if (before === after) return !1;
  let common = new Set(after.map(nameOf).filter((name) => before.some((column) => column.name === name))), kept = (columns) => columns.map(nameOf).filter((name) => common.has(name)).join("\0");
  return kept(before) !== kept(after);
}
var stated = (constraints) => constraints.filter(({ kind, named }) => kind !== "not-null" || named);
function* compareParts(before, after, options) {
  let isSamePlace = (from, to) => before.columns.indexOf(from) === after.columns.indexOf(to);
  for (let each of compareLists(before.columns, after.columns, nameOf, options, after, isSamePlace)) yield { what: "column", ...each };
  if (before.constraints !== after.constraints)
    for (let each of compareLists(stated(before.constraints), stated(after.constraints), nameOf, options, after))
      yield { what: "constraint", ...each };
  for (let each of compareLists(before.indexes, after.indexes, nameOf, options, after)) yield { what: "index", ...each };
  for (let each of compareLists(before.triggers, after.triggers, nameOf, options, after)) yield { what: "trigger", ...each };
  for (let each of compareLists(before.policies, after.policies, nameOf, options, after)) yield { what: "policy", ...each };
}

// src/engine/new-statements.ts
function newStatementsOf(file, standing) {
  let { dialect, target } = standing, stood = oldWordsOf(file, standing);
  if (stood === void 0) return (statements) => new Set(statements);
  let keyOf2 = ({ text }) => dialect.tokens(text), old = readSections(stood, dialect, target, "history").flatMap(({ statements }) => statements.map(keyOf2));
  return (statements) => {
    let left = /* @__PURE__ */ new Map();
    for (let key of old) left.set(key, (left.get(key) ?? 0) + 1);
    return new Set(
      statements.filter((statement) => {
        let count = left.get(keyOf2(statement)) ?? 0;
        return left.set(keyOf2(statement), count - 1), count <= 0;
      })
    );
  };
}
function oldWordsOf(file, { history, changed }) {
  let change = changed.find(({ path }) => path === file.path);
  if (!(change?.before === void 0 || file.role === "repeatable"))
    return history.find(({ path }) => path === (change.previousPath ?? change.path));
}

// src/engine/dumps.ts
function readDumps(dumps, before, standing) {
  let { dialect, target, history, changed } = standing, empty = initialState(dialect.traits, dialect.initialSession(target), !0), touched = new Set(changed.flatMap(({ path, previousPath }) => [path, ...previousPath === void 0 ? [] : [previousPath]])), state = empty;
  for (let file of history)
    file.role !== "schema" || touched.has(file.path) || (state = replaySections(readSections(file, dialect, target, "history"), state, dialect, target, () => ({ kind: "base" })));
  let read = [];
  for (let file of dumps) {
    let sections = readSections(file, dialect, target, "history"), isNew = newStatementsOf(file, standing)(sections.flatMap(({ statements: statements2 }) => statements2));
    state = replaySections(
      sections,
      state,
      dialect,
      target,
      (statement) => isNew.has(statement) ? { kind: "change", span: statement.span } : { kind: "base" }
    );
    let statements = sections.flatMap(
      ({ section, statements: all }) => all.filter((statement) => isNew.has(statement)).map((statement) => ({ statement, file, section, steps: [] }))
    );
    read.push({ file, statements });
  }
  let after = { ...state, catalog: keepOrigins(before.catalog, state.catalog) };
  return { files: read.map(({ file, statements }) => ({
    file,
    statements,
    steps: statements.flatMap((one) => stepsOf(one, before, after, target)),
    before,
    after
  })), after };
}
function stepsOf({ statement, file, section }, before, after, target) {
  return statement.changes.map((change) => {
    let name = tableOf(change), table = name && findTable(after, name);
    return { change, statement, file, section, before, after, effects: noEffects, target, transaction: 0, ...table && { table } };
  });
}
function keepOrigins(before, after) {
  let differing = new Set(
    diffCatalogs(before, after).flatMap(
      ({ what, name, of, how }) => how === "removed" ? [] : [partKey(what, of === void 0 ? "" : keyOf(of), name)]
    )
  ), relations = after.relations.map((relation, key) => {
    let stood = before.relations.get(key);
    return stood === void 0 || stood.kind !== relation.kind ? relation : keepOriginsOf(relation, (what, name) => differing.has(partKey(what, key, name)));
  });
  return { ...after, relations };
}
var partKey = (what, of, name) => `${what}\0${of}\0${name}`;
function keepOriginsOf(relation, differs) {
  let kept = (what, parts2) => parts2.map((part) => differs(what, part.name) ? part : { ...part, origin: { kind: "base" } });
  switch (relation.kind) {
    case "index":
      return relation;
    case "sequence":
      return { ...relation, origin: { kind: "base" } };
    case "view":
    case "materialized-view":
      return { ...relation, origin: { kind: "base" }, indexes: kept("index", relation.indexes) };
    case "table":
      return {
        ...relation,
        origin: { kind: "base" },
        columns: kept("column", relation.columns),
        constraints: kept("constraint", relation.constraints),
        indexes: kept("index", relation.indexes),
        triggers: kept("trigger", relation.triggers),
        policies: kept("policy", relation.policies)
      };
  }
}

// src/engine/judge.ts
function runFiles(files, from, dialect, target) {
  let run = { dialect, target, state: from, transaction: 0, isEdited: !1 };
  return { files: files.map(({ file, pickNew, isEdited }) => (run.isEdited = isEdited, file.role === "baseline" ? runBaseline(run, file, pickNew) : runFile(run, file, pickNew))), after: startFile(run.state, dialect, target) };
}
function runBaseline(run, file, pickNew) {
  let stood = run.state;
  run.state = initialState(run.dialect.traits, run.dialect.initialSession(run.target), !0);
  let judged = runFile(run, file, pickNew);
  return stood.catalog.relations.size > 0 && (run.state = stood), judged;
}
function runFile(run, file, pickNew) {
  run.state = startFile(run.state, run.dialect, run.target, file);
  let before = run.state, sections = readSections(file, run.dialect, run.target, "judged"), isNew = pickNew(sections.flatMap((read) => read.statements)), statements = [], after = before;
  for (let read of sections) {
    let entered = enterSection(run.state, read);
    entered.transaction !== void 0 && run.state.transaction === void 0 && run.transaction++, run.state = entered;
    for (let statement of read.statements)
      isNew.has(statement) ? statements.push(runStatement(run, file, read, statement)) : passStatement(run, read, statement);
    after = run.state, run.state = leaveSection(run.state, read);
  }
  return { file, statements, steps: statements.flatMap(({ steps }) => steps), before, after };
}
function runText(text, path, from, section, dialect, target) {
  let file = { path, text, framework: "plain", description: "", role: "versioned", sections: [], complaints: [] }, read = {
    section,
    statements: dialect.read({ file: "remedy.sql", text, start: 0, end: text.length, whole: [], depth: "judged", target })
  }, run = { dialect, target, state: from, transaction: 0, isEdited: !1 }, statements = read.statements.map((statement) => runStatement(run, file, read, statement));
  return { file: { file, statements, steps: statements.flatMap(({ steps }) => steps), before: from, after: run.state }, after: run.state };
}
function passStatement(run, read, statement) {
  run.state.transaction === void 0 && run.transaction++, run.state = enterStatement(run.state, statement, read);
  let context = { traits: run.dialect.traits, origin: { kind: "base" }, target: run.target };
  for (let change of statement.changes)
    (change.kind === "transaction" || change.kind === "set-session") && (run.state = advance(run.state, change, noEffects, context));
}
function runStatement(run, file, read, statement) {
  run.state.transaction === void 0 && run.transaction++, run.state = enterStatement(run.state, statement, read);
  let steps = statement.changes.map((change) => runChange(run, file, read, statement, change));
  return run.state = markUnfollowed(run.state, statement), { statement, file, section: read.section, steps };
}
var alreadyThere = /* @__PURE__ */ new Set(["name-taken", "duplicate-column", "enum-value-exists"]);
function withoutOwnTraces({ isEdited }, effects) {
  return !isEdited || effects.refusals.length === 0 ? effects : { ...effects, refusals: effects.refusals.filter(({ code }) => !alreadyThere.has(code)) };
}
function runChange(run, file, read, statement, change) {
  let before = run.state, effects = withoutOwnTraces(run, run.dialect.effects(change, before, run.target)), origin = { kind: "change", span: change.span };
  run.state = advance(before, change, effects, { traits: run.dialect.traits, origin, target: run.target });
  let name = tableOf(change), table = name && (findTable(before, name) ?? findTable(run.state, name)), view = name && (findView(before, name) ?? findView(run.state, name));
  return {
    change,
    statement,
    file,
    section: read.section,
    before,
    after: run.state,
    effects,
    target: run.target,
    transaction: run.transaction,
    ...table && { table },
    ...view && { view }
  };
}

// src/engine/verdict.ts
function gates(severity, failOn) {
  return severity !== "off" && failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}
function verdictOf(findings, opaque, policy) {
  return findings.some((finding) => counts(finding) && gates(finding.severity, policy.failOn)) || opaque.length > 0 && gates(policy.opaque, policy.failOn) ? "fail" : "pass";
}
function sortFindings(findings) {
  return findings.toSorted(
    (a, b) => Number(counts(b)) - Number(counts(a)) || severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.span.file, b.span.file) || a.span.start - b.span.start || compareText(a.rule, b.rule) || compareText(a.subject, b.subject)
  );
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/engine/prove.ts
function proveRemedies({ rule, problem }, bench) {
  let original = problem.proposals.length === 0 ? void 0 : originalOf(rule, problem, bench.changeSet);
  return original === void 0 ? [] : problem.proposals.flatMap((proposal) => prove(proposal, original, bench) ?? []);
}
function originalOf(rule, problem, changeSet) {
  let span = problem.statement;
  if (span === void 0) return;
  let judged = changeSet.files.find(({ file }) => file.path === span.file), steps = judged?.steps.filter(({ statement }) => statement.span.start === span.start) ?? [], [first, last] = [steps[0], steps.at(-1)];
  if (judged?.file.role !== "schema")
    return first && last && { rule, statement: first.statement, section: first.section, before: first.before, after: last.after };
}
function prove(proposal, original, bench) {
  return proposal.kind === "replace" ? proveReplacement(proposal, original, bench) : provePlan(proposal, original, bench);
}
function proveReplacement(proposal, original, bench) {
  let sql = renderAll(proposal.changes, bench.dialect);
  if (sql === void 0) return;
  let { statement, section, before } = original;
  if (isReplaceable(statement) && passes(sql, before, section, bench, original))
    return { kind: "edit", title: proposal.title, edits: [{ span: statement.span, text: sql }], confidence: "same-schema" };
  if (passes(sql, outside(before), alone, bench, original))
    return {
      kind: "plan",
      title: proposal.title,
      steps: [{ title: "In a migration of its own that runs outside a transaction", sql: `${sql};`, phase: "expand", transaction: "forbidden" }]
    };
}
function isReplaceable({ text, changes }) {
  return /^(?:create|alter|drop|reindex|refresh|vacuum|cluster|truncate|insert|update|delete|lock)\b/i.test(text.trimStart()) && changes.every(({ conditional }) => conditional !== !0);
}
function provePlan(proposal, original, bench) {
  let steps = [], state = outside(proposal.from === "after" ? bench.changeSet.after : original.before);
  for (let step of proposal.steps) {
    let written = writeStep(step, bench.dialect);
    if (written === void 0) return;
    if (written.sql !== void 0) {
      let tried = tryOut(written.sql, state, alone, bench, original);
      if (tried === void 0 || step.sql === void 0 && tried.gated) return;
      state = outside(tried.after);
    }
    steps.push(written);
  }
  return proposal.steps.some(({ phase }) => phase === "switch-code" || phase === "contract") || isSameSchema(state.catalog, original.after.catalog) ? { kind: "plan", title: proposal.title, steps } : void 0;
}
function writeStep({ title, changes, sql, phase, transaction }, dialect) {
  if (changes === void 0) return { title, phase, transaction, ...sql !== void 0 && { sql } };
  let rendered = renderAll(changes, dialect);
  return rendered === void 0 ? void 0 : { title, phase, transaction, sql: `${rendered};` };
}
function renderAll(changes, dialect) {
  let texts = changes.map((change) => dialect.render(change));
  return texts.every((text) => text !== void 0) ? texts.join(`;
`) : void 0;
}
function passes(sql, before, section, bench, original) {
  let tried = tryOut(sql, before, section, bench, original);
  return tried !== void 0 && !tried.gated && isSameSchema(tried.after.catalog, original.after.catalog);
}
function tryOut(sql, before, section, bench, { rule: proposer, statement: replaced }) {
  let path = replaced.span.file, { file, after } = runText(sql, path, before, section, bench.dialect, bench.changeSet.target);
  if (file.statements.some(({ statement }) => statement.reading.kind === "opaque")) return;
  let changeSet = { ...bench.changeSet, files: [file], steps: file.steps, before, after, changed: [] }, ofSteps = bench.rules.filter(({ kinds, checkStatement }) => kinds.length > 0 || checkStatement !== void 0).map((rule) => ({ ...rule, checkChangeSet: () => [], checkFile: () => [] })), failOn = bench.policy.failOn === "never" ? "error" : bench.policy.failOn, gated = findProblems(changeSet, ofSteps, bench.policy).some(({ rule, problem }) => {
    let { severity } = settingFor(bench.policy, rule, { file: path, ...problem.table !== void 0 && { table: problem.table } });
    return gates(severity, rule.id === proposer.id ? "notice" : failOn);
  });
  return { after, gated };
}
var alone = { direction: "up", start: 0, end: 0, sending: "each", because: "on its own" };
function outside({ catalog, session }) {
  return { catalog, session };
}

// src/engine/undo.ts
function undo(judged, { dialect, target, files }) {
  let down = downOf(judged.file, files);
  if (down === void 0) return;
  let sections = readSections(down, dialect, target, "judged", "down"), [first] = sections;
  if (first === void 0) return;
  let context = { traits: dialect.traits, origin: { kind: "base" }, target }, refused = [], isCertain = isFollowed(judged), state = startFile(judged.after, dialect, target);
  for (let read of sections) {
    state = enterSection(state, read);
    for (let statement of read.statements) {
      state = enterStatement(state, statement, read), statement.reading.kind === "opaque" && (isCertain = !1);
      for (let change of statement.changes) {
        let effects = dialect.effects(change, state, target);
        refused.push(
          ...effects.refusals.filter(({ onlyWithRows, code }) => onlyWithRows !== !0 && code !== "newer-syntax").map((refusal) => ({ span: change.span, refusal }))
        ), (change.conditional === !0 || change.kind === "dynamic-sql") && (isCertain = !1), state = advance(state, change, effects, context);
      }
    }
    state = leaveSection(state, read);
  }
  let left = diffCatalogs(judged.before.catalog, state.catalog).filter(isFelt);
  return {
    file: down,
    span: { file: down.path, start: first.section.start, end: first.section.end },
    statements: sections.reduce((sum, { statements }) => sum + statements.length, 0),
    isCertain,
    refused,
    left: left.map((difference) => {
      let { what, name, of, how } = difference;
      return { what, name, how, aspects: feltAspects(difference), ...of && { of } };
    })
  };
}
function downOf(file, files) {
  if (file.sections.some(({ direction }) => direction === "down")) return file;
  if (file.version === void 0) return;
  let isDown = ({ sections }) => sections.length > 0 && sections.every(({ direction }) => direction === "down"), found = files.filter((other) => other.version === file.version && isDown(other));
  return found.find(({ description }) => description === file.description) ?? (found.length === 1 ? found[0] : void 0);
}
function isFollowed({ statements, steps, before, after }) {
  return before.catalog.complete && before.catalog.unfollowed !== !0 && after.catalog.unfollowed !== !0 && statements.every(({ statement }) => statement.reading.kind !== "opaque") && steps.every(({ change, effects }) => change.conditional !== !0 && effects.refusals.length === 0);
}
var unfelt = /* @__PURE__ */ new Set([
  "comment",
  "columnOrder",
  "valid",
  "notNullValid",
  "columns",
  "uses",
  "body",
  "definition",
  "inherited",
  "perRow",
  "attributes"
]), feltAspects = (difference) => "aspects" in difference ? difference.aspects.filter((aspect) => !unfelt.has(aspect)) : [];
function isFelt(difference) {
  let { what, how } = difference;
  if ((what === "extension" || what === "schema") && how === "added" || (what === "index" || what === "constraint") && how === "renamed") return !1;
  if (how !== "changed") return !0;
  if (what === "type" && difference.after.kind === "enum" && difference.before.kind === "enum") {
    let { values } = difference.after;
    return !difference.before.values.every((value) => values.includes(value));
  }
  return feltAspects(difference).length > 0;
}

// src/engine/subsume.ts
function subsume(findings, rules2) {
  let subsumes = new Map(rules2.map((rule) => [rule.id, new Set(rule.subsumes)])), byStatement = /* @__PURE__ */ new Map();
  for (let finding of findings) {
    let beside = byStatement.get(statementOf(finding));
    beside === void 0 ? byStatement.set(statementOf(finding), [finding]) : beside.push(finding);
  }
  return findings.map((finding) => {
    let rest = omit(finding, "subsumedBy"), by = (byStatement.get(statementOf(finding)) ?? []).find(
      (other) => subsumes.get(other.rule)?.has(finding.rule) === !0 && isSameCause(other, finding) && saysEnough(other, finding)
    );
    return by === void 0 ? rest : { ...rest, subsumedBy: by.rule };
  });
}
var statementOf = ({ span, statement }) => `${span.file}\0${statement?.start ?? ""}`;
function isSameCause(more, less) {
  return more.subject === less.subject || less.subject === more.table || more.span.start === less.span.start;
}
function saysEnough(more, less) {
  return !(severities.indexOf(more.severity) > severities.indexOf(less.severity)) && (more.suppression?.by !== "small-table" || more.consequence === less.consequence);
}

// src/engine/analyze.ts
function analyze(input) {
  let { dialect, target, policy } = input, { files, after } = runOrRead(input), all = input.all ?? [...input.files, ...input.history], changeSet = {
    files,
    steps: files.flatMap(({ steps }) => steps),
    before: input.before,
    after,
    target,
    framework: input.layout.framework,
    history: input.history,
    changed: input.changed,
    order: { strict: input.layout.ordered, compare: input.layout.compare },
    stepAt: indexSteps(files),
    baseFile: (path) => input.history.find((file) => file.path === path),
    tokens: dialect.tokens,
    undo: (file) => undo(file, { dialect, target, files: all }),
    all,
    beside: input.beside ?? [],
    transactions: policy.transactions ?? [],
    isHot: (table) => tableFacts(policy, table).hot === !0
  }, texts = new Map([...input.history, ...input.files].map(({ path, text }) => [path, text])), bench = { changeSet, rules: input.rules, policy, dialect }, found = findProblems(changeSet, input.rules, policy), findings = makeFindings(found, policy, {
    texts,
    tokens: dialect.tokens,
    dialect: target.dialect,
    remedies: (one) => proveRemedies(one, bench)
  });
  return {
    findings: subsume(findings, input.rules),
    opaque: opaqueStatements(files),
    timeline: timelineOf(files.filter(({ file }) => file.role !== "schema")),
    after,
    files,
    texts,
    statements: files.reduce((sum, { statements }) => sum + statements.length, 0)
  };
}
function runOrRead(input) {
  let { dialect, target, before } = input, migrations = input.files.filter(({ role }) => role !== "schema"), run = runFiles(
    migrations.map((file) => ({ file, pickNew: newStatementsOf(file, input), isEdited: oldWordsOf(file, input) !== void 0 })),
    before,
    dialect,
    target
  ), dumps = input.files.filter(({ role }) => role === "schema");
  if (dumps.length === 0) return run;
  let read = readDumps(dumps, before, input);
  return { files: [...run.files, ...read.files], after: read.after };
}
function indexSteps(files) {
  let index, keyOf2 = ({ file, start }) => `${start} ${file}`;
  return (span) => (index ??= new Map(files.flatMap(({ steps }) => steps.map((step) => [keyOf2(step.change.span), step])).toReversed()), index.get(keyOf2(span)));
}
function opaqueStatements(files) {
  return files.flatMap(({ file, statements }) => {
    let lines = indexLines(file.text);
    return statements.flatMap(({ statement: { reading, span } }) => {
      if (reading.kind !== "opaque") return [];
      let at2 = reading.at ?? span, place = placeOf(at2, lines);
      return [{ file: file.path, line: place.line, why: reading.why, span: at2, place }];
    });
  });
}
function timelineOf(files) {
  return files.flatMap(({ file, steps }) => {
    let lines = indexLines(file.text);
    return steps.filter(isFelt2).map(({ statement, change, effects, transaction }) => ({
      file: file.path,
      line: lines.at(change.span.start).line,
      statement: statement.text,
      transaction,
      effects
    }));
  });
}
function isFelt2({ effects }) {
  return effects.work.length > 0 || effects.locks.some(({ blocks }) => blocksTraffic(blocks));
}

// src/run/assess.ts
function assess(source, rules2, policy) {
  let { dialect, target, replayed } = source, before = replay(replayed, emptyDatabase(source, replayed.length > 0), dialect, target).after;
  return assessFrom(source, before, source.files, rules2, policy);
}
function assessEach(source, rules2, policy) {
  let whole2 = replay(source.files, emptyDatabase(source, !0), source.dialect, source.target).after, before = emptyDatabase(source, whole2.catalog.complete);
  return source.files.flatMap((file, index) => {
    let alone2 = {
      ...source,
      beside: [],
      history: source.files.slice(0, index),
      changed: [{ path: file.path, status: "added", after: file.text }]
    }, assessed = source.wanted.has(file.path) ? [assessFrom(alone2, before, [file], rules2, policy, source.files)] : [];
    return file.role === "baseline" && before.catalog.relations.size > 0 || (before = replay([file], before, source.dialect, source.target).after), assessed;
  });
}
function emptyDatabase({ dialect, target, folder }, complete) {
  return initialState(dialect.traits, dialect.initialSession(target), complete && folder.unread.length === 0);
}
function assessFrom(source, before, files, rules2, policy, all = [...source.files, ...source.history]) {
  let { dialect, target, folder, history, changed, beside, versionFrom, compare: compare2 } = source, { framework, ordered } = folder.layout, analysis = analyze({ dialect, target, layout: { framework, ordered, compare: compare2 }, before, history, files, changed, beside, all, rules: rules2, policy });
  return {
    analysis,
    source: {
      target,
      versionFrom,
      framework,
      folder: folder.folder,
      historyFiles: history.length,
      files: files.map(({ path }) => path),
      before: before.catalog,
      after: analysis.after.catalog,
      timeline: analysis.timeline
    }
  };
}

// src/engine/sql-comments.ts
var token = /--[^\r\n]*|\/\*|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
function commentsIn(text, start, end) {
  if (!/lockkeeper/i.test(text.slice(start, end))) return [];
  let found = [], hasData = /^copy\b/i.test(text.slice(start, start + 5)), at2 = start;
  for (; at2 < end && !(hasData && text[at2] === ";"); ) {
    token.lastIndex = at2;
    let word = token.exec(text)?.[0];
    if (word === void 0) at2++;
    else {
      let stop = endOf(text, at2, word, end);
      (word.startsWith("--") || word === "/*") && found.push({ start: at2, end: Math.min(stop, end) }), at2 = stop;
    }
  }
  return found;
}
function trailingComments(text, start) {
  let found = [], between = /(?:[\s;\uFEFF]+)|(--[^\r\n]*|#[^\r\n]*|\/\*)/y;
  for (let at2 = start; ; ) {
    between.lastIndex = at2;
    let match = between.exec(text);
    if (match === null) return { comments: found, atEnd: at2 >= text.length };
    let stop = match[1] === "/*" ? endOfBlock(text, at2, text.length) : between.lastIndex;
    match[1] !== void 0 && found.push({ start: at2, end: stop }), at2 = stop;
  }
}
function endOf(text, at2, word, end) {
  if (word === "/*") return endOfBlock(text, at2, end);
  if (word.startsWith("$") && word.endsWith("$")) {
    let close = text.indexOf(word, at2 + word.length);
    return close < 0 ? end : close + word.length;
  }
  return /^e$/i.test(word) && text[at2 + 1] === "'" ? endOfEscaped(text, at2 + 2, end) : at2 + word.length;
}
function endOfEscaped(text, from, end) {
  let at2 = from;
  for (; at2 < end; )
    if (text[at2] === "\\") at2 += 2;
    else if (text[at2] === "'" && text[at2 + 1] === "'") at2 += 2;
    else {
      if (text[at2] === "'") return at2 + 1;
      at2++;
    }
  return end;
}
function endOfBlock(text, from, end) {
  let depth = 0;
  for (let at2 = from; at2 < end; ) {
    let two = text.slice(at2, at2 + 2);
    if (two === "/*" && depth++, two === "*/" && --depth === 0) return at2 + 2;
    at2 += two === "/*" || two === "*/" ? 2 : 1;
  }
  return end;
}

// src/engine/inline-exceptions.ts
function readInlineExceptions(files) {
  return files.flatMap((file) => /lockkeeper\s*:/i.test(file.text) ? readFile(file) : []);
}
function readFile({ path, text, statements }) {
  let lines = indexLines(text), found = [], seen = /* @__PURE__ */ new Set(), take = (comment, statement) => {
    seen.has(comment.start) || (seen.add(comment.start), found.push(...readComment(path, text, comment, statement, lines)));
  }, previous;
  for (let { span, leadingComments } of statements) {
    for (let comment of leadingComments) take(comment, sharesLine(text, previous, comment) ? previous : span);
    for (let comment of commentsIn(text, span.start, span.end)) take({ file: path, ...comment }, span);
    previous = span;
  }
  let { comments, atEnd } = trailingComments(text, previous?.end ?? 0);
  for (let comment of comments) {
    let span = { file: path, ...comment };
    take(span, sharesLine(text, previous, span) ? previous : void 0);
  }
  return atEnd ? found : found.filter(({ wholeFile, statement }) => wholeFile || statement !== void 0);
}
function sharesLine(text, statement, comment) {
  return statement !== void 0 && statement.end <= comment.start && !/[\r\n]/.test(text.slice(statement.end, comment.start));
}
function* readComment(file, text, comment, statement, lines) {
  let written = text.slice(comment.start, comment.end);
  for (let { 0: line, index } of written.matchAll(/[^\r\n]+/g)) {
    let [, lead = "", said] = /^([\s\-#/*!]*)lockkeeper\s*:\s*(.*)$/i.exec(line) ?? [];
    if (said === void 0) continue;
    let start = comment.start + index + lead.length, words = said.replace(/\s*\*+\/\s*$/, "").trim(), span = { file, start, end: comment.start + index + line.trimEnd().replace(/\s*\*+\/$/, "").length }, { wholeFile, ...read } = readWords(words);
    yield { file, wholeFile, ...read, span, place: placeOf(span, lines), ...!wholeFile && statement !== void 0 && { statement } };
  }
}
function readWords(words) {
  let [, head = "", reason] = /^(.*?)(?:\s+(?:--|—|–)\s*(.*))?$/.exec(words) ?? [], [, verb = "", rest = ""] = /^([\w-]*)\s*(.*)$/.exec(head) ?? [], wholeFile = verb === "allow-file", [, list = "", until] = /^(.*?)(?:\s*\buntil\s+(\S+))?$/.exec(rest) ?? [], rules2 = list.split(/[\s,]+/).filter((word) => word !== ""), fault = faultOf(verb, rules2, until);
  return {
    wholeFile,
    rules: rules2,
    ...until !== void 0 && { until },
    ...reason !== void 0 && reason.trim() !== "" && { reason: reason.trim() },
    ...fault !== void 0 && { fault }
  };
}
function faultOf(verb, rules2, until) {
  if (verb !== "allow" && verb !== "allow-file")
    return `it says ${verb === "" ? "nothing" : `\`${verb}\``} where \`allow\` or \`allow-file\` is meant`;
  if (rules2.length === 0) return "it names no rule";
  let odd = rules2.find((rule) => !/^[a-z][a-z0-9-]*\/[a-z0-9*-]+$/.test(rule));
  if (odd !== void 0) return `\`${odd}\` is not the id of a rule; a reason stands after \` -- \``;
  if (until !== void 0)
    return isDay(until) ? void 0 : `\`${until}\` is not a day, written YYYY-MM-DD`;
}
var monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isDay(text) {
  let [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === void 0) return !1;
  let isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0), days = Number(month) === 2 && isLeap ? 29 : monthDays[Number(month) - 1];
  return days !== void 0 && Number(day) >= 1 && Number(day) <= days;
}

// src/engine/suppress.ts
function suppress(findings, context) {
  let { policy, inline, today } = context, fromPolicy = policy.exceptions.filter(({ expires }) => !isOver(expires, today)).map(pardonOf), read = inline.map((exception) => readInline(exception, context)), fromSql = read.flatMap(({ pardons }) => pardons), judged = findings.map((finding) => {
    let suppression = factsSuppress(finding, policy) ?? firstOf([...fromPolicy, ...fromSql], finding) ?? baselineSuppress(finding, context);
    return suppression === void 0 ? finding : { ...finding, suppression };
  }), used = [...fromPolicy, ...fromSql].flatMap(({ rule, suppression }) => {
    let count = judged.filter((finding) => finding.suppression === suppression).length;
    return count === 0 ? [] : [{ suppression, rule, findings: count }];
  }), complaints = [
    ...read.flatMap(({ complaints: own }) => own),
    ...read.flatMap(
      ({ exception, pardons }) => pardons.filter((pardon) => !findings.some((finding) => pardon.covers(finding))).map((pardon) => uselessness(exception, pardon, context))
    ),
    ...policy.exceptions.filter(({ expires }) => isOver(expires, today)).map((exception) => expiry(exception, findings, context))
  ];
  return { findings: judged, used, complaints: complaints.filter((complaint) => complaint !== void 0) };
}
var isOver = (day, today) => day !== void 0 && day < today, firstOf = (pardons, finding) => pardons.find(({ covers }) => covers(finding))?.suppression;
function factsSuppress({ table, consequence }, policy) {
  if (table === void 0) return;
  let { rows, ignore, from = "default" } = tableFacts(policy, table);
  return ignore === !0 ? { by: "ignored-table", reason: `The policy ignores ${table}.`, from } : consequence !== "blocks-traffic" || rows === void 0 || rows > policy.smallTableRows ? void 0 : { by: "small-table", reason: `${table} is expected to have ${rows} row${rows === 1 ? "" : "s"}; up to ${policy.smallTableRows} the policy lets traffic wait.`, from };
}
function baselineSuppress({ fingerprint: fingerprint2 }, { baseline }) {
  return baseline?.has(fingerprint2) === !0 ? { by: "baseline", reason: "It was there when the gate was adopted.", from: "baseline" } : void 0;
}
function pardonOf(exception) {
  let { rule, reason, expires, approvedBy, from } = exception;
  return {
    rule,
    suppression: {
      by: "policy-exception",
      reason,
      ...expires !== void 0 && { until: expires },
      ...approvedBy !== void 0 && { approvedBy },
      from
    },
    covers: (finding) => isMeant(exception, finding)
  };
}
function isMeant({ rule, files, tables }, finding) {
  return matchesRule(rule, finding.rule) && (files === void 0 || matchesPath(files, finding.span.file)) && (tables === void 0 || finding.table !== void 0 && matchesTable(tables, finding.table));
}
function readInline(exception, context) {
  let { fault, reason, until, rules: rules2, file, place, statement, wholeFile } = exception, refuse = (id, messageId, data = {}) => ({
    exception,
    pardons: [],
    complaints: [complain(id, messageId, { rules: rules2.join(", "), ...data }, at(exception), context)]
  }), { allowed, requireReason, requireUntil } = context.policy.inlineExceptions;
  if (fault !== void 0) return refuse("policy/exception-cannot-be-read", "cannotBeRead", { fault });
  if (!allowed) return refuse("policy/inline-exceptions-are-off", "areOff");
  if (requireReason && reason === void 0) return refuse("policy/exception-without-reason", "withoutReason");
  if (requireUntil && until === void 0) return refuse("policy/exception-without-end", "withoutEnd");
  if (until !== void 0 && isOver(until, context.today)) return refuse("policy/exception-expired", "expired", { until, from: "this comment" });
  let ids = context.rules.map(({ id }) => id), unknown = rules2.filter((rule) => !ids.some((id) => matchesRule(rule, id))), pardons = rules2.filter((rule) => !unknown.includes(rule)).map((rule) => {
    let suppression = {
      by: "inline",
      reason: reason ?? "No reason is given.",
      ...until !== void 0 && { until },
      from: `${file}:${place.line}`
    };
    return { rule, suppression, covers: (finding) => matchesRule(rule, finding.rule) && finding.span.file === file && (wholeFile || statement !== void 0 && isWithin(finding.statement ?? finding.span, statement)) };
  }), complaints = unknown.map((rule) => {
    let meant = nearest(rule, ids) ?? ids.find((id) => id.slice(id.indexOf("/")) === rule.slice(rule.indexOf("/"))), hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
    return complain("policy/exception-names-unknown-rule", "unknownRule", { rule, hint }, at(exception), context);
  });
  return { exception, pardons, complaints };
}
var isWithin = (inner, outer) => inner.start >= outer.start && inner.end <= outer.end;
function uselessness(exception, { rule }, context) {
  let where = exception.wholeFile ? "in this file" : exception.statement === void 0 ? "here, because no statement follows it" : "in this statement";
  return complain("policy/exception-has-no-effect", "noEffect", { rule, where }, at(exception), context);
}
function expiry(exception, findings, context) {
  let finding = findings.find((candidate) => isMeant(exception, candidate));
  if (finding === void 0) return;
  let data = { rules: exception.rule, until: exception.expires ?? "", from: exception.from };
  return complain("policy/exception-expired", "expired", data, finding, context);
}
function at({ span, place, rules: rules2 }) {
  return { span, place, subject: rules2.join(", ") || "lockkeeper" };
}
function complain(id, messageId, data, spot, { policy, rules: rules2 }) {
  let rule = rules2.find((candidate) => candidate.id === id);
  if (rule === void 0) return;
  let { severity } = settingFor(policy, rule, { file: spot.span.file, ...spot.table !== void 0 && { table: spot.table } });
  if (severity === "off") return;
  let message = fillMessage(rule.messages[messageId] ?? rule.summary, data);
  return {
    rule: id,
    family: rule.family,
    consequence: rule.consequence,
    severity,
    message,
    advice: rule.docs.instead,
    span: spot.span,
    place: spot.place,
    ...spot.statement !== void 0 && { statement: spot.statement },
    subject: spot.subject,
    ...spot.table !== void 0 && { table: spot.table },
    locks: [],
    work: [],
    losesData: !1,
    certainty: { kind: "known" },
    remedies: [],
    fingerprint: hashOf(id, messageId, spot.subject, spot.span.file, message)
  };
}

// src/run/report.ts
function makeReport({ policy, policyFrom, rules: rules2, assessed, remarks, baseline, today, durationMs }) {
  let analyses = assessed.map(({ analysis }) => analysis), files = analyses.flatMap((analysis) => analysis.files), inline = readInlineExceptions(
    files.map(({ file, statements }) => ({ path: file.path, text: file.text, statements: statements.map(({ statement }) => statement) }))
  ), found = analyses.flatMap((analysis) => analysis.findings), { findings, used, complaints } = suppress(found, { policy, inline, today, rules: rules2, ...baseline && { baseline } }), opaque = analyses.flatMap((analysis) => analysis.opaque), all = [...subsume(findings, rules2), ...complaints];
  return {
    verdict: verdictOf(all, opaque, policy),
    failOn: policy.failOn,
    findings: sortFindings(all),
    opaque,
    opaqueSeverity: policy.opaque,
    sources: assessed.map(({ source }) => source),
    exceptions: used,
    remarks: [...remarks, ...remarksOn(assessed)],
    policy: { sources: policy.sources, from: policy.sources.length === 0 ? "default" : policyFrom },
    files: assessed.reduce((sum, { source }) => sum + source.files.length, 0),
    statements: analyses.reduce((sum, { statements }) => sum + statements, 0),
    durationMs,
    texts: new Map(files.map(({ file }) => [file.path, file.text])),
    complete: !0
  };
}
function remarksOn(assessed) {
  let sources = assessed.map(({ source }) => source), assumed = sources.filter(({ versionFrom }) => versionFrom === "assumed").map(({ target }) => target.version[0]), alone2 = sources.filter(({ historyFiles, before, files }) => historyFiles === 0 && !before.complete && files.length > 0);
  return [
    ...[...new Set(assumed)].map(
      (version) => `Nothing says which PostgreSQL this runs on, so version ${version} is assumed; \`migrations:\` in the policy can tell.`
    ),
    ...alone2.map(
      ({ folder }) => `No migration of ${folder || "the root of the repository"} ran before these: tables that they do not make are taken to be in use.`
    )
  ];
}

// src/run.ts
async function judge(input) {
  let { change, flags, today, clock, log = () => {
  } } = input, started = clock();
  if (!change.complete)
    throw new UserError({
      message: "the list of changed files is not whole, so nothing can be said about this change",
      hint: "run the gate in a checkout with its history (fetch-depth: 0)"
    });
  let { policy, custom } = await loadPolicyOf(input), rules2 = [...rules, ...custom], [{ folders, remarks }] = await Promise.all([discover(input, policy), dialects[flags.dialect ?? "postgres"]?.load()]), told = flags.history === "told" ? await readTold(folders, change.base) : void 0, passedOver = flags.history === void 0 ? await notPlain(change, folders) : notClaimed(change, folders), { judged, left } = foldersToJudge(folders, change, flags), sources = [];
  for (let folder of judged)
    log(`reading ${folder.paths.length} migrations of ${folder.folder || "."} from ${change.base.title}`), sources.push(await readSource(folder, change, flags, told));
  let assessed = sources.flatMap((source) => (log(`judging ${source.files.length} migrations of ${source.folder.folder || "."}`), flags.all ? assessEach(source, rules2, policy) : [assess(source, rules2, policy)]));
  return makeReport({
    policy,
    policyFrom: input.policy.from,
    rules: rules2,
    assessed,
    remarks: [...remarks, ...passedOver, ...left],
    today,
    durationMs: Math.round(clock() - started),
    ...flags.baseline && { baseline: flags.baseline }
  });
}
function notClaimed({ changed }, folders) {
  let claimed = new Set(folders.flatMap(({ paths }) => paths)), left = changed.filter(({ path }) => !claimed.has(path)), titles = [...new Set(folders.map(({ layout }) => layout.title))].join(" and "), why = titles === "" ? "it is not named as a migration" : `it is not named as ${titles} names its migrations`, [first] = left;
  if (first !== void 0 && left.length === changed.length)
    throw new UserError({ message: `no tool would run this file: ${why}`, place: first.path, hint: "--framework plain judges it as it is" });
  return left.map(({ path }) => `${path} is left out: ${why}`);
}
async function notPlain({ head, changed }, folders) {
  let looksRun = (path) => folders.some(({ folder, layout }) => path.startsWith(folder === "" ? "" : `${folder}/`) && layout.claims(path)), suspects = changed.filter(({ path, status }) => status !== "deleted" && /\.sql$/i.test(path) && looksRun(path));
  if (suspects.length === 0) return [];
  let plain2 = new Set(await head.list());
  return suspects.filter(({ path }) => !plain2.has(path)).map(({ path }) => `${path} is left out: it is a symbolic link, and no file of its own`);
}
function foldersToJudge(folders, change, flags) {
  let touched = folders.filter((folder) => flags.all || changedIn(folder, change.changed, flags.only).length > 0), ours = touched.filter((folder) => foreignEngine(folder, flags) === void 0);
  if (ours.length === 0) return { judged: touched, left: [] };
  let left = touched.filter((folder) => !ours.includes(folder));
  return {
    judged: ours,
    left: left.map((folder) => `${folder.folder || "."} holds ${foreignEngine(folder, flags)} migrations, and was not judged.`)
  };
}
async function loadPolicyOf({ policy, flags }) {
  let path = policy.path ?? defaultPolicyPath, isRemote = path.includes("@"), text = isRemote ? void 0 : await policy.reader.read(path);
  if (text === void 0 && policy.path !== void 0 && !isRemote)
    throw new UserError({ message: "there is no such policy", place: policy.path, hint: "lockkeeper init writes one" });
  let loaded = await loadPolicy({
    ...(text !== void 0 || isRemote) && { path },
    ...text !== void 0 && { text },
    reader: policy.reader,
    rules,
    presets
  });
  return flags.failOn === void 0 ? loaded : { ...loaded, policy: { ...loaded.policy, failOn: flags.failOn } };
}
async function discover({ change, flags }, policy) {
  let paths = [.../* @__PURE__ */ new Set([...await change.head.list(), ...await change.base.list()])];
  return discoverMigrations({
    paths,
    sources: policy.migrations,
    async read(wanted) {
      let texts = await change.head.read(wanted), rest = wanted.filter((path) => !texts.has(path));
      return rest.length === 0 ? texts : new Map([...await change.base.read(rest), ...texts]);
    },
    ...flags.framework !== void 0 && { framework: flags.framework },
    ...flags.only !== void 0 && { only: flags.only }
  });
}
export {
  judge
};
