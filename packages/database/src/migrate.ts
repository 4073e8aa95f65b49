import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/** Name to migration, in the order of the names. */
export type Migrations = Readonly<Record<string, Migration>>;

/** Brings the schema to head. Safe to call from several processes at once (Kysely takes a lock). */
// biome-ignore lint/suspicious/noExplicitAny: a migrator works on any schema
export async function migrate(db: Kysely<any>, migrations: Migrations, schema: string): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: schema,
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((r) => r.status === 'Error')?.migrationName ?? 'unknown';
    throw new Error(`Migration ${failed} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return (results ?? []).map((r) => r.migrationName);
}
