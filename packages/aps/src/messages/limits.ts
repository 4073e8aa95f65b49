import { MalformedMessage } from '../errors.ts';

/** Far above any documented message, far below what would cost a receiver something. */
interface Limits {
  readonly bytes: number;
  readonly members: number;
  readonly nameLength: number;
  readonly depth: number;
}

export const limits: Limits = {
  bytes: 1024 * 1024,
  members: 1000,
  nameLength: 200,
  depth: 16,
};

/**
 * Names that JavaScript objects answer to by themselves: a message that carries one is an attack or an accident.
 */
function isPrototypeName(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

/** Checks one member's name before it is put into an object. */
export function checkName(name: string, known: Readonly<Record<string, unknown>>): void {
  if (name === '') throw new MalformedMessage('A member has no name.');
  if (name.length > limits.nameLength) {
    throw new MalformedMessage(`A member name is longer than ${limits.nameLength} characters.`);
  }
  if (isPrototypeName(name)) throw new MalformedMessage(`"${name}" is not allowed as a member name.`);
  if (Object.hasOwn(known, name)) {
    throw new MalformedMessage(`The member "${name}" occurs twice, so it is not clear what was signed.`);
  }
}

export function checkCount(count: number): void {
  if (count > limits.members)
    throw new MalformedMessage(`The message has more than ${limits.members} members.`);
}

export function checkDepth(depth: number): void {
  if (depth > limits.depth)
    throw new MalformedMessage(`The message is nested deeper than ${limits.depth} levels.`);
}
