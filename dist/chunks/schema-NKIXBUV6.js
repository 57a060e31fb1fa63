import {
  dialects,
  initialState,
  readSource,
  replay
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
import "./chunk-PGQW5D7T.js";
import "./chunk-4VSUVYMH.js";
import {
  defaultPolicyPath,
  loadPolicy
} from "./chunk-AAOSEZIF.js";
import "./chunk-LU6DE2YL.js";
import "./chunk-ZCIRMA3B.js";
import "./chunk-XWQ6AS7F.js";
import "./chunk-54VL76LS.js";
import {
  UserError
} from "./chunk-UWB657EY.js";
import "./chunk-5OEVIZ5D.js";
import "./chunk-CCJH564J.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/run/schema.ts
async function replaySchema(tree, flags) {
  let { migrations } = await policyOf(tree), paths = await tree.list(), { folders } = await discoverMigrations({
    paths,
    sources: migrations,
    read: (wanted) => tree.read(wanted),
    ...flags.framework !== void 0 && { framework: flags.framework },
    ...flags.only !== void 0 && { only: flags.only }
  }), [folder, ...others] = folders;
  if (folder === void 0) throw new UserError({ message: `no migrations were found in ${tree.title}`, hint: "name the folder that holds them" });
  if (others.length > 0)
    throw new UserError({
      message: `${tree.title} holds ${folders.length} folders of migrations, each with a schema of its own`,
      hint: `name one of ${folders.map((each) => each.folder || ".").join(", ")}`
    });
  let source = await readSource(folder, { base: tree, head: tree, changed: [], complete: !0 }, { ...flags, all: !0 }), { dialect, target } = source, files = source.replayed.filter(({ path }) => source.wanted.has(path)), before = initialState(dialect.traits, dialect.initialSession(target), folder.unread.length === 0), { catalog } = replay(files, before, dialect, target).after;
  return { folder: folder.folder, target, catalog, sql: dialect.renderSchema(catalog) };
}
async function policyOf(tree) {
  let reader = { read: async (path) => (await tree.read([path])).get(path) }, text = await reader.read(defaultPolicyPath), [loaded] = await Promise.all([
    loadPolicy({ ...text !== void 0 && { path: defaultPolicyPath, text }, reader, rules, presets }),
    ...Object.values(dialects).map((dialect) => dialect?.load())
  ]);
  return loaded.policy;
}
export {
  replaySchema
};
