import { createRequire as __createRequire } from 'node:module';
import { dirname as __directoryOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __directoryOf(__filename);
import {
  listOf
} from "./chunk-LU6DE2YL.js";
import {
  convertDocument,
  limits,
  plain,
  pointerTo,
  quote,
  require_dist
} from "./chunk-ZCIRMA3B.js";
import {
  nearest
} from "./chunk-54VL76LS.js";
import {
  UserError
} from "./chunk-UWB657EY.js";
import {
  indexLines
} from "./chunk-5OEVIZ5D.js";
import {
  __toESM
} from "./chunk-4WTHMUJS.js";

// src/policy/extends.ts
var forms = "Write a preset, ./file.yml of this repository, or owner/repo/path@commit with all 40 digits.";
function readOrigin(written, from, presets) {
  let text = written.trim();
  if (presets.includes(text)) return { kind: "preset", name: text };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return { message: `A policy cannot extend the address ${quote(text)}.`, hint: forms };
  if (/[\p{Cc}\\]/u.test(text))
    return { message: "The path of a policy holds a backslash or a control character.", hint: "Write `/` between folders." };
  if (text.includes("@")) return readRemote(text);
  let meant = nearest(text, presets);
  return /\/|\.ya?ml$/i.test(text) ? readFile(text, from) : { message: `There is no preset ${quote(text)}.`, hint: meant === void 0 ? forms : `Did you mean \`${meant}\`?` };
}
function titleOf(origin) {
  switch (origin.kind) {
    case "preset":
      return `policies/${origin.name}.yml`;
    case "file":
      return origin.path;
    case "remote":
      return `${origin.owner}/${origin.repo}/${origin.path}@${origin.sha.slice(0, 7)}`;
  }
}
function readRemote(text) {
  let [, owner = "", repo = "", path = "", sha = ""] = /^([\w-]+)\/([\w.-]+)\/([^@]+)@([^@]*)$/.exec(text) ?? [];
  if (owner === "" || repo === "." || repo === "..") return { message: `${quote(text)} is no policy of another repository.`, hint: forms };
  if (!/^[0-9a-f]{40}$/i.test(sha))
    return { message: `${quote(text)} names a branch or tag, which can be moved.`, hint: "Pin it: put all 40 digits of the commit after the `@`." };
  let clean = normalise(path);
  return clean === void 0 ? { message: `${quote(text)} leads out of its repository.` } : { kind: "remote", owner, repo, path: clean, sha: sha.toLowerCase() };
}
function readFile(text, from) {
  if (from.kind === "preset") return { message: `A preset cannot extend the file ${quote(text)}.` };
  let folder = from.path.includes("/") ? from.path.slice(0, from.path.lastIndexOf("/")) : "", path = text.startsWith("/") ? void 0 : normalise(`${folder}/${text}`);
  return path === void 0 ? { message: `${quote(text)} leads out of the repository.`, hint: "A policy can extend files of its own repository, relative to itself." } : from.kind === "remote" ? { ...from, path } : { kind: "file", path };
}
function normalise(path) {
  let parts = [];
  for (let part of path.split("/")) {
    if (part === ".." && parts.pop() === void 0) return;
    part !== ".." && part !== "." && part !== "" && parts.push(part);
  }
  return parts.length === 0 ? void 0 : parts.join("/");
}

// src/policy/fold.ts
var nothingSaid = {
  failOn: "error",
  opaque: "warning",
  migrations: [],
  layers: [],
  tables: [],
  smallTableRows: 0,
  exceptions: [],
  inlineExceptions: { allowed: !0, requireReason: !0, requireUntil: !1 },
  sources: []
};
function foldParts(parts) {
  return parts.reduce(foldPart, nothingSaid);
}
function foldPart(policy, { source }) {
  let file = source.value, inline = file["inline-exceptions"] ?? {}, migrations = readMigrations(file, source);
  return {
    failOn: file["fail-on"] ?? policy.failOn,
    opaque: file.opaque ?? policy.opaque,
    migrations: migrations.length > 0 ? migrations : policy.migrations,
    layers: [...policy.layers, ...readLayers(file, source)],
    tables: [...policy.tables, ...readTables(file, source)],
    smallTableRows: file["small-table-rows"] ?? policy.smallTableRows,
    transactions: [...policy.transactions ?? [], ...readTransactions(file, source)],
    exceptions: [...policy.exceptions, ...readExceptions(file, source)],
    inlineExceptions: {
      allowed: inline.allowed ?? policy.inlineExceptions.allowed,
      requireReason: inline["require-reason"] ?? policy.inlineExceptions.requireReason,
      requireUntil: inline["require-until"] ?? policy.inlineExceptions.requireUntil
    },
    sources: [...policy.sources, source.title]
  };
}
function readLayers(file, source) {
  let ofTables = Object.entries(file.tables ?? {}).flatMap(([glob, { rules }]) => {
    let layer = readLayer({ ...rules !== void 0 && { rules } }, pointerTo("/tables", glob), source);
    return layer === void 0 ? [] : [{ ...layer, tables: [glob] }];
  }), overrides = (file.overrides ?? []).flatMap((override, index) => {
    let layer = readLayer(override, pointerTo("/overrides", index), source), { files, tables } = override;
    return layer === void 0 ? [] : [{ ...layer, ...files !== void 0 && { files: listOf(files) }, ...tables !== void 0 && { tables: listOf(tables) } }];
  }), own = readLayer(file, "", source);
  return [...own === void 0 ? [] : [own], ...ofTables, ...overrides];
}
function readLayer({ rules, families, consequences }, pointer, source) {
  if (!(rules === void 0 && families === void 0 && consequences === void 0))
    return {
      rules: readSettings(rules, pointerTo(pointer, "rules"), source),
      families: readSettings(families, pointerTo(pointer, "families"), source),
      consequences: readSettings(consequences, pointerTo(pointer, "consequences"), source)
    };
}
function readSettings(written, pointer, source) {
  let settings = Object.entries(written ?? {}).map(([name, setting]) => {
    let from = source.lineOf(pointerTo(pointer, name));
    if (typeof setting == "string") return [name, { severity: setting, from }];
    let { severity, ...options } = setting;
    return [name, { ...severity !== void 0 && { severity }, ...Object.keys(options).length > 0 && { options }, from }];
  });
  return Object.fromEntries(settings);
}
function readMigrations(file, source) {
  return (file.migrations ?? []).map(({ paths, dialect, version, framework }, index) => {
    let pointer = pointerTo("/migrations", index);
    return {
      paths: listOf(paths),
      ...dialect !== void 0 && { dialect },
      ...version !== void 0 && { version: readVersion(source.spelling(pointerTo(pointer, "version")) ?? String(version)) },
      ...framework !== void 0 && { framework },
      from: source.lineOf(pointer)
    };
  });
}
function readVersion(text) {
  let [major = "0", minor = "0"] = text.split(".");
  return [Number(major), Number(minor)];
}
function readTables(file, source) {
  return Object.entries(file.tables ?? {}).flatMap(
    ([tables, { rows, ignore, hot }]) => rows === void 0 && ignore === void 0 && hot === void 0 ? [] : [
      {
        tables,
        ...rows !== void 0 && { rows },
        ...ignore !== void 0 && { ignore },
        ...hot !== void 0 && { hot },
        from: source.lineOf(pointerTo("/tables", tables))
      }
    ]
  );
}
function readTransactions(file, source) {
  return Object.entries(file.transactions ?? {}).map(([name, uses]) => ({
    name,
    uses: uses.map((use) => {
      let [mode, table = ""] = use.split(" ");
      return { mode: mode === "writes" ? "writes" : "reads", table };
    }),
    from: source.lineOf(pointerTo("/transactions", name))
  }));
}
function readExceptions(file, source) {
  return (file.exceptions ?? []).map(({ rule, files, tables, reason, expires, "approved-by": approvedBy }, index) => ({
    rule,
    ...files !== void 0 && { files: listOf(files) },
    ...tables !== void 0 && { tables: listOf(tables) },
    reason: reason.trim(),
    ...expires !== void 0 && { expires },
    ...approvedBy !== void 0 && { approvedBy },
    from: source.lineOf(pointerTo("/exceptions", index))
  }));
}

// src/policy/source.ts
var import_yaml = __toESM(require_dist(), 1);
function readPolicySource(title, text) {
  let lines = indexLines(text), locations = /* @__PURE__ */ new Map(), mistakes = [], at = (offset) => {
    let { line, column } = lines.at(offset);
    return `${title}:${line}:${column}`;
  }, value = readValue(text, locations, (offset, message, hint) => {
    mistakes.push({ place: at(offset), message, ...hint !== void 0 && { hint } });
  }), locate = (pointer) => {
    for (let rest = pointer; rest !== ""; rest = rest.slice(0, rest.lastIndexOf("/"))) {
      let found = locations.get(rest);
      if (found !== void 0) return found;
    }
    return locations.get("") ?? { key: 0, value: 0 };
  };
  return {
    title,
    text,
    value,
    mistakes,
    placeOf: (pointer, part = "value") => at(locate(pointer)[part]),
    lineOf: (pointer) => `${title}:${lines.at(locate(pointer).key).line}`,
    placeInside(pointer, offset) {
      let { value: start, verbatim } = locate(pointer);
      return at(verbatim === void 0 ? start : verbatim + offset);
    },
    spelling: (pointer) => locations.get(pointer)?.spelling
  };
}
function readValue(text, locations, complain) {
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes) {
    complain(0, `The policy is larger than ${limits.bytes / 1024} KB.`, "Split it, and name the parts in `extends`.");
    return;
  }
  let tokens = readTokens(text, complain);
  if (tokens === void 0) return;
  let deep = findTooDeep(tokens);
  if (deep !== void 0) {
    complain(deep, `A policy may not be nested deeper than ${limits.depth} levels.`);
    return;
  }
  let second = tokens.filter(({ type }) => type === "document")[1];
  if (second !== void 0) {
    complain(second.offset, "A policy is one YAML document; here a second one begins.", "Remove the `---`.");
    return;
  }
  let [document] = new import_yaml.Composer({ uniqueKeys: !1 }).compose(tokens, !0, text.length);
  if (document === void 0) return;
  let faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (let { pos, message } of faults.slice(0, 1)) complain(pos[0], `This cannot be read as YAML: ${plain(message).replace(/\.$/, "")}.`);
  return faults.length > 0 ? void 0 : convertDocument(document, locations, complain);
}
function readTokens(text, complain) {
  let parser = new import_yaml.Parser(), tokens = [], count = 0;
  for (let lexeme of new import_yaml.Lexer().lex(text)) {
    if (++count > limits.tokens) {
      complain(0, `The policy has more than ${limits.tokens.toLocaleString("en")} words and signs.`);
      return;
    }
    tokens.push(...parser.next(lexeme));
  }
  return [...tokens, ...parser.end()];
}
function findTooDeep(tokens) {
  let open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    let { token, depth } = next;
    if (depth > limits.depth) return token.offset;
    if (token.type === "document" && token.value !== void 0 && open.push({ token: token.value, depth }), "items" in token)
      for (let item of token.items)
        item.key && open.push({ token: item.key, depth: depth + 1 }), item.value && open.push({ token: item.value, depth: depth + 1 });
  }
}

// src/policy/gather.ts
var maxDepth = 5, maxFiles = 50;
async function gatherParts(start, text, request) {
  return include(start, text, void 0, [], { ...request, seen: /* @__PURE__ */ new Set() });
}
async function include(origin, given, place, chain, gathering) {
  let complain = (message, hint) => (gathering.mistakes.push({ ...place !== void 0 && { place }, message, ...hint !== void 0 && { hint } }), []), fault = faultOfChain(origin, chain, gathering);
  if (fault !== void 0) return complain(fault);
  if (gathering.seen.has(idOf(origin))) return [];
  gathering.seen.add(idOf(origin));
  let text = given ?? await readText(origin, gathering);
  if (text === void 0) return complain(missing(origin, gathering.reader), missingHint(origin));
  let part = { origin, source: readPolicySource(titleOf(origin), text) };
  gathering.mistakes.push(...part.source.mistakes);
  let parts = [];
  for (let extension of extensionsOf(part)) {
    let next = readOrigin(extension.written, origin, [...gathering.presets.keys()]);
    "message" in next ? gathering.mistakes.push({ place: extension.place, ...next }) : parts.push(...await include(next, void 0, extension.place, [...chain, origin], gathering));
  }
  return [...parts, part];
}
var idOf = (origin) => JSON.stringify(origin);
function faultOfChain(origin, chain, { seen }) {
  let path = [...chain, origin].map(titleOf), first = chain.findIndex((earlier) => idOf(earlier) === idOf(origin));
  return first >= 0 ? `The policies extend each other in a circle: ${path.slice(first).join(" \u2192 ")}.` : chain.length > maxDepth ? `Policies extend each other more than ${maxDepth} levels deep: ${path.join(" \u2192 ")}.` : seen.size >= maxFiles ? `The policy is made of more than ${maxFiles} files.` : void 0;
}
function extensionsOf({ origin, source }) {
  let { value } = source;
  if (typeof value != "object" || value === null || Array.isArray(value)) return [];
  let written = value.extends;
  return written === void 0 ? origin.kind === "preset" ? [] : [{ written: "recommended", place: source.placeOf("") }] : typeof written == "string" ? [{ written, place: source.placeOf("/extends") }] : Array.isArray(written) ? written.flatMap(
    (entry, index) => typeof entry == "string" ? [{ written: entry, place: source.placeOf(pointerTo("/extends", index)) }] : []
  ) : [];
}
async function readText(origin, { reader, presets }) {
  switch (origin.kind) {
    case "preset":
      return presets.get(origin.name);
    case "file":
      return reader.read(origin.path);
    case "remote":
      return reader.readRemote?.(origin.owner, origin.repo, origin.path, origin.sha);
  }
}
function missing(origin, { readRemote: readRemote2 }) {
  return origin.kind !== "remote" ? `The policy ${titleOf(origin)} is not found.` : readRemote2 === void 0 ? `The policy ${titleOf(origin)} lies in another repository, which cannot be read from here.` : `The policy ${titleOf(origin)} is not found.`;
}
function missingHint(origin) {
  return origin.kind === "remote" ? "The repository, the path and the commit must be right, and the token must be allowed to read it." : "It must be a plain file of this repository: symbolic links are not followed.";
}

// src/policy/meaning.ts
var isMap = (value) => typeof value == "object" && value !== null && !Array.isArray(value), mapOf = (value) => isMap(value) ? value : {}, entriesOf = (value) => Array.isArray(value) ? value.slice(0, 1e3) : [];
function customIds(source) {
  return entriesOf(mapOf(source.value).custom).flatMap((entry) => {
    let { id } = mapOf(entry);
    return typeof id == "string" ? [`custom/${id}`] : [];
  });
}
function checkMeaning(source, ids) {
  let value = mapOf(source.value);
  return [
    ...[
      ["", value],
      ...Object.entries(mapOf(value.tables)).map(([glob, entry]) => [pointerTo("/tables", glob), entry]),
      ...entriesOf(value.overrides).map((entry, index) => [pointerTo("/overrides", index), entry])
    ].flatMap(([pointer, layer]) => unknownCustom(mapOf(mapOf(layer).rules), pointerTo(pointer, "rules"), source, ids)),
    ...entriesOf(value.overrides).flatMap((entry, index) => idleOverride(entry, pointerTo("/overrides", index), source)),
    ...entriesOf(value.exceptions).flatMap((entry, index) => unknownRule(entry, pointerTo("/exceptions", index), source, ids)),
    ...repeated(source)
  ];
}
function unknownCustom(settings, pointer, source, ids) {
  return Object.keys(settings).filter((name) => name.startsWith("custom/") && !ids.some((id) => id === name)).map((name) => ({
    place: source.placeOf(pointerTo(pointer, name), "key"),
    message: `There is no rule ${quote(name)} under \`custom\`.`,
    ...meaning(name, ids)
  }));
}
function idleOverride(entry, pointer, source) {
  if (!isMap(entry)) return [];
  let place = source.placeOf(pointer), scoped = "files" in entry || "tables" in entry, sets = ["rules", "families", "consequences"].some((key) => key in entry);
  return [
    ...scoped ? [] : [{ place, message: "An override needs `files` or `tables`: without them it would hold everywhere." }],
    ...sets ? [] : [{ place, message: "An override needs `rules`, `families` or `consequences`: without them it sets nothing." }]
  ];
}
function unknownRule(entry, pointer, source, ids) {
  let { rule } = mapOf(entry);
  if (typeof rule != "string" || rule.trim() === "") return [];
  let place = source.placeOf(pointerTo(pointer, "rule"));
  if (!rule.includes("*"))
    return ids.some((id) => id === rule) ? [] : [{ place, message: `There is no rule ${quote(rule)}.`, ...meaning(rule, ids) }];
  let pattern = rule.split("*");
  return ids.some((id) => fits(id, pattern)) ? [] : [{ place, message: `No rule is called like ${quote(rule)}.` }];
}
function fits(text, [first = "", ...rest]) {
  if (!text.startsWith(first)) return !1;
  let from = first.length;
  for (let [index, part] of rest.entries()) {
    let at = index === rest.length - 1 ? text.endsWith(part) ? text.length - part.length : -1 : text.indexOf(part, from);
    if (at < from) return !1;
    from = at + part.length;
  }
  return !0;
}
function meaning(name, ids) {
  let meant = nearest(name, ids) ?? ids.find((id) => id.endsWith(`/${name.slice(name.lastIndexOf("/") + 1)}`));
  return meant === void 0 ? {} : { hint: `Did you mean \`${meant}\`?` };
}
function repeated(source) {
  let ids = entriesOf(mapOf(source.value).custom).map((entry) => mapOf(entry).id);
  return ids.flatMap(
    (id, index) => typeof id == "string" && ids.indexOf(id) < index ? [
      {
        place: source.placeOf(pointerTo(pointerTo("/custom", index), "id")),
        message: `There are two custom rules ${quote(id)}.`,
        hint: "Give one of them another id."
      }
    ] : []
  );
}

// src/policy/load.ts
var defaultPolicyPath = ".github/lockkeeper.yml", maxMistakes = 100, maxCustom = 200;
async function loadPolicy(request) {
  let { reader, rules, presets, text } = request, mistakes = [], start = startOf(request), parts = await gatherParts(start, text, { reader, presets, mistakes }), own = parts.filter(({ origin }) => origin.kind !== "preset"), readable = own.filter(({ source }) => source.value !== void 0);
  if (readable.length > 0) {
    let { makeValidator } = await import("./validate-US3JLS2E.js"), validate = makeValidator(
      rules,
      readable.map(({ source }) => source)
    ), ids = [...rules.map(({ id }) => id), ...own.flatMap(({ source }) => customIds(source))];
    for (let { source } of readable) mistakes.push(...validate(source), ...checkMeaning(source, ids));
  }
  let custom = await compileCustom(readable, mistakes);
  throwMistakes(mistakes);
  let policy = foldParts(parts);
  return { policy: start.kind === "preset" ? { ...policy, sources: [] } : policy, custom };
}
function startOf({ path, text, presets }) {
  if (path === void 0 && text === void 0) return { kind: "preset", name: "recommended" };
  if (path?.includes("@") !== !0) return { kind: "file", path: path ?? defaultPolicyPath };
  let origin = readOrigin(path, { kind: "file", path: "" }, [...presets.keys()]);
  if ("message" in origin) throw new UserError(origin);
  return origin;
}
async function compileCustom(parts, mistakes) {
  let rules = /* @__PURE__ */ new Map();
  for (let { source } of parts) {
    let entries = source.value?.custom;
    if (!Array.isArray(entries) || entries.length === 0) continue;
    let { compileCustomRule } = await import("./custom-VUHDGKBS.js"), { changeKinds } = await import("./change-fields-QOIUXYDI.js");
    for (let [index, entry] of entries.slice(0, maxCustom).entries()) {
      if (!isWhole(entry, changeKinds)) continue;
      let compiled = compileCustomRule(entry, source, pointerTo("/custom", index));
      "rule" in compiled ? rules.set(compiled.rule.id, compiled.rule) : mistakes.push(...compiled.mistakes);
    }
  }
  return [...rules.values()];
}
function isWhole(entry, kinds) {
  let { id, on, when, message, instead } = entry ?? {}, known = (Array.isArray(on) ? on : [on]).every((kind) => typeof kind == "string" && kinds.includes(kind));
  return [id, when, message].every((part) => typeof part == "string" && part.trim() !== "") && known && (instead === void 0 || typeof instead == "string");
}
function throwMistakes(mistakes) {
  let [first, ...rest] = mistakes.toSorted(byPlace);
  if (first === void 0) return;
  let shown = rest.slice(0, maxMistakes - 1), left = rest.length - shown.length;
  throw new UserError(first, ...shown, ...left > 0 ? [{ message: `There are ${left} more mistakes.` }] : []);
}
function byPlace(a, b) {
  let [fileA, lineA, columnA] = partsOf(a), [fileB, lineB, columnB] = partsOf(b);
  return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
}
function partsOf({ place = "" }) {
  let [, file = place, line = "0", column = "0"] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  return [file, Number(line), Number(column)];
}

export {
  defaultPolicyPath,
  loadPolicy
};
