/** The members of one shape of message in signing order. */
export interface KeyOrder {
  /** The names as the message lists them: what the shape is recognised by. */
  readonly listed: readonly string[];
  /** The signed names, sorted by UTF-16 code unit. */
  readonly names: readonly string[];
  /** `name=` for each of `names`, joined once. */
  readonly labels: readonly string[];
}

/**
 * Sorting is most of the work of signing, and a system signs few shapes again and again. Shapes are kept by
 * their number of members and compared name by name (interned strings: pointer comparisons). Both bounds
 * exist so that strangers who invent member names can cost us a sort, but no memory.
 */
const shapesPerSize = 16;
const largestSize = 64;
const bySize: KeyOrder[][] = [];

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function orderOf(listed: readonly string[]): KeyOrder {
  const names = listed.filter((name) => name !== 'signature').sort();
  return { listed, names, labels: names.map((name) => `${name}=`) };
}

/** The signing order of these names (`signature` left out). */
export function keyOrder(listed: readonly string[]): KeyOrder {
  const size = listed.length;
  if (size > largestSize) return orderOf(listed);
  let shapes = bySize[size];
  if (shapes === undefined) {
    shapes = [];
    bySize[size] = shapes;
  }
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i];
    if (shape !== undefined && sameNames(shape.listed, listed)) return shape;
  }
  const order = orderOf(listed);
  if (shapes.length >= shapesPerSize) shapes.shift();
  shapes.push(order);
  return order;
}
