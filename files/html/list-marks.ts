/** The numbers a browser prints before the entries of a list. */
import { attributeOf, elementsOf, type PageElement } from './page-tree.js';

const START_OF_NUMBER =
  /^\s*(?:\d{1,3}\s?[.、．)）]|[（(]\s?[\d一二三四五六七八九十]{1,3}\s?[）)]|[一二三四五六七八九十]{1,3}、|第.{1,4}[章节条]|[①-⑳])/;

/** The mark of an entry: its number in an ordered list, unless its text brings one along; else ''. */
export function listMark(entry: PageElement): string {
  const list = entry.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '';
  const entries = elementsOf(list).filter((element) => element.tagName === 'li');
  const own = attributeOf(entry, 'value');
  const start = Number(attributeOf(list, 'start') ?? '1') || 1;
  const number = own === undefined ? start + entries.indexOf(entry) : Number(own);
  if (START_OF_NUMBER.test(headOf(entry))) return '';
  return `${markOf(number, attributeOf(list, 'type') ?? '1')}.`;
}

function markOf(number: number, type: string): string {
  const letter = number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number);
  if (type === 'a') return letter;
  return type === 'A' ? letter.toUpperCase() : String(number);
}

function headOf(element: PageElement): string {
  let head = '';
  for (const node of element.childNodes) {
    if ('value' in node && node.nodeName === '#text') head += node.value;
    else if ('tagName' in node) head += headOf(node);
    if (head.length > 12) break;
  }
  return head;
}
