/** Finds the document on a web page among menus, lists of links and footers. */
import {
  attributeOf,
  elementsOf,
  findElement,
  isElement,
  isSilent,
  textWithin,
  type PageElement,
  type PageNode,
} from './page-tree.js';

const MOST_OF_IT = 0.85;

/** The innermost element that holds nearly all text outside of links. */
export function mainPart(body: PageElement): PageElement {
  const weights = new Map<PageElement, number>();
  const whole = weigh(body, weights);
  let part = body;
  for (;;) {
    const heavy = elementsOf(part).find(
      (element) => element.tagName !== 'table' && (weights.get(element) ?? 0) >= whole * MOST_OF_IT,
    );
    if (heavy === undefined || /^(?:p|span|pre|h\d|ol|ul|b|strong)$/.test(heavy.tagName))
      return part;
    part = heavy;
  }
}

/** Characters of running text; those of links are menus. */
function weigh(element: PageElement, weights: Map<PageElement, number>): number {
  let weight = 0;
  for (const node of element.childNodes) weight += weightOf(node, weights);
  weights.set(element, weight);
  return weight;
}

function weightOf(node: PageNode, weights: Map<PageElement, number>): number {
  if (node.nodeName === '#text' && 'value' in node) {
    return node.value.match(/\p{Script=Han}/gu)?.length ?? 0;
  }
  if (!isElement(node) || isSilent(node) || node.tagName === 'a') return 0;
  return weigh(node, weights);
}

/** The title a page gives its document outside of the document's own text; null when it repeats it. */
export function pageTitle(
  { head, body }: { head: PageElement | null; body: PageElement },
  opening: string,
): string | null {
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const meta =
    head === null
      ? null
      : findElement(head, (e) => /^ArticleTitle$/i.test(attributeOf(e, 'name') ?? ''));
  const large = findElement(body, (element) => element.tagName === 'h1');
  const window = head === null ? null : findElement(head, ({ tagName }) => tagName === 'title');
  const named = [
    meta === null ? '' : (attributeOf(meta, 'content') ?? ''),
    large === null ? '' : textWithin(large),
    window === null ? '' : (textOfTitle(window).split(/[-_|—–]{1,2}/)[0] ?? ''),
  ];
  const title = named.map(bare).find((text) => text.length >= 4);
  return title === undefined || bare(opening).includes(title) ? null : title;
}

const textOfTitle = (element: PageElement): string => element.childNodes.map(textWithin).join('');
