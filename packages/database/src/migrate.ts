import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

// biome-ignore lint/suspicious/noExplicitAny: a migrator works on any schema
type AnyKysely = Kysely<any>;

/** Name to migration, in the order of the names. */
export type Migrations = Readonly<Record<string, Migration>>;

const migrator = (db: AnyKysely, migrations: Migrations, schema: string): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: schema,
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  });

/** Brings the schema to head. Safe to call from several processes at once (Kysely takes a lock). */
export async function migrate(db: AnyKysely, migrations: Migrations, schema: string): Promise<string[]> {
  const { error, results } = await migrator(db, migrations, schema).migrateToLatest();
  if (error) {
    const failed = results?.find((r) => r.status === 'Error')?.migrationName ?? 'unknown';
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${failed} failed: ${reason}`, { cause: error });
  }
  return (results ?? []).map((r) => r.migrationName);
}

/** The migrations that have not run yet; changes nothing. */
export async function pendingMigrations(
  db: AnyKysely,
  migrations: Migrations,
  schema: string,
): Promise<string[]> {
  const all = await migrator(db, migrations, schema).getMigrations();
  return all.filter((m) => m.executedAt === undefined).map((m) => m.name);
}
