/** timestamptz travels as Date in both database drivers; everything else here uses Temporal.Instant. */
export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

export const toInstant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());
