export interface RateLimit {
  /** Takes one request from the caller's allowance; 0 when there was one, else the seconds to wait. */
  take(caller: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A bucket of `burst` requests for each caller, refilled by `perSecond`. Kept in this process: behind several, the
 * limit is that many times higher, which is good enough to stop a loop gone wild.
 *
 * @param now milliseconds of a monotonic clock; wall time may be set back or, in a test, stand still
 */
export function rateLimit(
  { burst, perSecond }: { burst: number; perSecond: number },
  now: () => number = () => performance.now(),
): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take(caller) {
      const at = now();
      const before = buckets.get(caller) ?? { tokens: burst, at };
      const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
      buckets.set(caller, { tokens: tokens < 1 ? tokens : tokens - 1, at });
      return tokens < 1 ? Math.ceil((1 - tokens) / perSecond) : 0;
    },
  };
}
