/** Walks over the tags of an XML part; for looking into office documents, not for validating them. */

export interface XmlTag {
  /** With its prefix, as office programs write it: w:p. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** The attributes as written. */
  attributes: string;
  from: number;
  to: number;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The tags of a part in order; comments and declarations are passed over. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = '', end] = match;
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : end === '/' ? 'empty' : 'open';
    yield { name, kind, attributes, from: match.index, to: match.index + whole.length };
  }
}

/** An attribute's value, by its name with prefix. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes);
  const value = found?.[1] ?? found?.[2];
  return value
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Text made safe to stand between tags. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
