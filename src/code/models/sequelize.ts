import { bracketed, shallow } from '../blocks.ts';
import { plural, snake, tablesOfClass } from '../spelling.ts';
import { firstLiteral, type Model, type ModelReader, type Stated } from './model.ts';

/** `sequelize.define('Order', { … })` and `Order.init({ … })`. Source: Sequelize, "Model Basics": the table is the plural of the model's name. */
export const sequelize: ModelReader = {
  endings: ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'],
  mark: /sequelize/i,
  read(file) {
    return [...file.plain.matchAll(/\b(\w+)\.(define|init)\s*\(/g)].flatMap((head): readonly Model[] => {
      const [, receiver = '', verb] = head;
      const call = bracketed(file, '(', head.index);
      const body = call && bracketed(file, '{', call.start, call.end);
      const name = verb === 'init' ? receiver : call && firstLiteral(file, call.start, body?.start ?? call.end);
      if (call === undefined || body === undefined || name === undefined) return [];
      const told = /\btableName\s*:\s*['"`](\w+)['"`]/.exec(file.plain.slice(body.end, call.end))?.[1];
      const names = told === undefined ? [...tablesOfClass(name), plural(name), plural(snake(name))] : [told];
      const members = attributesOf(shallow(file, body, 1), body.start);
      return [{ kind: 'table', title: `Sequelize model ${name}`, names, isNamed: told !== undefined, at: head.index, members }];
    });
  },
};

function attributesOf(text: string, start: number): readonly Stated[] {
  const entries = [...text.matchAll(/(?:^|[,\n])\s*(['"]?)(\w+)\1\s*:\s*(?:\{([^}]*)\}|\w*DataTypes?\.|Sequelize\.)/g)];
  return entries.map((entry) => {
    const [whole, , key = '', options = ''] = entry;
    const field = /\bfield\s*:\s*['"`](\w+)['"`]/.exec(options)?.[1];
    return { names: field === undefined ? [key, snake(key)] : [field], at: start + entry.index + whole.search(/[\w'"]/) };
  });
}
