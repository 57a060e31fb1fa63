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
  __toESM
} from "./chunk-4WTHMUJS.js";

// src/migrations/discover.ts
var import_picomatch3 = __toESM(require_picomatch(), 1);

// src/migrations/natural-order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function compareDigits(a, b) {
  let left = a.replace(/^0+(?=\d)/, ""), right = b.replace(/^0+(?=\d)/, "");
  return left.length - right.length || compareText(left, right);
}
function compareDotted(a, b) {
  let left = a.split("."), right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    let difference = compareDigits(left[i] ?? "0", right[i] ?? "0");
    if (difference !== 0) return difference;
  }
  return 0;
}
function compareNatural(a, b) {
  let left = a.split("/"), right = b.split("/");
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    let difference = compareSegment(left[i] ?? "", right[i] ?? "");
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}
function compareSegment(a, b) {
  let left = a.match(/\d+|\D+/g) ?? [], right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    let one = left[i] ?? "", other = right[i] ?? "", difference = isDigit(one) && isDigit(other) ? compareDigits(one, other) : compareText(one, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
function isDigit(part) {
  let code = part.charCodeAt(0);
  return code >= 48 && code <= 57;
}

// src/migrations/paths.ts
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf(path) {
  let slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function joinPath(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function isInside(path, folder) {
  return folder === "" || path.startsWith(`${folder}/`);
}
function foldersUpwards(folder) {
  let folders = [];
  for (let at = folder; at !== ""; at = folderOf(at)) folders.push(at);
  return [...folders, ""];
}

// src/migrations/recognition.ts
function onlySql(paths) {
  return paths.filter((path) => /\.sql$/i.test(path));
}
function namesFit(paths, pattern, share = 1) {
  let names2 = onlySql(paths).map(baseName);
  return names2.length > 0 && names2.filter((name) => pattern.test(name)).length >= names2.length * share;
}
function directiveStands(sample, pattern) {
  return sample.some(({ path, text }) => /\.sql$/i.test(path) && pattern.test(text));
}
function manifestNames(sample, manifest, name) {
  return sample.some(({ path, text }) => manifest.test(baseName(path)) && name.test(text));
}
function markerStands(folder, repositoryPaths, names2) {
  let wanted = new Set(foldersUpwards(folder).flatMap((above) => names2.map((name) => joinPath(above, name))));
  return repositoryPaths.some((path) => wanted.has(path));
}
function markerFolderStands(folder, repositoryPaths, name) {
  let prefixes = foldersUpwards(folder).map((above) => `${joinPath(above, name)}/`);
  return repositoryPaths.some((path) => path.includes(`${name}/`) && prefixes.some((prefix) => path.startsWith(prefix)));
}
function thenByPath(byVersion, a, b) {
  return byVersion || directionRank(a) - directionRank(b) || compareNatural(a.path, b.path);
}
function directionRank({ sections }) {
  return sections.length > 0 && sections.every(({ direction }) => direction === "down") ? 1 : 0;
}

// src/migrations/scan-sql.ts
var wordPattern = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y, numberPattern = /[\d.][\w.]*/y, dollarPattern = /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y, copyEnd = /^\\\.[ \t]*\r?$/m;
function* scanSql(text, start, end, psql = !1) {
  let at = start, statement = [];
  for (; at < end; ) {
    let token = readToken(text, at, end, psql);
    if (token === void 0) {
      at += 1;
      continue;
    }
    if (yield token, at = token.end, token.kind === "word" && statement.push(text.slice(token.start, token.end).toUpperCase()), token.kind === "semicolon") {
      if (psql && readsCopyData(statement)) {
        let data = readCopyData(text, at, end);
        yield data, at = data.end;
      }
      statement = [];
    }
  }
}
function readToken(text, at, end, psql) {
  let char = text[at] ?? "", two = text.slice(at, at + 2), token = (kind, to) => ({ kind, start: at, end: Math.min(to, end) });
  if (/[\s\ufeff]/.test(char)) return;
  if (two === "--") return token("comment", endOfLine(text, at));
  if (two === "/*") return token("comment", endOfBlockComment(text, at));
  if (char === "'") return token("quoted", endOfQuoted(text, at, /[eE]/.test(text[at - 1] ?? "") && !/[\w$]/.test(text[at - 2] ?? " ")));
  if (char === '"') return token("quoted", endOfQuoted(text, at, !1));
  if (char === ";") return token("semicolon", at + 1);
  if (char === "\\" && psql) return token("meta", endOfLine(text, at));
  let dollar = matchAt(dollarPattern, text, at);
  if (dollar !== void 0) return token("quoted", endAfter(text, dollar, at + dollar.length));
  let word = matchAt(wordPattern, text, at) ?? matchAt(numberPattern, text, at);
  return word !== void 0 ? token(/^[\d.]/.test(word) ? "other" : "word", at + word.length) : token("other", at + 1);
}
function matchAt(pattern, text, at) {
  return pattern.lastIndex = at, pattern.exec(text)?.[0];
}
function endOfLine(text, at) {
  let newline = text.indexOf(`
`, at);
  return newline < 0 ? text.length : newline;
}
function endAfter(text, needle, from) {
  let found = text.indexOf(needle, from);
  return found < 0 ? text.length : found + needle.length;
}
function endOfBlockComment(text, at) {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    let two = text.slice(i, i + 2);
    if (two === "/*") depth += 1;
    else if (two === "*/") depth -= 1;
    else continue;
    if (i += 1, depth === 0) return i + 1;
  }
  return text.length;
}
function endOfQuoted(text, at, backslashEscapes) {
  let quote = text[at];
  for (let i = at + 1; i < text.length; i++)
    if (backslashEscapes && text[i] === "\\") i += 1;
    else if (text[i] === quote) {
      if (text[i + 1] !== quote) return i + 1;
      i += 1;
    }
  return text.length;
}
function readsCopyData(words) {
  return words[0] !== "COPY" ? !1 : words.some((word, index) => word === "FROM" && words[index + 1] === "STDIN");
}
function readCopyData(text, at, end) {
  let start = Math.min(endOfLine(text, at) + 1, end), found = copyEnd.exec(text.slice(start, end));
  return { kind: "copy-data", start, end: found === null ? end : start + found.index + found[0].length };
}
function splitSql(text, start, end) {
  let statements = [], first, last = start, words = [], finish = (terminated) => {
    first !== void 0 && statements.push({ start: first, end: last, words, terminated }), first = void 0, words = [];
  };
  for (let token of scanSql(text, start, end))
    token.kind === "semicolon" ? finish(!0) : token.kind !== "comment" && (first ??= token.start, last = token.end, token.kind === "word" && words.length < 12 && words.push(text.slice(token.start, token.end).toUpperCase()));
  return finish(!1), statements;
}

// src/migrations/sections.ts
function readLines(text) {
  let lines = [];
  for (let start = bodyStart(text); start <= text.length; ) {
    let newline = text.indexOf(`
`, start), next = newline < 0 ? text.length + 1 : newline + 1, stop = newline < 0 ? text.length : newline, end = stop > start && text[stop - 1] === "\r" ? stop - 1 : stop;
    lines.push({ start, end, text: text.slice(start, end) }), start = next;
  }
  return lines;
}
function bodyStart(text) {
  return text.startsWith("\uFEFF") ? 1 : 0;
}
function section(direction, start, end, delivery2) {
  let shared = delivery2.sharedByRun === !0 ? { sharedByRun: !0 } : {};
  return { direction, start, end, sending: delivery2.sending, because: delivery2.because, ...shared };
}
function wholeFile(text, direction, delivery2) {
  return section(direction, bodyStart(text), text.length, delivery2);
}
var mayHoldPsql = /^[ \t]*\\|\bFROM\s+STDIN\b/im;
function psqlSection(text, direction, start, end, because2) {
  let skip = [...mayHoldPsql.test(text) ? scanSql(text, start, end, !0) : []].filter(({ kind }) => kind === "meta" || kind === "copy-data").map(({ start: from, end: to }) => ({ start: from, end: to })), whole = section(direction, start, end, { sending: "each", because: because2 });
  return skip.length === 0 ? whole : { ...whole, skip };
}
function complain(file, at, message) {
  return { span: { file: file.path, start: at.start, end: at.end }, message };
}
function firstLine(text) {
  return readLines(text)[0] ?? { start: 0, end: 0, text: "" };
}
function complainOfPsql(file, sections) {
  let complaints = [];
  for (let { start, end } of sections.flatMap(({ skip }) => skip ?? [])) {
    let command = /^\\(ir?|include(?:_relative)?|gexec)\b/.exec(file.text.slice(start, end))?.[1];
    if (command === void 0) continue;
    let what = command === "gexec" ? "runs statements that a query makes" : "runs another file";
    complaints.push(
      complain(file, { start, end }, `\`\\${command}\` ${what}: what it does is not known here, so write the statements in this file.`)
    );
  }
  return complaints;
}
function describe(name) {
  return name.replace(/[_-]+/g, " ").trim();
}

// src/migrations/layouts/dbmate.ts
var namePattern = /^(\d+)(.*)\.sql$/, blockPattern = /^--\s*migrate:(up|down)(?:\s*$|\s+\S+)/, dbmate = {
  framework: "dbmate",
  title: "dbmate",
  source: "https://github.com/amacneil/dbmate#migration-options",
  conventional: [],
  companions: [],
  recognise: (_folder, _paths, sample) => directiveStands(sample, /^\s*--\s*migrate:(?:up|down)\b/m) ? 3 : 0,
  claims: (path) => namePattern.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareText(baseName(a.path), baseName(b.path)), a, b),
  ordered: !1
}, wrapped = { sending: "wrapped", because: "dbmate wraps each migration in a transaction" }, bare = {
  sending: "one-string",
  because: "`transaction:false`: dbmate opens no transaction but sends the block as one query, so several statements still share an implicit one"
};
function read(file) {
  let [, version = "", title = ""] = namePattern.exec(baseName(file.path)) ?? [], lines = readLines(file.text), blocks = lines.flatMap((line) => readBlock(line)), sections = blocks.length === 0 ? [wholeFile(file.text, "up", wrapped)] : blocks.map(
    ({ direction, line, delivery: delivery2 }, index) => section(direction, line.start, blocks[index + 1]?.line.start ?? file.text.length, delivery2)
  );
  return {
    path: file.path,
    text: file.text,
    framework: "dbmate",
    version,
    description: describe(title),
    role: "versioned",
    sections,
    complaints: [...lines.flatMap((line) => complainOfLine(file, line)), ...complainOfBlocks(file, blocks)]
  };
}
function readBlock(line) {
  let direction = blockPattern.exec(line.text)?.[1];
  if (direction !== "up" && direction !== "down") return [];
  let options = new Map(readOptions(line).flatMap((option) => option.split(":").length === 2 ? [option.split(":")] : []));
  return [{ direction, line, delivery: options.get("transaction") === "false" ? bare : wrapped }];
}
function readOptions(line) {
  return line.text.replace(/^--\s*migrate:(?:up|down)/, "").trim().split(/\s+/).filter((option) => option !== "");
}
function complainOfLine(file, line) {
  let loose = /^\s*--+\s*migrate\s*[:=-]?\s*(up|down)\b/i.exec(line.text)?.[1]?.toLowerCase();
  return loose === void 0 ? [] : blockPattern.test(line.text) ? readOptions(line).filter((option) => option !== "transaction:false" && option !== "transaction:true").slice(0, 1).map((option) => {
    let about = /transaction/i.test(option) ? `so the transaction stays; write \`-- migrate:${loose} transaction:false\` to run without one` : "its only option is `transaction:false`";
    return complain(file, line, `dbmate does not understand \`${option}\`: ${about}.`);
  }) : [complain(file, line, `dbmate does not see this: write \`-- migrate:${loose}\` in small letters at the start of the line.`)];
}
function complainOfBlocks(file, blocks) {
  let first = blocks[0];
  if (first === void 0)
    return [complain(file, firstLine(file.text), "dbmate refuses a file without `-- migrate:up`: write it above the first statement.")];
  if (first.direction === "down") return [complain(file, first.line, "dbmate wants `-- migrate:up` before `-- migrate:down`.")];
  let early = splitSql(file.text, 0, first.line.start)[0], complaints = early === void 0 ? [] : [complain(file, early, "dbmate refuses statements above `-- migrate:up`.")];
  return blocks.forEach(({ direction, line }, index) => {
    let next = blocks[index + 1]?.direction;
    direction === "up" && next !== "down" && complaints.push(complain(file, line, "dbmate refuses an up block without `-- migrate:down` after it; the down block may be empty.")), direction === "down" && next === "down" && complaints.push(complain(file, line, "dbmate wants a `-- migrate:up` before every `-- migrate:down`."));
  }), complaints;
}

// src/migrations/layouts/diesel.ts
var diesel = {
  framework: "diesel",
  title: "Diesel",
  source: "https://docs.rs/diesel_migrations/latest/diesel_migrations/struct.FileBasedMigrations.html",
  conventional: [],
  companions: ["metadata.toml"],
  recognise(folder, paths, sample, repositoryPaths) {
    return namesFit(paths, /^(?:up|down)\.sql$/, 0.8) ? markerStands(folder, repositoryPaths, ["diesel.toml"]) || manifestNames(sample, /^Cargo\.toml$/, /\bdiesel/) ? 3 : 2 : 0;
  },
  claims: (path) => /^(?:up|down)\.sql$/.test(baseName(path)) && !baseName(folderOf(path)).startsWith("."),
  read: read2,
  compare: (a, b) => thenByPath(compareText(a.version ?? "", b.version ?? ""), a, b),
  ordered: !1
};
function read2(file, companions) {
  let name = baseName(folderOf(file.path)), metadata = readMetadata(joinPath(folderOf(file.path), "metadata.toml"), companions), empty = file.text === "" && baseName(file.path) === "up.sql" ? [complain(file, firstLine(file.text), "Diesel refuses to run an empty file: write a statement or a comment into it.")] : [];
  return {
    path: file.path,
    text: file.text,
    framework: "diesel",
    version: (name.split("_")[0] ?? name).replaceAll("-", ""),
    description: describe(name.replace(/^[^_]*_/, "")),
    role: "versioned",
    sections: [wholeFile(file.text, baseName(file.path) === "down.sql" ? "down" : "up", metadata.delivery)],
    complaints: [...empty, ...metadata.complaints]
  };
}
var wrapped2 = { sending: "wrapped", because: "Diesel wraps each migration in a transaction" };
function readMetadata(path, companions) {
  let text = companions.get(path);
  if (text === void 0) return { delivery: wrapped2, complaints: [] };
  let value = /^\s*run_in_transaction\s*=\s*(true|false)\b/m.exec(text)?.[1];
  if (value === "true") return { delivery: wrapped2, complaints: [] };
  let complaints = value === "false" ? [] : [
    complain(
      { path, text },
      firstLine(text),
      "Without `run_in_transaction` in metadata.toml Diesel runs this migration outside a transaction: write `run_in_transaction = true` or `false`."
    )
  ];
  return {
    delivery: {
      sending: "one-string",
      because: "metadata.toml turns Diesel's transaction off; the file is sent as one query, so several statements still share an implicit transaction"
    },
    complaints
  };
}

// src/migrations/layouts/drizzle.ts
var drizzle = {
  framework: "drizzle",
  title: "Drizzle",
  source: "https://orm.drizzle.team/docs/migrations",
  conventional: ["**/drizzle", "**/drizzle/migrations", "**/drizzle/migrations/*"],
  companions: ["meta/_journal.json"],
  recognise(folder, paths, sample, repositoryPaths) {
    if (repositoryPaths.includes(joinPath(folder, "meta/_journal.json")) || namesFit(paths, /^migration\.sql$/) && paths.some((path) => baseName(path) === "snapshot.json") || directiveStands(sample, /^--> statement-breakpoint/m)) return 3;
    let configured = markerStands(folder, repositoryPaths, ["drizzle.config.ts", "drizzle.config.js", "drizzle.config.json"]);
    return namesFit(paths, /^\d{4}_\w+\.sql$/) && (configured || manifestNames(sample, /^package\.json$/, /"drizzle-kit"/)) ? 2 : 0;
  },
  claims: (path) => baseName(path) === "migration.sql" || /^\d+_.*\.sql$/.test(baseName(path)),
  read: read3,
  compare: (a, b) => thenByPath(compareVersions(a.version ?? "", b.version ?? ""), a, b),
  orderFrom(companions) {
    let journals = [...companions].filter(([path]) => path.endsWith("meta/_journal.json"));
    if (journals.length !== 0)
      return journals.flatMap(([path, text]) => readJournal(text).map(({ tag }) => joinPath(folderOf(folderOf(path)), `${tag}.sql`)));
  },
  ordered: !0
};
function compareVersions(a, b) {
  return compareNatural(a, b) || compareText(a, b);
}
function read3(file, companions) {
  let inFolder = baseName(file.path) === "migration.sql", name = inFolder ? baseName(folderOf(file.path)) : baseName(file.path).replace(/\.sql$/, ""), journalPath = joinPath(folderOf(file.path), "meta/_journal.json"), journal = companions.get(journalPath), entries = journal === void 0 ? void 0 : readJournal(journal), forgotten = !inFolder && entries !== void 0 && entries.every(({ tag }) => tag !== name);
  return {
    path: file.path,
    text: file.text,
    framework: "drizzle",
    ...!forgotten && { version: /^\d+/.exec(name)?.[0] ?? name },
    description: describe(name.replace(/^\d+_?/, "")),
    role: "versioned",
    sections: [
      forgotten ? psqlSection(file.text, "up", bodyStart(file.text), file.text.length, "Drizzle does not run this file; it is taken as `psql -f` runs it") : wholeFile(file.text, "up", { sending: "wrapped", because: "Drizzle runs all pending migrations in one transaction", sharedByRun: !0 })
    ],
    complaints: [
      ...forgotten ? [
        complain(
          file,
          firstLine(file.text),
          `Drizzle does not run this file: ${journalPath} has no entry \`${name}\`. Make the file with \`drizzle-kit generate --custom\`.`
        )
      ] : [],
      ...complainOfMoment(file, name, entries ?? [])
    ]
  };
}
function readJournal(text) {
  let journal = parseJson(text);
  return (isRecord(journal) && Array.isArray(journal.entries) ? journal.entries : []).flatMap((entry) => !isRecord(entry) || typeof entry.tag != "string" ? [] : [{ tag: entry.tag, when: typeof entry.when == "number" ? entry.when : 0 }]);
}
function complainOfMoment(file, name, entries) {
  let index = entries.findIndex(({ tag }) => tag === name), entry = entries[index], later = entries.slice(0, Math.max(0, index)).find(({ when }) => entry !== void 0 && when >= entry.when);
  return later === void 0 ? [] : [
    complain(
      file,
      firstLine(file.text),
      `Drizzle skips this file where \`${later.tag}\` has run: its \`when\` in meta/_journal.json is not later. Generate the migration again, so that it gets a new time.`
    )
  ];
}
function parseJson(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return;
  }
}
function isRecord(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}

// src/migrations/layouts/flyway.ts
var versionedName = /^([VUB])(\d+(?:[._]\d+)*)__(.*)\.sql$/i, bareName = /^([VUB])(\d+(?:[._]\d+)*)\.sql$/i, repeatableName = /^R__(.*)\.sql$/i, nearMiss = /^(?:[VUB][\d._]+|R_).*\.sql$/i, flyway = {
  framework: "flyway",
  title: "Flyway",
  source: "https://documentation.red-gate.com/fd/migrations-184127470.html",
  conventional: ["**/src/main/resources/db/migration", "**/db/migration", "**/flyway/sql"],
  companions: ["*.sql.conf", "flyway.conf", "flyway.toml", "application.properties"],
  recognise(folder, paths, sample, repositoryPaths) {
    if (!namesFit(paths, /^(?:[VUB]\d[\d._]*__|R__).*\.sql$/, 0.5)) return 0;
    let marked = markerStands(folder, repositoryPaths, ["flyway.conf", "flyway.toml", "conf/flyway.conf"]) || onlySql(paths).some((path) => paths.includes(`${path}.conf`)), named = manifestNames(sample, /^(?:pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml)$/, /flyway/i);
    return marked || named || /(?:^|\/)db\/migration(?:\/|$)/.test(folder) ? 3 : 2;
  },
  claims: (path) => nearMiss.test(baseName(path)),
  read: read4,
  compare,
  ordered: !0
};
function compare(a, b) {
  if (a.role === "repeatable" && b.role === "repeatable") return thenByPath(compareText(a.description, b.description), a, b);
  if (a.role === "repeatable" || b.role === "repeatable") return a.role === "repeatable" ? 1 : -1;
  let byVersion = compareDotted(a.version ?? "0", b.version ?? "0");
  return thenByPath(byVersion || roleRank(a) - roleRank(b), a, b);
}
function roleRank({ role }) {
  return role === "baseline" ? 0 : role === "undo" ? 2 : 1;
}
function read4(file, companions) {
  let name = baseName(file.path), repeatable = repeatableName.exec(name), [, prefix = "", rawVersion = "", title = ""] = versionedName.exec(name) ?? bareName.exec(name) ?? [], misnamed = complainOfName(file, name), sent = readDelivery(file, companions), base = { path: file.path, text: file.text, framework: "flyway" };
  if (misnamed !== void 0) {
    let version = /\d+/.exec(name)?.[0] ?? "0";
    return {
      ...base,
      version,
      description: describe(name),
      role: "versioned",
      sections: [wholeFile(file.text, "up", sent.delivery)],
      complaints: [misnamed]
    };
  }
  if (repeatable !== null) {
    let sections = [wholeFile(file.text, "up", sent.delivery)];
    return { ...base, description: (repeatable[1] ?? "").replaceAll("_", " "), role: "repeatable", sections, complaints: sent.complaints };
  }
  let undo = prefix === "U";
  return {
    ...base,
    version: rawVersion.replaceAll("_", "."),
    description: describe(title),
    role: undo ? "undo" : prefix === "B" ? "baseline" : "versioned",
    sections: [wholeFile(file.text, undo ? "down" : "up", sent.delivery)],
    complaints: sent.complaints
  };
}
function complainOfName(file, name) {
  if (/^[vubr]/.test(name))
    return complain(
      file,
      firstLine(file.text),
      `Flyway passes over this file: the prefix must be a capital letter, \`${name.charAt(0).toUpperCase()}${name.slice(1)}\`.`
    );
  if (versionedName.test(name) || bareName.test(name) || repeatableName.test(name)) return;
  let wanted = name.replace(/^([VUB]\d+(?:\.\d+)*)_*/, "$1__").replace(/^R_/, "R__");
  return complain(
    file,
    firstLine(file.text),
    `Flyway passes over this file: two underscores must stand between version and description, as in \`${wanted}\`.`
  );
}
var wrapped3 = { sending: "wrapped", because: "Flyway wraps each migration in a transaction" }, knownSettings = ["executeInTransaction", "encoding", "placeholderReplacement", "shouldExecute"];
function readDelivery(file, companions) {
  let conf = { path: `${file.path}.conf`, text: companions.get(`${file.path}.conf`) ?? "" }, complaints = complainOfSettings(conf), setting = /^\s*executeInTransaction\s*[=:]\s*(true|false)\s*$/im.exec(conf.text)?.[1]?.toLowerCase();
  if (setting === "true") return { delivery: { ...wrapped3, because: `${baseName(conf.path)} has Flyway open a transaction` }, complaints };
  if (setting === "false") return { delivery: { sending: "each", because: `${baseName(conf.path)} turns Flyway's transaction off` }, complaints };
  let statements = splitSql(file.text, 0, file.text.length), outside = statements.filter(cannotRunInTransaction), first = outside[0];
  if (first === void 0) return { delivery: wrapped3, complaints };
  let delivery2 = { sending: "each", because: `Flyway opens no transaction for a file with ${first.words.slice(0, 3).join(" ")}` };
  if (outside.length === statements.length || mixes(companions)) return { delivery: delivery2, complaints };
  let message = `Flyway refuses a file that mixes statements which cannot run in a transaction with others: move this one into a file of its own, or put \`executeInTransaction=false\` into \`${baseName(conf.path)}\`.`;
  return { delivery: delivery2, complaints: [...complaints, complain(file, first, message)] };
}
function cannotRunInTransaction({ words }) {
  return /^(?:(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER SYSTEM|(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM)|VACUUM|DISCARD ALL)\b/.test(
    words.join(" ")
  );
}
function mixes(companions) {
  return [...companions].some(([path, text]) => !path.endsWith(".sql.conf") && /^\s*(?:(?:spring\.)?flyway\.)?mixed\s*=\s*"?true/im.test(text));
}
function complainOfSettings(conf) {
  return readLines(conf.text).flatMap((line) => {
    let key = /^\s*([A-Za-z_.-]+)\s*=/.exec(line.text)?.[1];
    if (key === void 0 || line.text.includes("==") || knownSettings.includes(key)) return [];
    let meant = nearest(key, knownSettings), instead = meant === void 0 ? `it knows ${knownSettings.map((known) => `\`${known}\``).join(", ")}` : `write \`${meant}\``;
    return [complain(conf, line, `Flyway does not know the setting \`${key}\` and refuses the file: ${instead}.`)];
  });
}

// src/migrations/layouts/golang-migrate.ts
var namePattern2 = /^(\d+)_(.*)\.(down|up)\.sql$/, largestVersion = "18446744073709551615", golangMigrate = {
  framework: "golang-migrate",
  title: "golang-migrate",
  source: "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
  conventional: [],
  companions: [],
  recognise(_folder, paths, sample) {
    return namesFit(paths, namePattern2, 0.8) ? manifestNames(sample, /^go\.mod$/, /golang-migrate\/migrate|mattermost\/morph/) ? 3 : manifestNames(sample, /^Cargo\.toml$/, /./) ? 1 : 2 : 0;
  },
  claims: (path) => namePattern2.test(baseName(path)),
  read: read5,
  compare: (a, b) => thenByPath(compareDigits(a.version ?? "0", b.version ?? "0"), a, b),
  ordered: !0
};
function read5(file) {
  let [, version = "0", title = "", word] = namePattern2.exec(baseName(file.path)) ?? [], tooLarge = compareDigits(version, largestVersion) > 0;
  return {
    path: file.path,
    text: file.text,
    framework: "golang-migrate",
    version,
    description: describe(title),
    role: "versioned",
    sections: [
      wholeFile(file.text, word === "down" ? "down" : "up", {
        sending: "one-string",
        because: "golang-migrate sends the whole file as one query: several statements share an implicit transaction"
      })
    ],
    complaints: tooLarge ? [complain(file, firstLine(file.text), `golang-migrate ignores this file: its version ${version} is larger than ${largestVersion}.`)] : []
  };
}

// src/migrations/layouts/goose.ts
var namePattern3 = /^(\d+)_(.*)\.sql$/, annotations = ["Up", "Down", "StatementBegin", "StatementEnd", "NO TRANSACTION", "ENVSUB ON", "ENVSUB OFF"], goose = {
  framework: "goose",
  title: "goose",
  source: "https://pressly.github.io/goose/documentation/annotations/",
  conventional: [],
  companions: [],
  recognise(_folder, paths, sample) {
    return directiveStands(sample, /^\s*--\s*\+goose\s/m) ? 3 : namesFit(paths, namePattern3) && manifestNames(sample, /^go\.mod$/, /pressly\/goose/) ? 1 : 0;
  },
  claims: (path) => namePattern3.test(baseName(path)) && !/^0+_/.test(baseName(path)),
  read: read6,
  compare: (a, b) => thenByPath(compareDigits(a.version ?? "0", b.version ?? "0"), a, b),
  ordered: !0
}, wrapped4 = { sending: "wrapped", because: "goose wraps each migration in a transaction" }, bare2 = { sending: "each", because: "`-- +goose NO TRANSACTION`: goose runs each statement on its own" };
function read6(file) {
  let [, version = "0", title = ""] = namePattern3.exec(baseName(file.path)) ?? [], lines = readAnnotations(file), delivery2 = lines.some(({ annotation }) => annotation === "NO TRANSACTION") ? bare2 : wrapped4, sections = readSections(file, lines, delivery2), complaints = [
    ...lines.flatMap(({ complaint }) => complaint === void 0 ? [] : [complaint]),
    ...complainOfParts(file, lines),
    ...sections.flatMap((part) => complainOfSplitting(file, part))
  ];
  return { path: file.path, text: file.text, framework: "goose", version, description: describe(title), role: "versioned", sections, complaints };
}
function readAnnotations(file) {
  return readLines(file.text).filter(({ text }) => text.trimStart().startsWith("--") && text.includes("+goose")).map((line) => readAnnotation(file, line));
}
function readAnnotation(file, line) {
  let word = line.text.replaceAll("--", "").replace("+goose", "").trim(), annotation = annotations.find((known) => known.toLowerCase() === word.toLowerCase());
  if (annotation !== void 0)
    return /^\s/.test(line.text) ? {
      line,
      annotation,
      complaint: complain(file, line, `goose refuses an annotation that is indented: write \`-- +goose ${annotation}\` at the start of the line.`)
    } : { line, annotation };
  let meant = nearest(word, annotations), instead = meant === void 0 ? `it knows ${annotations.map((known) => `\`${known}\``).join(", ")}` : `write \`-- +goose ${meant}\``;
  return { line, complaint: complain(file, line, `goose does not know \`-- +goose ${word}\` and refuses the file: ${instead}.`) };
}
function readSections(file, lines, delivery2) {
  let parts = lines.filter(({ annotation }) => annotation === "Up" || annotation === "Down");
  return parts.length === 0 ? [wholeFile(file.text, "up", delivery2)] : parts.map(({ line, annotation }, index) => {
    let direction = annotation === "Down" ? "down" : "up", end = parts[index + 1]?.line.start ?? file.text.length, whole = readWhole(lines, line.end, end), part = section(direction, line.end, end, delivery2);
    return whole.length === 0 ? part : { ...part, whole };
  });
}
function readWhole(lines, start, end) {
  let inside = lines.filter(({ line }) => line.start >= start && line.start < end);
  return inside.flatMap(({ line, annotation }, index) => {
    if (annotation !== "StatementBegin") return [];
    let close = inside.slice(index + 1).find((other) => other.annotation === "StatementEnd");
    return [{ start: line.end, end: close?.line.start ?? end }];
  });
}
function complainOfParts(file, lines) {
  let complaints = [], seen = /* @__PURE__ */ new Set(), open;
  for (let { line, annotation } of lines)
    annotation === "Up" && seen.size > 0 && complaints.push(complain(file, line, "goose takes one `-- +goose Up` a file, as the first annotation: put this part into a file of its own.")), annotation === "Down" && !seen.has("Up") && complaints.push(complain(file, line, "goose wants `-- +goose Up` before `-- +goose Down`.")), annotation === "Down" && seen.has("Down") && complaints.push(complain(file, line, "goose takes one `-- +goose Down` a file: join the two parts.")), annotation === "StatementBegin" && (open = line), annotation === "StatementEnd" && (open === void 0 && complaints.push(
      complain(file, line, "`-- +goose StatementEnd` stands without a `-- +goose StatementBegin` before it: goose refuses the file.")
    ), open = void 0), (annotation === "Up" || annotation === "Down") && seen.add(annotation);
  return open !== void 0 && complaints.push(complain(file, open, "This `-- +goose StatementBegin` has no `-- +goose StatementEnd`: goose refuses the file.")), seen.has("Up") || complaints.push(complain(file, firstLine(file.text), "goose refuses a file without `-- +goose Up`: write it above the first statement.")), complaints;
}
function complainOfSplitting(file, part) {
  let isWhole = (at) => part.whole?.some(({ start, end }) => start <= at && at < end) === !0, complaints = [];
  for (let token of scanSql(file.text, part.start, part.end))
    token.kind !== "quoted" || isWhole(token.start) || /;[ \t]*(?:--[^\n]*)?\r?\n/.test(file.text.slice(token.start, token.end)) && complaints.push(
      complain(
        file,
        token,
        "goose would cut this statement at the first line that ends with `;`: put `-- +goose StatementBegin` and `-- +goose StatementEnd` around it."
      )
    );
  let last = splitSql(file.text, part.start, part.end).at(-1);
  return last !== void 0 && !last.terminated && !isWhole(last.start) && complaints.push(complain(file, last, "goose refuses a statement without a `;` at its end.")), complaints;
}

// src/migrations/layouts/liquibase-changesets.ts
var attributes = [
  "context",
  "contextFilter",
  "dbms",
  "endDelimiter",
  "failOnError",
  "ignore",
  "labels",
  "logicalFilePath",
  "rollbackEndDelimiter",
  "rollbackSplitStatements",
  "runAlways",
  "runInTransaction",
  "runOnChange",
  "runWith",
  "runWithSpoolFile",
  "splitStatements",
  "stripComments"
], changesetPattern = /^\s*--\s*changeset\s+("[^"]+"|[^:]+):\s*("[^"]+"|\S+)(.*)$/i, dialectNames = { postgresql: "postgres", mysql: "mysql", mariadb: "mariadb", sqlite: "sqlite" };
function readChangesets(file) {
  let lines = readLines(file.text), starts = lines.flatMap((line, index) => changesetPattern.test(line.text) ? [index] : []), changesets = starts.map((start, index) => {
    let line = lines[start] ?? { start: 0, end: 0, text: "" };
    return { line, settings: changesetPattern.exec(line.text)?.[3] ?? "", lines: lines.slice(start + 1, starts[index + 1] ?? lines.length) };
  });
  return {
    sections: changesets.flatMap((changeset) => readChangeset(file, changeset)),
    complaints: [...lines.flatMap((line) => complainOfLine2(file, line)), ...changesets.flatMap((changeset) => complainOfSettings2(file, changeset))]
  };
}
function readChangeset(file, changeset) {
  let { line, settings, lines } = changeset;
  if (/^true$/i.test(valueOf(settings, "ignore") ?? "")) return [];
  let dialects = readDialects(valueOf(settings, "dbms")), end = lines.at(-1)?.end ?? line.end, isSplit = !isFalse(settings, "splitStatements"), delimiter = valueOf(settings, "endDelimiter"), pieces = isSplit && delimiter !== void 0 && delimiter !== ";" ? cutAt(file.text, line.end, end, delimiter) : void 0, whole = isSplit ? pieces?.whole : [{ start: line.end, end }], skip = [...pieces?.skip ?? [], ...readIgnored(lines)], sections = [{
    ...section("up", line.end, end, deliveryOf(settings, isSplit)),
    ...whole === void 0 ? {} : { whole },
    ...skip.length === 0 ? {} : { skip }
  }, ...readRollback(file, changeset, deliveryOf(settings, !0))];
  return dialects === void 0 ? sections : sections.map((part) => ({ ...part, dialects }));
}
function deliveryOf(settings, isSplit) {
  if (!isFalse(settings, "runInTransaction")) return { sending: "wrapped", because: "Liquibase wraps each changeset in a transaction" };
  let because2 = "`runInTransaction:false`: Liquibase opens no transaction for this changeset";
  return isSplit ? { sending: "each", because: because2 } : { sending: "one-string", because: `${because2}, and \`splitStatements:false\` sends it as one query` };
}
function valueOf(settings, attribute) {
  return new RegExp(`(?:^|[^\\w])${attribute}:("[^"]*"|\\S+)`, "i").exec(settings)?.[1]?.replace(/^"(.*)"$/, "$1");
}
function isFalse(settings, attribute) {
  let value = valueOf(settings, attribute);
  return value !== void 0 && !/^true\b/i.test(value);
}
function readDialects(dbms) {
  if (dbms === void 0) return;
  let names2 = dbms.toLowerCase().split(",").map((name) => name.trim()), all = Object.entries(dialectNames);
  if (!names2.includes("all"))
    return names2.every((name) => name.startsWith("!")) ? all.flatMap(([name, dialect]) => names2.includes(`!${name}`) ? [] : [dialect]) : all.flatMap(([name, dialect]) => names2.includes(name) ? [dialect] : []);
}
function cutAt(text, start, end, delimiter) {
  let pattern = /^[\w/$@^~!-]+$/.test(delimiter) ? delimiter.replace(/[$^]/g, "\\$&") : delimiter, whole = [], skip = [], from = start;
  for (let match of text.slice(start, end).matchAll(toPattern(pattern, delimiter))) {
    if (match[0] === "") continue;
    let at = start + match.index;
    whole.push({ start: from, end: at }), skip.push({ start: at, end: at + match[0].length }), from = at + match[0].length;
  }
  return text.slice(from, end).trim() !== "" && whole.push({ start: from, end }), { whole, skip };
}
function toPattern(pattern, delimiter) {
  try {
    return new RegExp(/^[\w/@]+$/.test(delimiter) ? `${pattern}(?=[ \\t]*\\r?$)` : pattern, "gim");
  } catch {
    return new RegExp(delimiter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gim");
  }
}
function readIgnored(lines) {
  let ranges = [];
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i], word = line === void 0 ? void 0 : /^\s*--\s*ignoreLines:(\w+)/i.exec(line.text)?.[1]?.toLowerCase();
    if (line === void 0 || word === void 0 || word === "end") continue;
    let count = /^\d+$/.test(word) ? Number(word) : lines.slice(i + 1).findIndex(({ text }) => /^\s*--\s*ignoreLines:end/i.test(text)), last = lines[Math.min(lines.length - 1, count < 0 ? lines.length - 1 : i + count)] ?? line;
    ranges.push({ start: line.start, end: last.end });
  }
  return ranges;
}
function readRollback(file, { lines }, delivery2) {
  let parts = lines.flatMap((line) => {
    let mark = /^\s*--\s*rollback\s/i.exec(line.text)?.[0];
    return mark === void 0 ? [] : [{ start: line.start + mark.length, end: line.end }];
  }), block = readRollbackBlock(lines), ranges = parts.length > 0 ? parts : block, first = ranges[0], last = ranges.at(-1);
  if (first === void 0 || last === void 0) return [];
  let sql = ranges.map(({ start, end }) => file.text.slice(start, end)).join(`
`).trim();
  if (/^(?:empty|not required)?\s*;?$/i.test(sql) || /^(?:changesetId|changesetPath|changesetAuthor):/i.test(sql)) return [];
  let skip = ranges.slice(1).map((range, index) => ({ start: ranges[index]?.end ?? range.start, end: range.start })), down = section("down", first.start, last.end, delivery2);
  return [skip.length === 0 ? down : { ...down, skip }];
}
function readRollbackBlock(lines) {
  let open = lines.findIndex(({ text }) => /^\s*\/\*\s*liquibase\s*rollback\s*$/i.test(text)), close = lines.findIndex(({ text }, index) => index > open && /\*\/\s*$/.test(text)), first = lines[open + 1], last = lines[close];
  return open < 0 || close < 0 || first === void 0 || last === void 0 ? [] : [{ start: first.start, end: Math.max(first.start, last.start + last.text.lastIndexOf("*/")) }];
}
function complainOfLine2(file, line) {
  let dashes = /^\s*(-+)\s*(changeset|rollback|preconditions|ignoreLines)\b/i.exec(line.text);
  if (dashes === null) return [];
  let word = (dashes[2] ?? "").toLowerCase();
  if (dashes[1] === "-") return [complain(file, line, `Liquibase refuses the file: this line needs two dashes, \`--${dashes[2]}\`.`)];
  if (word !== "changeset") return [];
  let [, author, id] = changesetPattern.exec(line.text) ?? [], spaced = author !== void 0 && id !== void 0 && !line.text.includes(`${author}:${id}`);
  return author !== void 0 && !spaced ? [] : [complain(file, line, "Liquibase refuses this line: write `--changeset author:id`, without a space around the colon.")];
}
function complainOfSettings2(file, { line, settings }) {
  let offset = line.end - settings.length;
  return [...settings.replace(/"[^"]*"/g, (quoted) => `"${"x".repeat(quoted.length - 2)}"`).matchAll(/(?<=^|\s)([A-Za-z]\w*)(\s*[:=]\s*|(?=\s|$))([\w"!$]*)/g)].flatMap((match) => {
    let [whole, key = "", joint = "", value = ""] = match, known = attributes.find((attribute) => attribute.toLowerCase() === key.toLowerCase()), meant = known ?? (joint === "" ? void 0 : nearest(key, attributes));
    if (meant === void 0 || joint === "" || known !== void 0 && joint === ":") return [];
    let at = { start: offset + match.index, end: offset + match.index + whole.length };
    return [
      complain(
        file,
        at,
        `Liquibase does not understand \`${whole.trim()}\` and passes over it: write \`${meant}:${value === "" ? "value" : value}\`.`
      )
    ];
  });
}

// src/migrations/layouts/liquibase.ts
var header = /^\s*--\s*liquibase\s*formatted/i, liquibase = {
  framework: "liquibase",
  title: "Liquibase",
  source: "https://docs.liquibase.com/concepts/changelogs/sql-format.html",
  conventional: ["**/db/changelog", "**/src/main/resources/db/changelog", "**/changelog"],
  companions: ["*changelog*.xml", "*changelog*.yaml", "*changelog*.yml", "*changelog*.json"],
  recognise: (_folder, _paths, sample) => directiveStands(sample, /^\ufeff?\s*--\s*liquibase\s*formatted/im) ? 3 : 0,
  claims: (path) => /\.sql$/i.test(path),
  read: read7,
  compare: (a, b) => compareText(a.path, b.path),
  orderFrom(companions) {
    let included = [...companions].flatMap(([path, text]) => readIncludes(path, text));
    return included.length === 0 ? void 0 : included;
  },
  ordered: !1
};
function read7(file) {
  let name = baseName(file.path).replace(/\.sql$/i, ""), isFormatted = header.test(file.text.replace(/^\ufeff/, "").trimStart()), { sections, complaints } = readChangesets(file), missing = complain(
    file,
    firstLine(file.text),
    "Liquibase takes this for plain SQL: write `--liquibase formatted sql` in the first line to have its changesets read."
  );
  return {
    path: file.path,
    text: file.text,
    framework: "liquibase",
    version: file.path,
    description: describe(name),
    role: "versioned",
    sections,
    complaints: isFormatted || file.text.trim() === "" ? complaints : [missing, ...complaints]
  };
}
function readIncludes(path, text) {
  return [...text.matchAll(/\bfile["']?\s*[=:]\s*["']?([^"'\s,}>]+\.sql)/gi)].map(
    (match) => (match[1] ?? "").replace(/^classpath:|^\.?\//g, "")
  ).flatMap((file) => [joinPath(folderOf(path), file), file]);
}

// src/migrations/layouts/node-pg-migrate.ts
var namePattern4 = /^(\d+)(.*?)(?:\.(up|down))?\.sql$/, upMark = /^[^\S\r\n]*--[\s-]*up\s+migration/im, downMark = /^[^\S\r\n]*--[\s-]*down\s+migration/im, nodePgMigrate = {
  framework: "node-pg-migrate",
  title: "node-pg-migrate",
  source: "https://salsita.github.io/node-pg-migrate/migrations/",
  conventional: [],
  companions: [],
  recognise(_folder, paths, sample) {
    return namesFit(paths, namePattern4, 0.8) ? directiveStands(sample, /^\s*--[\s-]*up\s+migration/im) ? 3 : manifestNames(sample, /^package\.json$/, /"node-pg-migrate"/) ? 2 : 0 : 0;
  },
  claims: (path) => namePattern4.test(baseName(path)),
  read: read8,
  compare: (a, b) => thenByPath(compareDigits(momentOf(a), momentOf(b)) || compareNames(a, b), a, b),
  ordered: !0
}, delivery = { sending: "wrapped", because: "node-pg-migrate runs all pending migrations in one transaction", sharedByRun: !0 }, names = new Intl.Collator("en", { numeric: !0, sensitivity: "variant", ignorePunctuation: !0 });
function compareNames(a, b) {
  let plainName = ({ path }) => baseName(path).replace(/\.(?:up|down)\.sql$/, ".sql");
  return names.compare(plainName(a), plainName(b));
}
function momentOf({ version = "0" }) {
  let parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(version);
  if (parts === null) return version;
  let moment = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}.${parts[7]}Z`);
  return Number.isNaN(moment) || moment < 0 ? version : String(moment);
}
function read8(file) {
  let [, version = "0", title = "", word] = namePattern4.exec(baseName(file.path)) ?? [], parts = word === void 0 ? readParts(file) : { sections: [section(word === "down" ? "down" : "up", bodyStart(file.text), file.text.length, delivery)], complaints: [] };
  return {
    path: file.path,
    text: file.text,
    framework: "node-pg-migrate",
    version,
    description: describe(title),
    role: "versioned",
    sections: parts.sections,
    complaints: [...parts.complaints, ...complainOfDirectives(file)]
  };
}
function readParts(file) {
  let end = file.text.length, start = bodyStart(file.text), body = file.text.slice(start), up = upMark.exec(body), down = downMark.exec(body), upStart = up === null ? void 0 : start + up.index, downStart = down === null ? void 0 : start + down.index, stop = (from, other) => other === void 0 || other < from ? end : other, sections = [section("up", upStart ?? start, upStart === void 0 ? end : stop(upStart, downStart), delivery)];
  if (downStart === void 0 || down === null) return { sections, complaints: [] };
  if (sections.push(section("down", downStart, stop(downStart, upStart), delivery)), upStart !== void 0) return { sections, complaints: [] };
  let at = { start: downStart, end: downStart + down[0].length };
  return {
    sections,
    complaints: [
      complain(
        file,
        at,
        "Without `-- Up Migration` above it node-pg-migrate runs the whole file as the way up, this part included: write `-- Up Migration` above the first statement."
      )
    ]
  };
}
function complainOfDirectives(file) {
  return readLines(file.text).filter(({ text }) => /^\s*--\s*(?:pgm[:.]\s*)?no[\s_-]*transaction(?:\(\))?\s*;?\s*$/i.test(text)).map(
    (line) => complain(
      file,
      line,
      "node-pg-migrate knows no such directive in SQL files: write this migration in JavaScript or TypeScript and call `pgm.noTransaction()`."
    )
  );
}

// src/migrations/layouts/plain.ts
var downName = /[._-](?:down|undo|rollback)\.sql$|^\d+\.undo\./i, downFolder = /(?:^|\/)(?:down|downs|rollback|rollbacks|undo)$/i, leadingVersion = /^[vV]?(\d+(?:[.-]\d+)*)[._-]*/, plain = {
  framework: "plain",
  title: "plain SQL files",
  source: "https://www.postgresql.org/docs/current/app-psql.html",
  conventional: [
    "**/migrations",
    "**/migration",
    "**/migrate",
    "**/db/migrate",
    "**/db/changes",
    "**/db/changelog",
    "**/database/migrations",
    "**/sql/migrations",
    "**/schema/migrations"
  ],
  companions: [],
  recognise: (_folder, paths) => onlySql(paths).length > 0 ? 1 : 0,
  claims: (path) => /\.sql$/i.test(path),
  read: read9,
  compare: (a, b) => compareNatural(withoutDirection(a.path), withoutDirection(b.path)) || compareRuns(a, b),
  ordered: !1
}, because = "each statement of a plain SQL file is taken to commit by itself, as `psql -f` runs it";
function read9(file) {
  let name = baseName(file.path), version = leadingVersion.exec(name)?.[1], sections = readSections2(file);
  return {
    path: file.path,
    text: file.text,
    framework: "plain",
    ...version === void 0 ? {} : { version },
    description: describe(name.replace(leadingVersion, "").replace(/(?:[._-](?:up|down|do|undo|rollback))?\.sql$/i, "")),
    role: "versioned",
    sections,
    complaints: complainOfPsql(file, sections)
  };
}
function readSections2(file) {
  let start = bodyStart(file.text), end = file.text.length, direction = directionOf(file.path), marks = direction === "up" ? readMarks(file.text) : [];
  return marks.length === 0 ? [psqlSection(file.text, direction, start, end, because)] : marks.map((mark, index) => {
    let next = marks[index + 1]?.line.start ?? end;
    return psqlSection(file.text, mark.direction, mark.line.start, next, because);
  });
}
function directionOf(path) {
  return downName.test(baseName(path)) || downFolder.test(folderOf(path)) ? "down" : "up";
}
function readMarks(text) {
  let marks = readLines(text).flatMap((line) => {
    let word = /^\s*--[\s=#+@*-]*(?:migrate\s+)?(up|down)\b[\s:=#*-]*$/i.exec(line.text)?.[1]?.toLowerCase();
    return word === "up" || word === "down" ? [{ direction: word, line }] : [];
  });
  return marks.some(({ direction }) => direction === "up") && marks.some(({ direction }) => direction === "down") ? marks : [];
}
function withoutDirection(path) {
  let folder = folderOf(path).replace(/(?:^|\/)(?:ups?|downs?|rollbacks?|undo)$/i, ""), name = baseName(path).replace(/[._-](?:up|down|do|undo|rollback)\.sql$/i, ".sql").replace(/^(\d+)\.(?:do|undo)\./i, "$1.");
  return `${folder}/${name}`;
}
function compareRuns(a, b) {
  let rank = ({ path }) => directionOf(path) === "down" ? 1 : 0;
  return rank(a) - rank(b) || compareNatural(a.path, b.path);
}

// src/migrations/layouts/prisma.ts
var prisma = {
  framework: "prisma",
  title: "Prisma Migrate",
  source: "https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories",
  conventional: ["**/prisma/migrations", "**/prisma/*/migrations"],
  companions: ["migration_lock.toml"],
  recognise(folder, paths, _sample, repositoryPaths) {
    if (!namesFit(paths, /^migration\.sql$/, 0.5)) return 0;
    let lock = folder === "" ? "migration_lock.toml" : `${folder}/migration_lock.toml`;
    return repositoryPaths.includes(lock) ? 3 : paths.some((path) => baseName(path) === "snapshot.json") ? 1 : 2;
  },
  claims: (path) => baseName(path) === "migration.sql",
  read: read10,
  compare: (a, b) => thenByPath(compareText(a.version ?? "", b.version ?? ""), a, b),
  ordered: !1
};
function read10(file) {
  let name = baseName(folderOf(file.path));
  return {
    path: file.path,
    text: file.text,
    framework: "prisma",
    version: name,
    description: describe(name.replace(/^\d+_?/, "")),
    role: "versioned",
    sections: [
      wholeFile(file.text, "up", {
        sending: "one-string",
        because: "Prisma Migrate sends the whole script as one query: several statements share an implicit transaction"
      })
    ],
    complaints: []
  };
}

// src/migrations/layouts/rails-structure.ts
var namePattern5 = /^(?:\w+_)?structure\.sql$/, railsStructure = {
  framework: "rails-structure",
  title: "Rails structure.sql",
  source: "https://guides.rubyonrails.org/active_record_migrations.html#types-of-schema-dumps",
  conventional: ["**/db"],
  companions: [],
  recognise(folder, paths, _sample, repositoryPaths) {
    return baseName(folder) !== "db" || !paths.some((path) => namePattern5.test(baseName(path))) ? 0 : repositoryPaths.some((path) => path.startsWith(`${folder}/`) && /\/(?:\w+_)?migrate\/\d+_\w+\.rb$/.test(path)) ? 3 : 2;
  },
  claims: (path) => /(?:^|\/)db\/(?:\w+_)?structure\.sql$/.test(path),
  read: read11,
  compare: (a, b) => compareNatural(a.path, b.path),
  ordered: !1
};
function read11(file) {
  return {
    path: file.path,
    text: file.text,
    framework: "rails-structure",
    description: "dump of the whole schema",
    role: "schema",
    sections: [psqlSection(file.text, "up", bodyStart(file.text), file.text.length, "Rails loads structure.sql with psql, statement by statement")],
    complaints: []
  };
}

// src/migrations/layouts/sqitch.ts
var scriptPattern = /(?:^|\/)(deploy|revert)\/(.+)\.sql$/, sqitch = {
  framework: "sqitch",
  title: "Sqitch",
  source: "https://sqitch.org/docs/manual/sqitch-plan/",
  conventional: [],
  companions: ["sqitch.plan"],
  recognise: (folder, paths, _sample, repositoryPaths) => repositoryPaths.includes(joinPath(folder, "sqitch.plan")) && paths.some((path) => scriptPattern.test(path)) ? 3 : 0,
  claims: (path) => scriptPattern.test(path),
  read: read12,
  compare: (a, b) => compareNatural(a.path, b.path),
  orderFrom(companions) {
    let plans = [...companions].filter(([path]) => path.endsWith("sqitch.plan"));
    if (plans.length !== 0)
      return plans.flatMap(
        ([path, text]) => readPlan(text).flatMap((name) => [joinPath(folderOf(path), `deploy/${name}.sql`), joinPath(folderOf(path), `revert/${name}.sql`)])
      );
  },
  ordered: !0
};
function read12(file, companions) {
  let [matched = "", kind, name = ""] = scriptPattern.exec(file.path) ?? [], root = file.path.slice(0, file.path.length - matched.length), plan = companions.get(joinPath(root, "sqitch.plan")), planned = plan === void 0 || readPlan(plan).includes(name), sections = [
    psqlSection(
      file.text,
      kind === "revert" ? "down" : "up",
      bodyStart(file.text),
      file.text.length,
      "Sqitch runs the script with psql, statement by statement"
    )
  ];
  return {
    path: file.path,
    text: file.text,
    framework: "sqitch",
    version: name,
    description: describe(name),
    role: "versioned",
    sections,
    complaints: [
      ...planned ? [] : [
        complain(
          file,
          firstLine(file.text),
          `Sqitch does not run this script: sqitch.plan has no change \`${name}\`. Add it with \`sqitch add\`.`
        )
      ],
      ...complainOfPsql(file, sections)
    ]
  };
}
function readPlan(text) {
  let names2 = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, "").trim()).filter((line) => line !== "" && !line.startsWith("%") && !line.startsWith("-")).map((line) => line.replace(/^\+\s*/, "").split(/[\s[]/)[0] ?? "");
  return names2.flatMap((name, index) => {
    if (name.startsWith("@")) return [];
    let rest = names2.slice(index + 1);
    return rest.includes(name) ? [`${name}${rest.find((later) => later.startsWith("@")) ?? ""}`] : [name];
  });
}

// src/migrations/layouts/sqlx.ts
var namePattern6 = /^(\d+)_(.*?)(?:\.(up|down))?\.sql$/, directive = "-- no-transaction", sqlx = {
  framework: "sqlx",
  title: "sqlx",
  source: "https://docs.rs/sqlx/latest/sqlx/macro.migrate.html",
  conventional: [],
  companions: [],
  recognise(folder, paths, sample, repositoryPaths) {
    return namesFit(paths, namePattern6, 0.8) ? markerFolderStands(folder, repositoryPaths, ".sqlx") || markerStands(folder, repositoryPaths, ["sqlx-data.json", "sqlx.toml"]) || manifestNames(sample, /^Cargo\.toml$/, /\bsqlx\b/) ? 3 : 1 : 0;
  },
  claims: (path) => namePattern6.test(baseName(path)),
  read: read13,
  compare: (a, b) => thenByPath(compareDigits(a.version ?? "0", b.version ?? "0"), a, b),
  ordered: !1
}, wrapped5 = { sending: "wrapped", because: "sqlx wraps each migration in a transaction" }, bare3 = {
  sending: "one-string",
  because: "`-- no-transaction` turns the transaction of sqlx off; the file is sent as one query, so several statements still share an implicit transaction"
};
function read13(file) {
  let [, version = "0", title = "", word] = namePattern6.exec(baseName(file.path)) ?? [], outside = file.text.startsWith(directive);
  return {
    path: file.path,
    text: file.text,
    framework: "sqlx",
    version,
    description: describe(title),
    role: "versioned",
    sections: [wholeFile(file.text, word === "down" ? "down" : "up", outside ? bare3 : wrapped5)],
    complaints: outside ? [] : complainOfDirective(file)
  };
}
function complainOfDirective(file) {
  return readLines(file.text).filter(({ text }) => /^\s*--\s*no[\s_-]*transactions?\s*$/i.test(text)).map(
    (line) => complain(
      file,
      line,
      `sqlx does not see this: only \`${directive}\`, written like that as the very first characters of the file, turns its transaction off.`
    )
  );
}

// src/migrations/layouts/supabase.ts
var namePattern7 = /^(\d+)_(.*)\.sql$/, oldestInit = "20211209000000", supabase = {
  framework: "supabase",
  title: "Supabase CLI",
  source: "https://supabase.com/docs/guides/deployment/database-migrations",
  conventional: ["**/supabase/migrations"],
  companions: [],
  recognise(folder, paths, _sample, repositoryPaths) {
    return !namesFit(paths, namePattern7, 0.5) || !/(?:^|\/)supabase\/migrations$/.test(folder) ? 0 : markerStands(folder, repositoryPaths, ["config.toml"]) ? 3 : 2;
  },
  claims: (path) => namePattern7.test(baseName(path)),
  read: read14,
  compare: (a, b) => thenByPath(compareText(baseName(a.path), baseName(b.path)), a, b),
  ordered: !0
};
function read14(file) {
  let [, version = "", title = ""] = namePattern7.exec(baseName(file.path)) ?? [], skipped = title === "init" && version.length === 14 && version < oldestInit;
  return {
    path: file.path,
    text: file.text,
    framework: "supabase",
    version,
    description: describe(title),
    role: "versioned",
    sections: [
      wholeFile(file.text, "up", {
        sending: "one-string",
        because: "the Supabase CLI sends the statements of a file as one batch that shares an implicit transaction"
      })
    ],
    complaints: skipped ? [
      complain(
        file,
        firstLine(file.text),
        `The Supabase CLI leaves out a first file called \`${version}_init.sql\` in ${folderOf(file.path)}: give it another name to have it run.`
      )
    ] : []
  };
}

// src/migrations/layouts/index.ts
var layouts = [
  prisma,
  drizzle,
  supabase,
  sqitch,
  goose,
  dbmate,
  liquibase,
  nodePgMigrate,
  flyway,
  diesel,
  sqlx,
  golangMigrate,
  railsStructure,
  plain
];

// src/migrations/order.ts
function readMigrations(folder, texts) {
  let { layout } = folder, companions = pick(texts, folder.companions), files = [...pick(texts, folder.paths)].map(([path, text]) => layout.read({ path, text }, companions)), place = placeIn(layout.orderFrom?.(companions), files);
  return files.toSorted((a, b) => place(a) - place(b) || layout.compare(a, b) || compareNatural(a.path, b.path));
}
function pick(texts, paths) {
  return new Map(
    paths.flatMap((path) => {
      let text = texts.get(path);
      return text === void 0 ? [] : [[path, text]];
    })
  );
}
function comparisonOf(folder, texts) {
  let { layout } = folder, listed = layout.orderFrom?.(pick(texts, folder.companions));
  if (listed === void 0) return layout.compare;
  let place = placeIn(
    listed,
    folder.paths.map((path) => ({ path }))
  );
  return (a, b) => place(a) - place(b) || layout.compare(a, b);
}
function placeIn(order, files) {
  if (order === void 0) return () => 0;
  let exact = /* @__PURE__ */ new Map();
  order.forEach((path, index) => exact.set(path, exact.get(path) ?? index));
  let places = new Map(
    files.map(({ path }) => {
      let byEnd = () => order.findIndex((listed) => path.endsWith(`/${listed}`)), index = exact.get(path) ?? byEnd();
      return [path, index < 0 ? order.length : index];
    })
  );
  return ({ path }) => places.get(path) ?? order.length;
}

// src/migrations/choose-layout.ts
function chooseLayout(facts) {
  let { root, inside, sample, repositoryPaths } = facts, sureness = layouts.map((layout) => ({
    layout,
    sure: root.paths.some((path) => layout.claims(path)) ? layout.recognise(root.folder, inside, sample, repositoryPaths) : 0
  })).filter(({ sure }) => sure > 0), best = Math.max(0, ...sureness.map(({ sure }) => sure)), candidates = sureness.filter(({ sure }) => sure === best).map(({ layout }) => layout), fallback = layoutOf("plain"), first = candidates[0];
  if (best < 2 || first === void 0) return fallback;
  let differing = candidates.filter((layout) => behaviour(layout, facts) !== behaviour(first, facts));
  if (differing.length > 0) throw ambiguous(root.folder, [first, ...differing]);
  return first;
}
function layoutOf(framework) {
  let layout = layouts.find((one) => one.framework === framework);
  if (layout === void 0) throw new Error(`no layout for ${framework}`);
  return layout;
}
function behaviour(layout, { root, sample }) {
  let texts = new Map(sample.map(({ path, text }) => [path, text])), paths = root.paths.filter((path) => texts.has(path) && layout.claims(path)), files = readMigrations({ folder: root.folder, layout, paths, companions: [], unread: [] }, texts);
  return JSON.stringify(
    files.map(({ path, sections }) => [
      path,
      sections.map(({ direction, start, end, sending, sharedByRun }) => [direction, start, end, sending, sharedByRun ?? !1])
    ])
  );
}
function ambiguous(folder, candidates) {
  let titles = candidates.map(({ title }) => title).join(" and "), names2 = candidates.map(({ framework }) => `framework: ${framework}`).join(" or ");
  return new UserError({
    message: `the migrations in ${folder || "the root of the repository"} look like ${titles} alike, and they do not run them in the same way`,
    place: folder,
    hint: `say which it is in .github/lockkeeper.yml, under \`migrations:\` write \`- paths: ["${folder === "" ? "*.sql" : `${folder}/**`}"]\` and \`${names2}\``
  });
}

// src/migrations/dialect-hint.ts
var providers = {
  postgresql: "postgres",
  postgres: "postgres",
  cockroachdb: "postgres",
  mysql: "mysql",
  mariadb: "mariadb",
  sqlite: "sqlite",
  sqlite3: "sqlite",
  turso: "sqlite"
}, foreignNames = {
  clickhouse: "ClickHouse",
  mssql: "SQL Server",
  sqlserver: "SQL Server",
  oracle: "Oracle",
  h2: "H2",
  hsqldb: "HSQLDB",
  db2: "Db2",
  singlestore: "SingleStore"
}, phrases = [
  [
    /\bplpgsql\b|\btimestamptz\b|\bjsonb\b|\b(?:big|small)?serial\b|\bcreate\s+extension\b|\bindex\s+concurrently\b|\w::\w|\btimestamp\s+with(?:out)?\s+time\s+zone\b|\bas\s+enum\s*\(|\bowner\s+to\b/i,
    { dialect: "postgres" }
  ],
  [/\bengine\s*=\s*(?:replicated|shared|\$\{?)?\w*mergetree\b|\blowcardinality\s*\(/i, { foreign: "ClickHouse" }],
  [/\bengine\s*=\s*(?:innodb|myisam)\b|\bauto_increment\b|\b(?:create|alter)\s+table\s+(?:if\s+not\s+exists\s+)?`/i, { dialect: "mysql" }],
  [/\bautoincrement\b|^\s*pragma\s+\w+|\bwithout\s+rowid\b/im, { dialect: "sqlite" }],
  [/\bnvarchar\s*\(|\[dbo\]\.|\bidentity\s*\(\s*1\s*,\s*1\s*\)(?!\s*generated)/i, { foreign: "SQL Server" }],
  [/\bvarchar2\s*\(|\bnumber\s*\(\s*\d+\s*(?:,\s*\d+\s*)?\)/i, { foreign: "Oracle" }]
];
function readDialectHint(folder, companions, sample) {
  return readProvider(companions) ?? readFolder(folder) ?? readTexts(sample);
}
function readProvider(companions) {
  for (let [path, text] of companions) {
    let word = (baseName(path) === "migration_lock.toml" ? /^\s*provider\s*=\s*"([^"]+)"/m : /"dialect"\s*:\s*"([^"]+)"/).exec(text)?.[1], hint = word === void 0 ? void 0 : fromName(word);
    if (hint !== void 0) return hint;
  }
}
function readFolder(folder) {
  for (let part of folder.toLowerCase().split("/").toReversed().slice(0, 3)) {
    let name = /postgres|mysql|mariadb|sqlite|clickhouse|mssql|sqlserver/.exec(part)?.[0] ?? part, hint = fromName(name);
    if (hint !== void 0) return hint;
  }
}
function fromName(word) {
  let name = word.toLowerCase(), dialect = providers[name];
  if (dialect !== void 0) return { dialect };
  let foreign = foreignNames[name];
  return foreign === void 0 ? void 0 : { foreign };
}
function readTexts(sample) {
  let sql = sample.filter(({ path }) => /\.sql$/i.test(path)).map(({ text }) => text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ").replace(/'(?:[^']|'')*'/g, "''"));
  return phrases.find(([pattern]) => sql.some((text) => pattern.test(text)))?.[1] ?? {};
}

// src/migrations/migration-roots.ts
var import_picomatch = __toESM(require_picomatch(), 1);
var passedOver = /* @__PURE__ */ new Set([
  "node_modules",
  "vendor",
  "third_party",
  "third-party",
  "external",
  "dist",
  "build",
  "target",
  "test",
  "tests",
  "__tests__",
  "testing",
  "testdata",
  "test-data",
  "test_data",
  "test-fixtures",
  "fixtures",
  "fixture",
  "__fixtures__",
  "spec",
  "specs",
  "e2e",
  "examples",
  "example",
  "samples",
  "sample",
  "docs",
  "doc",
  "bench",
  "benches",
  "benchmark",
  "benchmarks",
  "seeds",
  "seed",
  "queries",
  "snapshots",
  "__snapshots__",
  "templates",
  "t"
]), versionedName2 = /^(?:\d{2,}[_.-]|\d+[_-]|V\d+[_.-]|v\d+_|[UB]\d[\d._]*__|R__).*\.sql$|^\d{2,}\.sql$/, sideFolder = /^(?:scripts?|tools?|hack|dev|development|local|docker.*|initdb.*|src)$/i, directionFolder = /^(?:ups?|downs?|rollbacks?|undo|do)$/i, conventional = layouts.filter(({ framework }) => framework !== "rails-structure").flatMap((layout) => layout.conventional), isEnding = (glob) => /^\*\*\/[\w./-]+$/.test(glob), endings = conventional.filter(isEnding).map((glob) => glob.slice(3)), isMatch;
function isConventional(folder) {
  return endings.some((ending) => folder === ending || folder.endsWith(`/${ending}`)) ? !0 : (isMatch ??= (0, import_picomatch.default)(conventional.filter((glob) => !isEnding(glob))), isMatch(folder));
}
function isOwnPath(path) {
  return !folderOf(path).split("/").some((part) => passedOver.has(part.toLowerCase()) || /^\.\w|^\D.*[-_]tests?$|^tests?[-_]/.test(part));
}
function groupByRoot(paths, repositoryPaths) {
  let plans = repositoryPaths.filter((path) => baseName(path) === "sqitch.plan").map(folderOf), roots = /* @__PURE__ */ new Map();
  for (let path of paths) {
    let key = isStructure(path) ? path : rootOf(path, plans), group = roots.get(key);
    group === void 0 ? roots.set(key, [path]) : group.push(path);
  }
  return [...roots].map(([key, group]) => ({ folder: isStructure(key) ? folderOf(key) : key, paths: group }));
}
function isStructure(path) {
  return /(?:^|\/)db\/(?:\w+_)?structure\.sql$/.test(path);
}
function rootOf(path, plans) {
  let folder = folderOf(path), name = baseName(path), plan = plans.find((at) => /^(?:deploy|revert|verify)\//.test(at === "" ? path : path.startsWith(`${at}/`) ? path.slice(at.length + 1) : ""));
  return plan !== void 0 ? plan : name === "migration.sql" ? folderOf(folder) : /^(?:up|down)\.sql$/.test(name) && /\d/.test(baseName(folder)) ? folderOf(folder) : directionFolder.test(baseName(folder)) ? folderOf(folder) : folder;
}
function looksLikeMigrations({ folder, paths }) {
  if (paths.some(isStructure) || paths.some((path) => /\/deploy\//.test(`/${path}`))) return !0;
  let steps = paths.filter((path) => /^(?:migration|up|down)\.sql$/.test(baseName(path)) && /^\d/.test(baseName(folderOf(path)))), versioned = paths.filter((path) => versionedName2.test(baseName(path))), fitting = steps.length + versioned.length, aside = folder.split("/").some((part) => sideFolder.test(part));
  return isConventional(folder) ? fitting > 0 || !aside && /(?:^|\/)(?:migrations|changelog|drizzle)$/.test(folder) : fitting > 0 && fitting * 2 >= paths.length && (!sideFolder.test(baseName(folder)) || steps.length > 0);
}
var engineFolder = /^(?:postgres(?:ql)?|pg|mysql|mariadb|sqlite3?|clickhouse|h2|oracle|mssql|sqlserver|db2|hsqldb|cockroach(?:db)?|common)$/i, numberedFolder = /^v?\d[\d._-]*$/i;
function gatheringFolder(folder, isRecursive) {
  let gathered = folder;
  for (let at = folder; at !== "" && !engineFolder.test(baseName(at)) && (isRecursive || numberedFolder.test(baseName(at))); at = folderOf(at)) {
    let above = folderOf(at);
    above !== "" && isConventional(above) && (gathered = above);
  }
  return gathered;
}
function codeMigrations(folder, repositoryPaths) {
  let prefix = joinPath(folder, ""), javaFolder = folder.includes("/resources/") ? joinPath(folder.replace("/resources/", "/java/"), "") : void 0;
  return repositoryPaths.filter((path) => isCodeMigration(path) ? folderOf(path) === folder || prefix !== "" && javaFolder !== void 0 && path.startsWith(javaFolder) : !1);
}
function isCodeMigration(path) {
  let name = baseName(path);
  return /^(?:\d+|V\d+|R_)[\w.-]*\.(?:go|[cm]?[jt]s|py|rb|java|kt|php|exs?|cs|rs)$/.test(name) && !/(?:_test\.go|\.d\.ts|\.(?:test|spec)\.\w+)$/.test(name);
}
function isConventionalFolder(folder) {
  return isConventional(folder) || /(?:^|\/)alembic\/versions$/.test(folder);
}

// src/migrations/source-paths.ts
var import_picomatch2 = __toESM(require_picomatch(), 1);
function matchPaths(pattern, paths) {
  let wanted = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
  if (wanted === "" || wanted === ".") return paths;
  let isMatch2 = (0, import_picomatch2.default)(wanted, { dot: !0 });
  return paths.filter(
    (path) => path === wanted || isMatch2(path) || isInside(path, wanted) || foldersUpwards(folderOf(path)).some((folder) => folder !== "" && isMatch2(folder))
  );
}
function rootsOfSource(source, paths) {
  let sql = paths.filter((path) => /\.sql$/i.test(path)), excluded = source.paths.filter((pattern) => pattern.startsWith("!")).flatMap((pattern) => matchPaths(pattern.slice(1), sql)), taken = new Set(excluded);
  return source.paths.filter((pattern) => !pattern.startsWith("!")).flatMap((pattern) => {
    let found = matchPaths(pattern, sql);
    if (found.length === 0) throw nothingThere(pattern, source, paths);
    let fresh = found.filter((path) => !taken.has(path));
    for (let path of fresh) taken.add(path);
    return fresh.length === 0 ? [] : rootsOf(pattern, fresh, paths);
  });
}
function rootsOf(pattern, found, paths) {
  let folder = outrightFolder(pattern, found);
  return folder === void 0 ? groupByRoot(found, paths) : [{ folder, paths: found }];
}
function outrightFolder(pattern, found) {
  let wanted = pattern.replace(/^\.\//, "").replace(/\/+$/, ""), { base, isGlob } = import_picomatch2.default.scan(wanted);
  if (!isGlob) return found.includes(wanted) ? folderOf(wanted) : wanted === "." ? "" : wanted;
  let rest = wanted.slice(base.length).replace(/^\//, "");
  return base !== "" && /^(?:\*\*|(?:\*\*\/)?[^/]*\.sql)$/i.test(rest) ? base : void 0;
}
function nothingThere(pattern, { from }, paths) {
  let base = import_picomatch2.default.scan(pattern).base.replace(/\/+$/, ""), meant = nearestFolder(base, paths);
  return new UserError({
    message: `\`${pattern}\` under \`migrations:\` finds no .sql file`,
    place: from,
    hint: meant === void 0 ? "name the folder that holds the migrations, from the root of the repository" : `did you mean \`${meant}\`?`
  });
}
function nearestFolder(base, paths) {
  let withSql = new Set(
    paths.filter((path) => /\.sql$/i.test(path)).flatMap((path) => foldersUpwards(folderOf(path)).filter((folder) => folder !== ""))
  ), alike = nearest(base, withSql);
  if (alike !== void 0) return alike;
  let last = base.slice(base.lastIndexOf("/") + 1);
  return [...withSql].find((folder) => folder === last || folder.endsWith(`/${last}`)) ?? foldersUpwards(base).find((folder) => folder !== "" && withSql.has(folder));
}

// src/migrations/discover.ts
async function discoverMigrations(request) {
  let candidates = findCandidates(request), texts = await readSamples(candidates, request), found = candidates.map((candidate) => recognise(candidate, request, texts)), folders = gather(found.flatMap(({ folder }) => folder === void 0 ? [] : [folder])), remarks = [...found.flatMap(({ remark }) => remark === void 0 ? [] : [remark]), ...folders.flatMap(remarkOnCode)];
  return { folders, remarks: folders.length === 0 ? [...remarks, ...remarkOnPrograms(request.paths)] : remarks };
}
function findCandidates({ paths, sources, only, framework }) {
  let there = new Set(paths), wanted = only === void 0 ? void 0 : new Set(only.flatMap((pattern) => there.has(pattern) ? [pattern] : matchOnly(pattern, paths))), concerns = ({ root }) => wanted === void 0 || root.paths.some((path) => wanted.has(path)), told = sources.flatMap((source) => rootsOfSource(source, paths).map((root) => ({ root, source, named: !0 })));
  if (sources.length > 0 && wanted === void 0) return told;
  let known = new Set(told.flatMap(({ root }) => root.paths)), sql = paths.filter((path) => /\.sql$/i.test(path) && !known.has(path));
  if (wanted !== void 0) return [...told, ...groupByRoot(sql, paths).map((root) => ({ root, named: !0 }))].filter(concerns);
  let roots = groupByRoot(sql.filter(isOwnPath), paths), likely = roots.filter(looksLikeMigrations);
  return likely.length === 0 && framework !== void 0 ? roots.map((root) => ({ root, named: !0 })) : likely.map((root) => ({ root, named: !1 }));
}
function matchOnly(pattern, paths) {
  let found = matchPaths(pattern, paths);
  if (found.length > 0) return found;
  throw new UserError({
    message: `\`${pattern}\` names no file of the repository`,
    hint: "name a .sql file, a folder that holds some, or a glob in quotes"
  });
}
var manifests = ["go.mod", "Cargo.toml", "package.json", "pom.xml", "build.gradle", "build.gradle.kts", "gradle/libs.versions.toml"], sampleSize = 8;
async function readSamples(candidates, request) {
  let there = new Set(request.paths), wanted = candidates.flatMap(({ root }) => [...samplePaths(root), ...manifestPaths(root, there), ...providerPaths(root, there)]);
  return request.read([...new Set(wanted)]);
}
function samplePaths({ paths }) {
  let sorted = paths.toSorted(compareNatural);
  return sorted.length <= sampleSize ? sorted : [...sorted.slice(0, 3), ...sorted.slice(3 - sampleSize)];
}
function manifestPaths({ folder }, there) {
  return foldersUpwards(folder).flatMap((above) => manifests.map((name) => joinPath(above, name)).filter((path) => there.has(path)));
}
function providerPaths({ folder }, there) {
  return ["migration_lock.toml", "meta/_journal.json"].map((name) => joinPath(folder, name)).filter((path) => there.has(path));
}
function recognise({ root, source, named }, request, texts) {
  let there = new Set(request.paths), sample = [...samplePaths(root), ...manifestPaths(root, there)].flatMap((path) => {
    let text = texts.get(path);
    return text === void 0 ? [] : [{ path, text }];
  }), framework = request.framework ?? source?.framework, inside = insideOf(root, request.paths), layout = framework === void 0 ? chooseLayout({ root, inside, sample, repositoryPaths: request.paths }) : layoutOf(framework), paths = root.paths.filter((path) => layout.claims(path));
  if (paths.length === 0) return noneClaimed(root, layout, source);
  let providers2 = new Map(providerPaths(root, there).flatMap((path) => texts.has(path) ? [[path, texts.get(path) ?? ""]] : [])), hint = readDialectHint(root.folder, providers2, sample);
  return hint.foreign !== void 0 && !named ? { remark: `${titleOf(root.folder)} is left out: its SQL is for ${hint.foreign}` } : { folder: {
    folder: root.folder,
    layout,
    paths,
    companions: findCompanions(layout, root.folder, request.paths),
    unread: layout.framework === "rails-structure" ? [] : codeMigrations(root.folder, request.paths),
    ...source === void 0 ? {} : { source },
    ...hint.dialect === void 0 ? {} : { dialectHint: hint.dialect }
  } };
}
function insideOf(root, paths) {
  let folders = new Set(root.paths.map(folderOf));
  return [...root.paths, ...paths.filter((path) => !/\.sql$/i.test(path) && folders.has(folderOf(path)))];
}
function noneClaimed({ folder, paths }, layout, source) {
  if (source === void 0) return {};
  throw new UserError({
    message: `none of the ${paths.length} .sql files in ${titleOf(folder)} is named as ${layout.title} names its migrations`,
    place: source.from,
    hint: "name another `framework:`, or leave it out to have it recognised"
  });
}
function findCompanions(layout, folder, paths) {
  if (layout.companions.length === 0) return [];
  let above = new Set(foldersUpwards(folder)), isCompanion = (0, import_picomatch3.default)(layout.companions.map((glob) => `**/${glob}`));
  return paths.filter((path) => isCompanion(path) && (isInside(path, folder) || above.has(folderOf(path))));
}
function gather(folders) {
  let gathered = /* @__PURE__ */ new Map();
  for (let one of folders) {
    let isRecursive = one.layout.framework === "flyway" || one.layout.framework === "liquibase", home = one.source === void 0 && (isRecursive || one.layout.framework === "plain") ? gatheringFolder(one.folder, isRecursive) : one.folder, key = `${one.layout.framework}:${home}`, other = gathered.get(key);
    other === void 0 || !agree(one, other) ? gathered.set(other === void 0 ? key : `${key}:${one.folder}:${gathered.size}`, {
      ...one,
      folder: home === one.folder ? home : homeOf(one, home, folders)
    }) : gathered.set(key, join(other, one, home));
  }
  return [...gathered.values()];
}
function homeOf(one, home, folders) {
  return folders.some(
    (other) => other !== one && other.layout === one.layout && (other.folder === home || isInside(other.folder, home)) && agree(one, other)
  ) ? home : one.folder;
}
function agree(one, other) {
  if (one.dialectHint !== void 0 && other.dialectHint !== void 0 && one.dialectHint !== other.dialectHint) return !1;
  if (one.layout.framework !== "flyway") return !0;
  let versions = new Set(one.paths.map(flywayVersion));
  return !other.paths.some((path) => versions.has(flywayVersion(path)));
}
function flywayVersion(path) {
  let name = baseName(path);
  return /^[VUB][\d._]*?(?=__|\.sql)/.exec(name)?.[0] ?? name;
}
function join(one, other, folder) {
  let union = (a, b) => [.../* @__PURE__ */ new Set([...a, ...b])], hint = one.dialectHint ?? other.dialectHint;
  return {
    ...one,
    folder,
    paths: union(one.paths, other.paths),
    companions: union(one.companions, other.companions),
    unread: union(one.unread, other.unread),
    ...hint === void 0 ? {} : { dialectHint: hint }
  };
}
function remarkOnCode({ folder, unread }) {
  if (unread.length === 0) return [];
  let kinds = extensionsOf(unread);
  return unread.length === 1 ? [`1 migration in ${titleOf(folder)} is a program (${kinds}): what it does to the schema is not known`] : [`${unread.length} migrations in ${titleOf(folder)} are programs (${kinds}): what they do to the schema is not known`];
}
function remarkOnPrograms(paths) {
  let folders = /* @__PURE__ */ new Map();
  for (let path of paths)
    !isCodeMigration(path) || !isOwnPath(path) || !isConventionalFolder(folderOf(path)) || folders.set(folderOf(path), [...folders.get(folderOf(path)) ?? [], path]);
  return [...folders].map(([folder, found]) => {
    let what = found.length === 1 ? "1 migration that is a program" : `${found.length} migrations that are programs`;
    return `${titleOf(folder)} holds ${what} (${extensionsOf(found)}), which ${found.length === 1 ? "is" : "are"} not read`;
  });
}
function extensionsOf(paths) {
  return [...new Set(paths.map((path) => path.slice(path.lastIndexOf("."))))].join(", ");
}
function titleOf(folder) {
  return folder === "" ? "the root of the repository" : folder;
}

export {
  readMigrations,
  comparisonOf,
  matchPaths,
  discoverMigrations
};
