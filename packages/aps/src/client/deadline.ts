/** A signal that aborts when the time is up or when the caller's signal does, whichever is first. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time ran out. */
  expired(): boolean;
  /** Must be called when the work is done: releases the timer and the caller's signal. */
  clear(): void;
}

/**
 * Made by hand, because AbortSignal.any(…, AbortSignal.timeout(…)) may be garbage collected while only a wrapped
 * request holds it, and then never fires.
 */
export function deadline(milliseconds: number, signal: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    controller.abort(new DOMException('The time is up.', 'TimeoutError'));
  }, milliseconds);
  const forward = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', forward, { once: true });
  return {
    signal: controller.signal,
    expired: () => expired,
    clear: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    },
  };
}
