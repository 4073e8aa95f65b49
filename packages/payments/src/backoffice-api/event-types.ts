/** One of GET /events/deliveries */
export interface DeliveryItem {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly paymentId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
}

/** GET /events/deliveries/:id */
export interface DeliveryDetailJson extends DeliveryItem {
  readonly body: string;
  readonly log: readonly {
    readonly number: number;
    readonly manual: boolean;
    readonly httpStatus: number | null;
    readonly error: string | null;
    readonly responseExcerpt: string;
    readonly durationMs: number;
    readonly at: string;
  }[];
}

/** One of GET /events/endpoints */
export interface EndpointItem {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
  readonly enabled: boolean;
  readonly failures: number;
  readonly disabledReason: 'gone' | 'failing' | null;
  readonly previousSecretUntil: string | null;
  readonly createdAt: string;
}
