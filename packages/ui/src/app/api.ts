/** One wrong member of what was sent. */
export interface ApiFieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** The least or most that is accepted, and what it counts. */
  readonly limit?: number;
  readonly unit?: 'characters' | 'items';
}

/** A refused or failed call. `code` is stable; `status` 0 means that no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly field: string | undefined;
  readonly errors: readonly ApiFieldProblem[];

  constructor(
    status: number,
    code: string,
    detail: string,
    extra: { field?: string | undefined; errors?: readonly ApiFieldProblem[] } = {},
  ) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.field = extra.field;
    this.errors = extra.errors ?? [];
  }
}

export interface ApiOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; bigint becomes a string, because JSON numbers lose digits. A FormData is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const unauthenticatedListeners = new Set<() => void>();

/** Calls back when an answer says that the session has ended. Returns the way to stop listening. */
export function onUnauthenticated(listener: () => void): () => void {
  unauthenticatedListeners.add(listener);
  return () => unauthenticatedListeners.delete(listener);
}

/**
 * Calls the app's server. A path without a leading slash is below the app's API (`orders` → `/dashboard/api/orders`);
 * one with a slash is taken as it is. Answers JSON; an empty answer gives `undefined`.
 *
 * @throws ApiProblem for every refusal, and with code `network` when there is no answer
 */
export async function api<T = unknown>(path: string, options: ApiOptions = {}): Promise<T> {
  const { body, signal } = options;
  const method = options.method ?? (body === undefined ? 'GET' : 'POST');
  const sendsForm = body instanceof FormData;
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (body !== undefined && !sendsForm) headers['Content-Type'] = 'application/json';

  let response: Response;
  try {
    response = await fetch(apiUrl(path), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: sendsForm ? body : JSON.stringify(body, bigintAsText) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, 'network', 'The server cannot be reached.');
  }
  const text = await response.text();
  const value = parse(text);
  if (response.ok) {
    if (value === unreadable) {
      throw new ApiProblem(response.status, 'unreadable', 'The answer could not be read.');
    }
    return value as T;
  }
  const problem = problemOf(response.status, value);
  if (problem.status === 401 && problem.code === 'unauthenticated') {
    for (const listener of unauthenticatedListeners) listener();
  }
  throw problem;
}

/** The address that `api` calls for a path; for plain links to downloads. */
export function apiUrl(path: string): string {
  return path.startsWith('/') ? path : `${import.meta.env.BASE_URL}api/${path}`;
}

const unreadable = Symbol('unreadable');

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}

function problemOf(status: number, value: unknown): ApiProblem {
  const body = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : undefined);
  return new ApiProblem(status, text('code') ?? 'error', text('detail') ?? `The server answered ${status}.`, {
    field: text('field'),
    ...(Array.isArray(body['errors']) ? { errors: body['errors'] as ApiFieldProblem[] } : {}),
  });
}

function bigintAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
