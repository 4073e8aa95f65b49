const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads `<response><name>text</name>…</response>` as a merchant's XML parser would: one level, no attributes. */
export function xmlMembers(xml: string): Record<string, string> {
  const root = /^<\?xml [^?]*\?>\s*<response>([\s\S]*)<\/response>\s*$/.exec(xml)?.[1];
  if (root === undefined) throw new Error(`not the expected XML: ${xml.slice(0, 200)}`);
  const members: Record<string, string> = {};
  let rest = root;
  while (rest !== '') {
    const found = /^<([A-Za-z_][\w.-]*)>([^<]*)<\/\1>/.exec(rest);
    if (found === null) throw new Error(`not an element: ${rest.slice(0, 200)}`);
    const [whole, name = '', text = ''] = found;
    members[name] = text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, entity: string) =>
      code === undefined ? (entities[entity] ?? '') : String.fromCodePoint(Number(code)),
    );
    rest = rest.slice(whole.length);
  }
  return members;
}
