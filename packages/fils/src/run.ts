import type { Command, ExitCode } from './command.ts';
import { UsageError } from './errors.ts';

const oldestNode = 26;

// Each command loads only what it needs: `explain` answers at once, without a database.
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  start: {
    summary: 'the shop, payments and the local gateway together, connected: the quickest first payment',
    load: async () => (await import('./commands/start.ts')).start,
  },
  gateway: {
    summary: 'only the local Amazon Payment Services: --port N --data memory|DIR --seed FILE.json',
    load: async () => (await import('./commands/gateway.ts')).gateway,
  },
  payments: {
    summary: "only the merchant's payments server (what production runs)",
    load: async () => (await import('./commands/payments.ts')).payments,
  },
  migrate: {
    summary: 'bring the database to this version',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  doctor: {
    summary: 'check settings, database, credentials and clock, and say what to mend',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  explain: {
    summary: 'say why a signature does not verify: explain MESSAGE.json --phrase-file FILE',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
};

/** Runs one command line; prints sentences, never a stack, for mistakes that a person can mend. */
export async function run(argv: string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(usage());
    return name === undefined ? 2 : 0;
  }
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    console.error(
      `Fils runs on Node ${oldestNode} or newer; this is ${process.version}. The project brings its own: use \`npm start\` or \`npm run fils -- ${name}\`.`,
    );
    return 1;
  }
  const command = commands[name];
  if (!command) {
    console.error(`There is no command "${name}".\n\n${usage()}`);
    return 2;
  }
  try {
    return await (await command.load())(args, env);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    // Errors with a code are ours or the system's and say what to do; anything else is a fault and needs its stack.
    const known = error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
    console.error(known ? (error as Error).message : error);
    return 1;
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((n) => n.length));
  const lines = Object.entries(commands).map(([n, { summary }]) => `  fils ${n.padEnd(width)}  ${summary}`);
  return `Fils: payments through Amazon Payment Services\n\n${lines.join('\n')}\n\nSettings come from the environment: see docs/settings.md`;
}
