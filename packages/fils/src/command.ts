/** Exit code of the process: 0 done, 1 failed, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;
export type Command = (args: string[], env: NodeJS.ProcessEnv) => Promise<ExitCode>;
