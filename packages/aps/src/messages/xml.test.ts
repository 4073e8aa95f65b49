import { describe, expect, it } from 'vitest';
import { MalformedMessage } from '../errors.ts';
import { decodeXml } from './xml-read.ts';
import { encodeXml } from './xml-write.ts';

describe('decodeXml', () => {
  it('reads what the gateway sends', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone='yes'?>
      <!-- answer -->
      <response lang="en">
        <response_code>54000</response_code>
        <empty/><blank> </blank><spaced >x</spaced >
        <data_list>
          <data><name>A&amp;B &#x627;&#65; &quot;&apos;&lt;&gt;</name><bins_list><bins>1</bins><bins>2</bins></bins_list></data>
          <data><name><![CDATA[<&>]]></name></data>
        </data_list>
        <nested><a>1</a></nested>
      </response>
      `;
    expect(decodeXml(xml)).toEqual({
      response_code: '54000',
      empty: '',
      blank: ' ',
      spaced: 'x',
      data: [{ name: 'A&B اA "\'<>', bins: ['1', '2'] }, { name: '<&>' }],
      nested: { a: '1' },
    });
  });

  it('a list is known by its entries, not by its name alone', () => {
    expect(
      decodeXml('<r><x_list>text</x_list><y_list/><z_list><a>1</a></z_list><_list><b>1</b></_list></r>'),
    ).toEqual({
      x_list: 'text',
      y_list: '',
      z_list: { a: '1' },
      _list: { b: '1' },
    });
  });

  it('a line break is one character, as XML says; an escaped one is kept', () => {
    expect(decodeXml('<r><a>1\r\n2\r3&#13;</a></r>')).toEqual({ a: '1\n2\n3\r' });
  });

  it.each([
    '<!DOCTYPE r><r><a>1</a></r>',
    '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r><a>1</a></r>',
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><a>&x;</a></r>',
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r><a>&b;</a></r>',
    '<r><a><!ENTITY x "y"></a></r>',
    '<r><a>1</a><!doctype x></r>',
  ])('refuses declarations: %s', (xml) => {
    expect(() => decodeXml(xml)).toThrow(/document types and entity declarations are not allowed/);
  });

  it.each([
    ['<r><a>&x;</a></r>', /entity "&x;" is not allowed/],
    ['<r><a>&toString;</a></r>', /entity/],
    ['<r><a>a & b</a></r>', /ampersand/],
    ['<r><a>&#0;</a></r>', /names no character/],
    ['<r><a>&#xD800;</a></r>', /names no character/],
    ['<r><a>&#x110000;</a></r>', /names no character/],
    ['<r><a>1</b></r>', /closes nothing/],
    ['</r>', /closes nothing/],
    ['<r><a>1</a>', /is not closed/],
    ['<r><a>1</a></r><r/>', /exactly one root/],
    ['<r><a>1</a></r>text', /outside the root/],
    ['text<r><a>1</a></r>', /outside the root/],
    ['<r><a>1</a>text</r>x', /outside the root/],
    ['<r><b>x<a>1</a></b></r>', /mixes text and elements/],
    ['<r><a x=1>1</a></r>', /unexpected/],
    ['<r><a x="<">1</a></r>', /unexpected/],
    ['<r><1a>1</1a></r>', /unexpected/],
    ['<r><a>1</a', /unexpected/],
    ['<r><!-- </r>', /does not end/],
    ['<r><![CDATA[ </r>', /does not end/],
    ['<?xml ', /does not end/],
    ['', /root/],
  ])('refuses %s', (xml, why) => {
    expect(() => decodeXml(xml)).toThrow(MalformedMessage);
    expect(() => decodeXml(xml)).toThrow(why);
  });
});

describe('encodeXml', () => {
  it('writes an element for each member, lists under x_list', () => {
    expect(encodeXml({ a: 'x<y', b: null, c: [1, 2], d: { e: '' } })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<response><a>x&lt;y</a><c_list><c>1</c><c>2</c></c_list><d><e></e></d></response>',
    );
  });

  it.each([
    [{ '3ds_url': 'x' }, /3ds_url has a name/],
    [{ 'a b': 'x' }, /a b has a name/],
    [{ a: '\u0000' }, /a holds a character/],
    [{ a: '\ud800' }, /a holds a character/],
    [{ a: [] }, /a is an empty list/],
    [{ a: {} }, /a is empty/],
    [{ a: [[]] }, /a is a list of lists/],
    [{ x_list: { x: '1' } }, /x_list would be read as a list/],
    [{}, /response is empty/],
  ])('refuses what XML has no form for: %j', (message, why) => {
    expect(() => encodeXml(message)).toThrow(why);
  });
});
