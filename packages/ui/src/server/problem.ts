import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { z } from 'zod';

/** One wrong member of an input: its dotted path, a stable code, and a sentence. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** The least (`too_small`) or most (`too_big`) that is accepted. */
  readonly limit?: number;
  /** What `limit` counts; absent where it is the value itself. */
  readonly unit?: 'characters' | 'items';
}

/**
 * For zod's `refine`: a sentence, and the stable code by which an app says it in another language (`problem.<code>`).
 *
 * @example z.string().refine(isWebAddress, coded('invalid_url', 'must be an absolute http or https address'))
 */
export function coded(code: string, message: string): { message: string; params: { code: string } } {
  return { message, params: { code } };
}

/** An answer that is not a success, as RFC 9457 problem details. Throw it anywhere below `problemHandler`. */
export class Problem extends Error {
  readonly status: number;
  /** Stable, for programs: `invalid_input`, `not_found`, … */
  readonly code: string;
  /** A sentence for people: what is wrong and how to mend it. */
  readonly detail: string;
  readonly field: string | undefined;
  readonly errors: readonly FieldProblem[] | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    extra: { field?: string; errors?: readonly FieldProblem[]; cause?: unknown } = {},
  ) {
    super(detail, { cause: extra.cause });
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.field = extra.field;
    this.errors = extra.errors;
  }

  /** The problem as a response. */
  response(headers: Record<string, string> = {}): Response {
    const { status, code, detail, field, errors } = this;
    return Response.json(
      { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail, field, errors },
      {
        status: status as ContentfulStatusCode,
        headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
      },
    );
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

const codes: Record<number, string> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};

export interface ProblemHandlerOptions {
  /** Turns an error class of a feature into a problem; `undefined` leaves it to the rules below. */
  translate?(error: Error): Problem | undefined;
  /** Renders a problem for a shopper's browser; `undefined` answers problem+json. Programs always get the latter. */
  render?(problem: Problem, c: Context): Response | Promise<Response> | undefined;
}

/**
 * For `app.onError`: answers every error as problem+json. Wrong input names its fields (422); `HTTPException` keeps its
 * status; anything unforeseen is logged with its stack and answered 500 without it.
 */
export function problemHandler(log: Logger, options: ProblemHandlerOptions = {}): ErrorHandler {
  return async (error, c) => {
    const problem = options.translate?.(error) ?? problemOf(error);
    if (problem.status >= 500)
      log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
    else log.debug({ code: problem.code, method: c.req.method, path: c.req.path }, problem.detail);
    const rendered = await options.render?.(problem, c);
    if (rendered !== undefined) return rendered;
    const response = problem.response();
    // Headers that the handler had set before it threw (cookies, WWW-Authenticate) belong to a success: not copied.
    return response;
  };
}

/** The problem that an error stands for. */
export function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return invalidInput(error);
  if (error instanceof HTTPException) {
    const status = error.status;
    const detail = error.message || titles[status] || 'The request could not be answered.';
    return new Problem(status, codes[status] ?? 'error', detail, { cause: error });
  }
  return new Problem(500, 'internal_error', 'Something went wrong here. It has been written to the log.', {
    cause: error,
  });
}

/** More than anybody mends at once: ten thousand unknown members must not be answered with a megabyte. */
const mostErrors = 50;

/** A zod error as a 422 that names each wrong field, up to fifty. */
export function invalidInput(error: z.core.$ZodError): Problem {
  const errors = error.issues.flatMap(fieldProblems).slice(0, mostErrors);
  const first = errors[0];
  const named = errors.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
  return new Problem(422, 'invalid_input', named.join('; ') || 'The input is not valid.', {
    ...(first?.field ? { field: first.field } : {}),
    errors,
  });
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      code: 'unknown',
      message: 'this member is not known',
    }));
  }
  return [{ field: path.join('.'), code: codeOf(issue), message: issue.message, ...limitOf(issue) }];
}

function codeOf(issue: z.core.$ZodIssue): string {
  const own = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return typeof own === 'string' ? own : issue.code;
}

function limitOf(issue: z.core.$ZodIssue): Pick<FieldProblem, 'limit' | 'unit'> {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return {};
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return { limit, unit: 'characters' };
  if (issue.origin === 'array' || issue.origin === 'set') return { limit, unit: 'items' };
  return { limit };
}
