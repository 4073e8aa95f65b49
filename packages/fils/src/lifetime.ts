interface Closable {
  close(): Promise<void>;
}

/**
 * Waits for Ctrl-C or SIGTERM, then closes what was opened, the last first. A second Ctrl-C ends at once, for those
 * who cannot wait: the database survives it.
 */
export async function untilStopped(opened: readonly Closable[], tell: (line: string) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  process.once('SIGINT', () => process.exit(130));
  tell('Closing …');
  await closeAll(opened);
}

export async function closeAll(opened: readonly Closable[]): Promise<void> {
  for (const thing of [...opened].reverse()) await thing.close();
}

/** Turns "address in use" into a sentence that names the setting. */
export async function listening<T>(what: string, setting: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if ((error as NodeJS.ErrnoException)?.code === 'EADDRINUSE') {
      const { port } = error as { port?: number };
      throw Object.assign(
        new Error(`Port ${port} for ${what} is taken. Stop what uses it, or set ${setting} to another port.`),
        {
          code: 'port_in_use',
        },
      );
    }
    throw error;
  }
}
