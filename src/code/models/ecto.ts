import type { Model, ModelReader } from './model.ts';

/** Ecto's `schema "orders" do … field :note`. Source: Ecto.Schema, "field/3", option `:source`. */
export const ecto: ModelReader = {
  endings: ['ex', 'exs'],
  mark: /\bEcto\.Schema\b/,
  read: (file) =>
    [...file.plain.matchAll(/^([ \t]*)schema\s*\(?\s*"(\w+)"\)?\s*do\b/gm)].map(({ index, 1: indent = '', 2: name = '' }): Model => {
      const end = file.plain.indexOf(`\n${indent}end`, index);
      const text = file.plain.slice(index, end < 0 ? undefined : end);
      const fields = [...text.matchAll(/^[ \t]*(field|belongs_to)\s*\(?\s*:(\w+)([^\n]*)/gm)];
      const members = fields
        .filter(([, , , rest = '']) => !/\bvirtual:\s*true/.test(rest))
        .map(({ index: at, 0: line, 1: macro, 2: field = '', 3: rest = '' }) => {
          const told = /\b(?:source|foreign_key):\s*:(\w+)/.exec(rest)?.[1];
          return { names: [told ?? (macro === 'field' ? field : `${field}_id`)], at: index + at + line.search(/\S/) };
        });
      return { kind: 'table', title: `Ecto schema ${name}`, names: [name], isNamed: true, at: index + indent.length, members };
    }),
};
