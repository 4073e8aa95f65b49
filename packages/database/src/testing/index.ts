/** Real databases for tests: an embedded one for every file, a private PostgreSQL server when its programs are found. */
export { findPostgres, type PostgresServer, startPostgres } from './postgres.ts';
