interface Queryable {
  readonly schema: string;
  run<R>(statement: { name: string; text: string }, values: readonly unknown[]): Promise<R[]>;
}

/** The tables of our schema. */
async function tablesOf(database: Queryable): Promise<string[]> {
  const text = `select table_name::text as name from information_schema.tables
    where table_schema = $1 and table_type = 'BASE TABLE' order by 1`;
  const rows = await database.run<{ name: string }>({ name: 'wild_tables', text }, [database.schema]);
  return rows.map(({ name }) => name);
}

/** Number and digest of the rows of each table: equal before and after means that nothing was changed. */
export async function fingerprint(
  database: Queryable,
  except: readonly string[] = [],
): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tablesOf(database)) {
    if (except.includes(table)) continue;
    const text = `select count(*)::text || ' rows, ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '-') as print from "${database.schema}"."${table}" t`;
    const [row] = await database.run<{ print: string }>({ name: `wild_print_${table}`, text }, []);
    prints[table] = row?.print ?? '';
  }
  return prints;
}

/** Everything that is stored, as text, in all schemas. */
export async function dump(database: Queryable): Promise<string> {
  const list = `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`;
  const tables = await database.run<{ name: string }>({ name: 'wild_all_tables', text: list }, []);
  const contents: string[] = [];
  for (const { name } of tables) {
    const text = `select coalesce(string_agg(t::text, chr(10)), '') as rows from ${name} t`;
    const [row] = await database.run<{ rows: string }>({ name: `wild_dump_${name}`, text }, []);
    contents.push(`${name}\n${row?.rows ?? ''}`);
  }
  return contents.join('\n\n');
}

/** Every text in every row of our schema, also inside JSON; numbers are left out. */
export async function storedTexts(database: Queryable): Promise<string[]> {
  const texts: string[] = [];
  for (const table of await tablesOf(database)) {
    const text = `select found #>> '{}' as text from "${database.schema}"."${table}" t,
      lateral jsonb_path_query(to_jsonb(t), '$.** ? (@.type() == "string")') found`;
    const rows = await database.run<{ text: string }>({ name: `wild_texts_${table}`, text }, []);
    for (const row of rows) texts.push(row.text);
  }
  return texts;
}
