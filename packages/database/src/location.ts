/** Where the rows live: in memory (tests), in a folder (one process), or on a PostgreSQL server (any number of processes). */
export type DatabaseLocation =
  | { kind: 'memory'; snapshot?: Blob }
  | { kind: 'directory'; path: string }
  | { kind: 'server'; url: string; poolSize?: number };
