/** The data folder is already open in another process: opening it twice silently loses commits. */
export class DatabaseInUse extends Error {
  readonly code = 'database_in_use';
  constructor(directory: string) {
    super(
      `The data folder ${directory} is in use by another process. Stop that one first, or set FILS_DATA_DIR to another folder.`,
    );
    this.name = 'DatabaseInUse';
  }
}

/** PostgreSQL cannot be reached, or refuses us. The message never holds the password of the URL. */
export class DatabaseUnavailable extends Error {
  readonly code = 'database_unavailable';
  constructor(where: string, cause: unknown) {
    super(`The database ${where} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'DatabaseUnavailable';
  }
}

/** SQLSTATE of a database error; the error classes of pg and PGlite differ, so never use instanceof. */
const sqlState = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

const lostCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
]);

export function isConnectionLost(error: unknown): boolean {
  const code = sqlState(error);
  if (code && lostCodes.has(code)) return true;
  return error instanceof Error && /Connection terminated|connection error/i.test(error.message);
}

/** Serialization failure, deadlock or lock timeout: the whole transaction may be tried again. */
export function isRetryable(error: unknown): boolean {
  const code = sqlState(error);
  return code === '40001' || code === '40P01' || code === '55P03';
}
