import type { Cursor } from '../cursor.ts';
import { readCharset } from '../types.ts';

/** Options whose `=` may be left out. Sources: MySQL 8.4 manual, 15.1.20; MariaDB documentation, CREATE TABLE. */
const known = new Set(
  `auto_increment autoextend_size avg_row_length checksum comment compression connection delay_key_write encrypted encryption encryption_key_id
   engine engine_attribute ietf_quotes insert_method itef_quotes key_block_size max_rows min_rows pack_keys page_checksum page_compressed
   page_compression_level password row_format secondary_engine secondary_engine_attribute sequence stats_auto_recalc stats_persistent
   stats_sample_pages storage table_checksum tablespace transactional type union with_system_versioning`.split(/\s+/),
);

/** Where an option is written under another name. */
const synonyms: Readonly<Record<string, string>> = { type: 'engine', table_checksum: 'checksum' };

/** Reads one option of a table into `options`; false where none comes next. Names are in lower case, as are words that are values. */
export function readTableOption(cursor: Cursor, options: Record<string, string>): boolean {
  const before = cursor.position;
  const isDefault = cursor.take('default');
  if (cursor.take('character', 'set') || cursor.take('charset') || cursor.take('char', 'set')) return set(cursor, options, 'charset');
  if (cursor.take('collate')) return set(cursor, options, 'collate');
  if (isDefault) cursor.return(before);
  if (cursor.take('with', 'system', 'versioning')) options['system_versioning'] = 'yes';
  else if (cursor.take('data', 'directory')) options['data_directory'] = readValue(cursor);
  else if (cursor.take('index', 'directory')) options['index_directory'] = readValue(cursor);
  else if (cursor.take('start', 'transaction')) options['start_transaction'] = 'yes';
  else if (cursor.isOneOf(known) || isSetting(cursor)) {
    const written = cursor.anyName().toLowerCase();
    const name = synonyms[written] ?? written;
    const value = readValue(cursor);
    if (name !== 'password') options[name] = value;
  } else return false;
  return true;
}

function set(cursor: Cursor, options: Record<string, string>, name: string): true {
  cursor.take('=');
  options[name] = readCharset(cursor);
  return true;
}

/** An option of a storage engine: any `name = value`. */
const isSetting = (cursor: Cursor): boolean => {
  const { kind, word } = cursor.peek();
  return (kind === 'word' || kind === 'name') && cursor.peek(1).word === '=' && word !== 'algorithm' && word !== 'lock';
};

function readValue(cursor: Cursor): string {
  cursor.take('=');
  if (cursor.is('(')) {
    const { start, end } = cursor.skipGroup();
    return cursor.slice(start, end).trim();
  }
  const token = cursor.peek();
  if (token.kind === 'string') return cursor.string();
  if (token.kind === 'word') return cursor.next().word;
  if (token.kind === 'name') return cursor.anyName();
  if (token.kind === 'number' || token.kind === 'placeholder' || token.kind === 'variable') return cursor.raw(cursor.next());
  return cursor.fail('expected a value');
}

/** Reads options with or without commas between them. */
export function readTableOptions(cursor: Cursor): Record<string, string> {
  const options: Record<string, string> = {};
  while (readTableOption(cursor, options)) cursor.take(',');
  return options;
}
