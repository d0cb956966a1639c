/** The tree of a page, as far as its text is wanted. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** What holds no text of the document. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'textarea',
  'head',
]);

/** Parses a page; never fails, as browsers do not. */
export function parsePage(html: string): { head: PageElement | null; body: PageElement | null } {
  const page = parse(html);
  const root = page.childNodes.find(defaultTreeAdapter.isElementNode);
  const child = (name: string): PageElement | null =>
    root?.childNodes.filter(defaultTreeAdapter.isElementNode).find((e) => e.tagName === name) ??
    null;
  return { head: child('head'), body: child('body') };
}

export const isElement = (node: PageNode): node is PageElement =>
  defaultTreeAdapter.isElementNode(node);

export const elementsOf = (element: PageElement): PageElement[] =>
  element.childNodes.filter(isElement);

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Whether a browser would show nothing of it, or nothing of the document. */
export function isSilent(element: PageElement): boolean {
  if (SILENT.has(element.tagName) || attributeOf(element, 'hidden') !== undefined) return true;
  return /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

/** The first element inside that fits, the tree searched in the order of the text. */
export function findElement(
  within: PageElement,
  fits: (element: PageElement) => boolean,
): PageElement | null {
  for (const element of elementsOf(within)) {
    if (fits(element)) return element;
    const inner = findElement(element, fits);
    if (inner !== null) return inner;
  }
  return null;
}

/** All text inside, tags left out. */
export function textWithin(node: PageNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!isElement(node) || isSilent(node)) return '';
  return node.childNodes.map(textWithin).join('');
}
