/** The members of one shape of message in signing order. */
export interface KeyOrder {
  /** The names as the message lists them: what the shape is recognised by. */
  readonly listed: readonly string[];
  /** The signed names, sorted by UTF-16 code unit. */
  readonly names: readonly string[];
  /** `name=` for each of `names`, joined once. */
  readonly labels: readonly string[];
  /** Where each of `names` stands in `listed`: values are taken by position, which is cheaper than by name. */
  readonly positions: readonly number[];
  /** A name that contains "=", see ambiguity.ts. */
  readonly ambiguousName: string | undefined;
}

/**
 * Sorting is most of the work of signing, and a system signs few shapes again and again. Shapes are kept by
 * their number of members and compared name by name (interned strings: pointer comparisons). Both bounds
 * exist so that strangers who invent member names can cost us a sort, but no memory.
 */
const shapesPerSize = 16;
const largestSize = 64;
const bySize: KeyOrder[][] = Array.from({ length: largestSize + 1 }, () => []);

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function orderOf(listed: readonly string[]): KeyOrder {
  const names = listed.filter((name) => name !== 'signature').sort();
  const positionOf = new Map(listed.map((name, position) => [name, position]));
  return {
    listed,
    names,
    labels: names.map((name) => `${name}=`),
    positions: names.map((name) => positionOf.get(name) ?? 0),
    ambiguousName: names.find((name) => name.includes('=')),
  };
}

/** The signing order of these names (`signature` left out). */
export function keyOrder(listed: readonly string[]): KeyOrder {
  const shapes = bySize[listed.length];
  if (shapes === undefined) return orderOf(listed);
  for (const shape of shapes) if (sameNames(shape.listed, listed)) return shape;
  const order = orderOf(listed);
  if (shapes.length >= shapesPerSize) shapes.shift();
  shapes.push(order);
  return order;
}
