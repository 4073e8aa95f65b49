/** A body that no honest client sends. */
export interface Hostile {
  name: string;
  type: string | undefined;
  body: Buffer | string;
  headers?: Readonly<Record<string, string>>;
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const xml = 'application/xml';

const many = (count: number, member: (index: number) => string, joint: string): string =>
  Array.from({ length: count }, (_, index) => member(index)).join(joint);

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${many(
  9,
  (index) => `<!ENTITY lol${index + 1} "${many(10, () => `&lol${index === 0 ? '' : index};`, '')}">`,
  '',
)}]><response><status>&lol9;</status></response>`;

const multipart = (content: string): string =>
  `--b\r\nContent-Disposition: form-data; name="command"; filename="x.php"\r\nContent-Type: text/html\r\n\r\n${content}\r\n--b--\r\n`;

/** Malformed, oversized, mislabelled and poisoned bodies, in each of the three encodings and in none. */
export const hostileBodies: readonly Hostile[] = [
  { name: 'nothing', type: undefined, body: '' },
  { name: 'nothing as a form', type: form, body: '' },
  { name: 'nothing as JSON', type: json, body: '' },
  { name: 'white space', type: json, body: ' \r\n\t ' },
  {
    name: 'random bytes',
    type: undefined,
    body: Buffer.from(
      many(256, (index) => String.fromCharCode(index), ''),
      'latin1',
    ),
  },
  { name: 'random bytes as an image', type: 'image/png', body: Buffer.from('89504e470d0a1a0a00ff', 'hex') },

  { name: 'a broken escape', type: form, body: 'command=%zz&amount=%' },
  { name: 'escapes that are not UTF-8', type: form, body: 'command=%ff%fe&customer_name=%C3%28' },
  { name: 'an overlong encoding of NUL', type: form, body: 'command=%C0%80' },
  { name: 'half a surrogate pair', type: form, body: 'customer_name=%ED%A0%80' },
  { name: 'only separators', type: form, body: '&&&&====' },
  { name: 'no names', type: form, body: '=a&=b' },
  { name: 'a member twice', type: form, body: 'command=PURCHASE&command=REFUND&amount=1&amount=2' },
  {
    name: 'brackets, as some frameworks read arrays',
    type: form,
    body: 'command[]=PURCHASE&amount[$gt]=0&__proto__[x]=1',
  },
  {
    name: 'prototype names',
    type: form,
    body: '__proto__=1&constructor=2&prototype=3&toString=4&hasOwnProperty=5',
  },
  {
    name: 'NUL and control characters',
    type: form,
    body: 'command=PUR%00CHASE&merchant_reference=a%07b%1bc%0d%0aX-Evil:%201',
  },
  { name: 'ten thousand members', type: form, body: many(10_000, (index) => `member_${index}=x`, '&') },
  { name: 'a name of 200 KB', type: form, body: `${'n'.repeat(200_000)}=1` },
  {
    name: 'a value of 200 KB',
    type: form,
    body: `command=PURCHASE&merchant_reference=${'v'.repeat(200_000)}`,
  },

  { name: 'JSON that stops', type: json, body: '{"command":"PURCH' },
  { name: 'JSON that is no object', type: json, body: '[{"command":"PURCHASE"}]' },
  { name: 'JSON null', type: json, body: 'null' },
  { name: 'a JSON text', type: json, body: '"CHECK_STATUS"' },
  { name: 'JSON with something after it', type: json, body: '{"command":"PURCHASE"} {"command":"REFUND"}' },
  { name: 'JSON with a comment', type: json, body: '{/*x*/"command":"PURCHASE",}' },
  { name: 'JSON with a member twice', type: json, body: '{"amount":"1","command":"CAPTURE","amount":"2"}' },
  {
    name: 'JSON with prototype names',
    type: json,
    body: '{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}',
  },
  {
    name: 'JSON nested 50,000 lists deep',
    type: json,
    body: `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  },
  {
    name: 'JSON nested 20,000 objects deep',
    type: json,
    body: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  },
  {
    name: 'JSON with numbers that no type holds',
    type: json,
    body: `{"amount":1e999999,"fort_id":-${'9'.repeat(5_000)}.5E-10}`,
  },
  { name: 'JSON with NaN', type: json, body: '{"amount":NaN,"x":Infinity,"y":0x10,"z":01}' },
  {
    name: 'JSON with half a surrogate pair',
    type: json,
    body: '{"merchant_reference":"\\ud800","x":"\\udc00\\ud83d"}',
  },
  { name: 'JSON with NUL', type: json, body: '{"command":"CHECK\\u0000STATUS","\\u0000":"x"}' },
  {
    name: 'JSON with lists and objects for texts',
    type: json,
    body: '{"command":["PURCHASE"],"access_code":{"$ne":null},"signature":[],"merchant_identifier":true}',
  },
  {
    name: 'JSON with ten thousand members',
    type: json,
    body: `{${many(10_000, (index) => `"member_${index}":${index}`, ',')}}`,
  },

  {
    name: 'XML with a document type',
    type: xml,
    body: '<!DOCTYPE r SYSTEM "file:///etc/passwd"><response><a>1</a></response>',
  },
  {
    name: 'XML with an external entity',
    type: xml,
    body: '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><response><status>&x;</status></response>',
  },
  { name: 'XML with a billion laughs', type: xml, body: laughs },
  { name: 'XML that is not closed', type: xml, body: '<response><status>14' },
  {
    name: 'XML nested 20,000 deep',
    type: 'text/xml',
    body: `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`,
  },
  { name: 'XML with an unknown entity', type: xml, body: '<response><status>&nbsp;&#0;</status></response>' },
  {
    name: 'XML with a member twice',
    type: xml,
    body: '<response><status>14</status><status>13</status></response>',
  },

  {
    name: 'Latin-1 bytes',
    type: `${form}; charset=iso-8859-1`,
    body: Buffer.from('customer_name=Andr\u00e9', 'latin1'),
  },
  {
    name: 'Latin-1 bytes in JSON without saying so',
    type: json,
    body: Buffer.from('{"customer_name":"Andr\u00e9"}', 'latin1'),
  },
  { name: 'UTF-16 that says so', type: `${json}; charset=utf-16`, body: utf16('{"command":"CHECK_STATUS"}') },
  { name: 'UTF-16 that does not', type: form, body: utf16('command=PURCHASE') },
  { name: 'a charset that is not one', type: `${json};charset=x-none`, body: '{"command":"CHECK_STATUS"}' },
  { name: 'a content type that is not one', type: ';;;=,', body: 'command=PURCHASE' },
  { name: 'a content type of 8 KB', type: `${json}; x=${'y'.repeat(8_000)}`, body: '{}' },
  { name: 'a form that says JSON', type: json, body: 'command=PURCHASE&amount=1' },
  { name: 'JSON that says form', type: form, body: '{"command":"PURCHASE"}' },
  { name: 'XML that says JSON', type: json, body: '<response><command>PURCHASE</command></response>' },
  { name: 'multipart with a file', type: 'multipart/form-data; boundary=b', body: multipart('<?php ?>') },
  { name: 'multipart without a boundary', type: 'multipart/form-data', body: multipart('x') },
  {
    name: 'multipart that stops',
    type: 'multipart/form-data; boundary=b',
    body: multipart('x').slice(0, 40),
  },
  {
    name: 'plain bytes that say gzip',
    type: json,
    body: '{"command":"CHECK_STATUS"}',
    headers: { 'Content-Encoding': 'gzip' },
  },
  {
    name: 'SQL',
    type: form,
    body: new URLSearchParams({
      command: "PURCHASE'; drop table payment_order; --",
      merchant_identifier: "' or ''='",
      access_code: '1) union select version()',
    }).toString(),
  },
];

/** Ten megabytes of something that could be read, in each encoding. */
export const largeBodies: readonly Hostile[] = [
  { name: '10 MB form', type: form, body: `command=PURCHASE&customer_name=${'x'.repeat(10 * 1024 * 1024)}` },
  {
    name: '10 MB JSON',
    type: json,
    body: `{"command":"CHECK_STATUS","note":"${'x'.repeat(10 * 1024 * 1024)}"}`,
  },
  { name: '10 MB XML', type: xml, body: `<response><note>${'x'.repeat(10 * 1024 * 1024)}</note></response>` },
];

/** For addresses that refuse whoever asks before they look at the body: a few of each kind will do. */
export const fewBodies: readonly Hostile[] = hostileBodies.filter((_, index) => index % 6 === 0);

/** Addresses that try to be others. */
export const trickPaths: readonly string[] = [
  '/FortAPI/../FortAPI/../../etc/passwd',
  '/FortAPI/%2e%2e/%2e%2e/etc/passwd',
  '/dashboard/..%2f..%2f..%2fpackage.json',
  '/backoffice/..%5c..%5cpackage.json',
  '/dashboard/assets/../../../../package.json',
  '/backoffice/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  '/dashboard/assets/%00.js',
  '/assets/../../package.json',
  '//evil.example/',
  '/\\evil.example/',
  '/%',
  '/%zz',
  '/%ff%fe',
  '/FortAPI/page/%00',
  '/FortAPI/page/%ff',
  "/FortAPI/page/'%20or%201=1--",
  `/FortAPI/page/${'x'.repeat(5_000)}`,
  '/FortAPI/3ds/..%2f',
  '/pay/%00',
  '/pay/%ed%a0%80',
  "/pay/'%20or%201=1--",
  `/pay/${'x'.repeat(5_000)}`,
  '/payment/status/%00',
  '/payment/status/..%2f..%2fhealthz',
  '/payment/status/%ff.json',
  "/payment/status/'.json",
  '/payment/aps/return/%00',
  '/payment/aps/return/%ff',
  '/api/v1/payments/%00',
  '/api/v1/payments/%ff',
  '/api/v1/payments/../../healthz',
  '/dashboard/api/merchants/%00/orders',
  "/dashboard/api/merchants/'/orders/'",
  '/backoffice/api/transactions/%00',
  '/__proto__',
  '/constructor/prototype',
  `/?${many(2_000, (index) => `a${index}=b`, '&')}`,
];
