import type { Judged } from './judge.ts';

/** Refusals of the server that the effects do not foresee, and why. */
interface Reason {
  readonly because: string;
  /** Matches the server's message. */
  readonly message: RegExp;
}

/** What no history of migrations tells: the gate cannot know, or must not guess. */
const untold: readonly Reason[] = [
  {
    because: 'roles, databases and tablespaces belong to the whole server, and whoever set it up made them',
    message: /^(?:role|database|tablespace) "/,
  },
  { because: 'an extension may have been brought by the platform', message: /^extension "|extension "plpgsql"|drop extension plpgsql/ },
  {
    because: 'servers, label providers, languages, files and settings of the server are of the platform',
    message: /^(?:server|language) "|security label|could not access file|without restarting/,
  },
  { because: 'cursors and prepared statements are not followed', message: /^(?:cursor|prepared statement) "/ },
  { because: 'whether a value is there needs the data', message: /duplicate key|violates|currval|^x$|division by zero|out of range|query returned/ },
];

/** What the catalog does not keep, or what is not read so far. */
const unread: readonly Reason[] = [
  {
    because: 'of publications their tables are kept, and not their names; statistics, collations, text search and access methods are not kept',
    message:
      /^(?:publication|statistics (?:object|kind)|text search|collation|operator class|access method) |extended statistics|"ghost" for encoding|unrecognized statistics kind/,
  },
  {
    because: 'casts, transforms, operators and event triggers are not checked',
    message:
      /cast function|FROM SQL function|event_trigger|unrecognized event name|cast from type|source data type|target data type|function f\(internal\)/,
  },
  { because: 'rules of the rewrite system are checked by what they use only', message: /rule "|rules? |ON SELECT|non-view rule/ },
  { because: 'typed tables are read as plain ones', message: /typed table|row type|ALTER action (?:NOT )?OF|is not a composite type/ },
  {
    because: 'queries and the values of INSERT, UPDATE, DELETE and MERGE are not resolved name by name and type by type',
    message:
      /^column "[^"]*" (?:does not exist|of relation|is of type|has a type conflict|cannot be cast|appears twice)|^column reference|^column [\w.]+ does not exist|^missing FROM-clause|^invalid reference to FROM|^relation "|^invalid input|^malformed|^operator |is of type .* but expression|cannot subscript|^VALUES lists|^subquery|^each |types .* cannot be matched|must appear in the GROUP BY|^argument of|^table name "|^CREATE VIEW specifies|^CASE|^UNION|^DEFAULT is not|^INSERT has|SELECT \.\.\. INTO|^cannot (?:insert|update|delete|execute)|^cannot assign to|could not determine|SELECT DISTINCT ON|^set-returning|^set-valued|^aggregate function|^window function|multiple-column|number of columns|^there is no (?:parameter|unique or exclusion constraint matching)|WITHIN GROUP|^CREATE MATERIALIZED|position \d+ is not|cannot cast type|input of anonymous|^could not identify/,
  },
  {
    because: 'bodies and results of routines are not resolved',
    message:
      /^return type mismatch|^function result type|SQL functions cannot|has no destination|known variable|^syntax error|^procedures cannot|cannot commit|invalid transaction termination|SQL function|^aggregate (?:stype|needs|transition)/,
  },
  {
    because: 'of several overloads, and of procedures and aggregates, only the name is known where types are not given',
    message:
      /^(?:function|procedure|aggregate) |could not find a|is not (?:a|an) (?:procedure|function|aggregate)|is an? (?:aggregate )?(?:function|procedure)|is not unique|^could not find/,
  },
  {
    because: 'storage parameters, storage and compression of columns are not checked',
    message:
      /unrecognized parameter|out of bounds for option|invalid value for (?:boolean|integer|enum|floating point) option|storage|compression|WITH OIDS|security_barrier/,
  },
  {
    because: 'NULL beside NOT NULL, and DEFAULT beside another, are read as the last of them',
    message:
      /conflicting (?:NULL|or redundant)|multiple default values|both default and identity|both identity and generation|both default and generation/,
  },
  {
    because: 'the catalog keeps no names of NOT NULL constraints, nor which they are',
    message: /not-null constraint|^constraint "|constraint name|NO INHERIT|child tables too|is not a (?:not-null|check|foreign key)/,
  },
  { because: 'rarer rules of inheritance and partitions', message: /inherit|type conflict|partition|bound|clustered|of a partition/ },
  {
    because: 'types of arguments, results, ranges and casts are read by their names only',
    message:
      /^type |^type modifier|pseudo-type|^NUMERIC|^length for type|is only a shell|range subtype|no default operator class|must be marked|type modifier|cannot be cast automatically|collations are not supported|^data type|^cannot use/,
  },
  {
    because: 'kinds of objects that the statement does not tell us',
    message:
      /^"[^"]*" is (?:not )?an? |^\w+ is not a domain|cannot open relation|cannot lock rows in|ALTER action|cannot copy|not commutative|does not support|not supported/,
  },
  {
    because: 'rarer options, and what the engine itself needs',
    message:
      /required by the database system|because (?:type|table|view)|other objects depend|requires it|system c|^identity column type|^cannot (?:alter|change|move|rename|drop|add|create|mark|set) |invalid privilege type|ALL IN SCHEMA|^unrecognized configuration parameter|^invalid value for parameter|^parameter "[^"]*" |cannot have a user-defined type|(?:NEW|OLD) TABLE cannot be specified|DISCARD ALL|^there is no built-in function|WITH CHECK OPTION is supported only|^schema "pg_\w+" already exists/,
  },
];

export const reasons: readonly Reason[] = [...untold, ...unread];

export const reasonOf = ({ message }: Pick<Judged, 'message'>): Reason | undefined => reasons.find((reason) => reason.message.test(message));

/** Whether the refusal is one that no history of migrations tells. */
export const isUntold = (judged: Pick<Judged, 'message'>): boolean => untold.some(({ message }) => message.test(judged.message));
