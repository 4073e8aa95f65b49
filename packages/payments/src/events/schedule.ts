/** The wait before each attempt, from the one before, in seconds: 0, 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 h. */
const waitsSeconds = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** Standard Webhooks' schedule: ten attempts over 75 h 35 min. */
export const maxAttempts = waitsSeconds.length;

/** When to try again after `made` attempts, or undefined when it was the last. */
export function nextAttemptAt(made: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const wait = waitsSeconds[made];
  return wait === undefined ? undefined : now.add({ seconds: wait });
}
