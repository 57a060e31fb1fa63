import type { AlterFunctionStmt, CreateFunctionStmt, FunctionParameter, Node, TypeName } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { Volatility } from '../../../model/types.ts';
import { all, as, itemsOf, nameOf, stringOf, stringsOf } from '../tree.ts';
import { readType } from '../types.ts';
import type { Context, Lowerings } from './context.ts';
import { canonicalTokens, writtenGroup } from './expressions.ts';
import { isKeyword } from '../lex.ts';
import { spellName } from '../names.ts';
import { argumentType, readObject } from './objects.ts';
import { isOn, optionOf, optionValue } from './options.ts';
import { pastedParameters } from './pasted-parameters.ts';
import { pathPlace } from './places.ts';
import { usesOfBody } from './routine-bodies.ts';

export const routineLowerings: Lowerings = { CreateFunctionStmt: createRoutine, AlterFunctionStmt: alterRoutine };

function createRoutine(statement: CreateFunctionStmt, context: Context): readonly SchemaChange[] {
  const path = stringsOf(statement.funcname);
  const parameters = all(statement.parameters, 'FunctionParameter');
  const { options } = statement;
  const returns = returnType(statement, parameters);
  const pasted = languageOf(statement) === 'plpgsql' && context.exact ? pastedParameters(context.source.text, parameters) : [];
  return [
    {
      kind: 'create-routine',
      routine: nameOf(path),
      orReplace: statement.replace === true,
      routineKind: statement.is_procedure === true ? 'procedure' : 'function',
      spec: {
        arguments: parameters.filter(isInput).map(({ argType }) => argumentType(argType)),
        ...(returns !== undefined && { returns }),
        language: languageOf(statement),
        volatility: volatilityOf(options) ?? 'volatile',
        securityDefiner: isOn(options, 'security'),
        settings: settingsOf(options),
        uses: usesOfBody(statement, languageOf(statement), context),
        body: stringsOf(itemsOf(optionOf(options, 'as')?.arg)).at(-1) ?? sqlBody(statement, context) ?? '',
        ...(statement.sql_body !== undefined && { atomic: true }),
        parameters: parameters
          .filter(isInput)
          .map(({ name, defexpr }) => ({ ...(name !== undefined && name !== '' && { name }), optional: defexpr !== undefined })),
        signature: writtenGroup(context, 0) ?? '',
        attributes: attributesOf(options),
        ...(pasted.length > 0 && { pasted }),
      },
      span: pathPlace(context, path),
    },
  ];
}

const languageOf = ({ options, sql_body }: CreateFunctionStmt): string =>
  stringOf(optionOf(options, 'language')?.arg)?.toLowerCase() ?? (sql_body === undefined ? '' : 'sql');

const isInput = ({ mode }: FunctionParameter): boolean => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE';

function volatilityOf(options: readonly Node[] | undefined): Volatility | undefined {
  const word = optionValue(optionOf(options, 'volatility')?.arg);
  return word === 'immutable' || word === 'stable' || word === 'volatile' ? word : undefined;
}

/** What a function says of itself beside its language, volatility and security; an empty text is what every function is. Source: manual, CREATE FUNCTION. */
function attributesOf(options: readonly Node[] | undefined): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const { defname = '', arg } of all(options, 'DefElem')) {
    const value = optionValue(arg) ?? '';
    const word = defname.toUpperCase();
    if (defname === 'strict' || defname === 'leakproof' || defname === 'window') attributes[defname] = value === 'true' ? word : '';
    else if (defname === 'parallel') attributes[defname] = value.toLowerCase() === 'unsafe' ? '' : `${word} ${value.toUpperCase()}`;
    else if (defname === 'cost' || defname === 'rows') attributes[defname] = `${word} ${value}`;
    else if (defname === 'support') attributes[defname] = `${word} ${stringsOf(itemsOf(arg)).map(spellName).join('.')}`;
  }
  return attributes;
}

/** The text of BEGIN ATOMIC … END, or of RETURN …. */
function sqlBody({ sql_body }: CreateFunctionStmt, context: Context): string | undefined {
  if (sql_body === undefined) return undefined;
  const { text } = context.source;
  const tokens = context.tokens();
  const start = tokens.find(
    (token, at) => isKeyword(text, token, 'return') || (isKeyword(text, token, 'begin') && isKeyword(text, tokens[at + 1], 'atomic')),
  );
  return start && canonicalTokens(context, start.start, text.length);
}

/** `name=value`, or `name from current`; RESET of ALTER FUNCTION is the name alone, and `all` for RESET ALL. */
function settingsOf(options: readonly Node[] | undefined): readonly string[] {
  return all(options, 'DefElem')
    .filter(({ defname }) => defname === 'set')
    .map(({ arg }) => {
      const set = as(arg, 'VariableSetStmt');
      if (set?.kind === 'VAR_RESET_ALL') return 'all';
      if (set?.kind === 'VAR_RESET' || set?.kind === 'VAR_SET_DEFAULT') return set.name ?? '';
      if (set?.kind === 'VAR_SET_CURRENT') return `${set.name ?? ''} from current`;
      return `${set?.name ?? ''}=${(set?.args ?? []).map((value) => optionValue(value) ?? '').join(', ')}`;
    });
}

function returnType({ returnType: type }: CreateFunctionStmt, parameters: readonly FunctionParameter[]): string | undefined {
  const columns = parameters.filter(({ mode }) => mode === 'FUNC_PARAM_TABLE');
  if (columns.length > 0) return `TABLE(${columns.map(({ name, argType }) => `${spellName(name ?? '')} ${readType(argType).text}`).join(', ')})`;
  return type === undefined ? undefined : spellReturn(type);
}

const spellReturn = (type: TypeName): string => `${type.setof === true ? 'SETOF ' : ''}${readType(type).text}`;

function alterRoutine({ objtype, func, actions }: AlterFunctionStmt, context: Context): readonly SchemaChange[] {
  const object = readObject(objtype, func && { ObjectWithArgs: func });
  const volatility = volatilityOf(actions);
  const settings = settingsOf(actions);
  const attributes = attributesOf(actions);
  return [
    {
      kind: 'alter-routine',
      routine: object.name,
      ...(object.arguments !== undefined && { arguments: object.arguments }),
      ...(volatility !== undefined && { volatility }),
      ...(optionOf(actions, 'security') !== undefined && { securityDefiner: isOn(actions, 'security') }),
      ...(settings.length > 0 && { settings }),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      span: pathPlace(context, object.path),
    },
  ];
}
