import { describe, expect, it } from 'vitest';
import { withListNumbers } from '../../files/word/list-numbers.js';
import { printNumber } from '../../files/word/number-formats.js';

const LEVEL = (level: number, [format, text]: [string, string], more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const LEVELS =
  LEVEL(0, ['chineseCountingThousand', '%1、']) +
  LEVEL(1, ['chineseCounting', '（%2）'], '<w:pStyle w:val="Second"/>') +
  LEVEL(2, ['decimal', '%1.%3'], '<w:isLgl/>');
const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${LEVEL(0, ['bullet', '●'])}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const STYLES = `<w:styles><w:style w:styleId="Second"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Below"><w:basedOn w:val="Second"/></w:style></w:styles>`;

const listed = (text: string, num: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The text of each paragraph, numbers included. */
function textsOf(...paragraphs: string[]): string[] {
  const parts = new Map([
    ['word/document.xml', `<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`],
    ['word/numbering.xml', NUMBERING],
    ['word/styles.xml', STYLES],
  ]);
  const document = withListNumbers(parts, 'word/document.xml');
  return [...document.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );
}

describe('automatic numbers of Word', () => {
  it('count on, and anew below a higher level', () => {
    expect(
      textsOf(
        listed('甲', 1),
        listed('乙', 1, 1),
        listed('丙', 1, 1),
        listed('丁', 1),
        listed('戊', 1, 1),
      ),
    ).toEqual(['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊']);
  });

  it('come from the style of a paragraph and the level that names it', () => {
    expect(textsOf(listed('甲', 1), styled('乙', 'Second'), styled('丙', 'Below'))).toEqual([
      '一、甲',
      '（一）乙',
      '二、丙',
    ]);
  });

  it('are taken off by list 0', () => {
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(textsOf(styled('甲', 'Second', none))).toEqual(['甲']);
  });

  it('begin anew in a list with a start of its own', () => {
    expect(textsOf(listed('甲', 1), listed('乙', 1), listed('丙', 2), listed('丁', 2))).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ]);
  });

  it('stand in Arabic digits where the level asks for them', () => {
    expect(textsOf(listed('甲', 1), listed('乙', 1, 2))).toEqual(['一、甲', '1.1 乙']);
  });

  it('print nothing for bullets and for empty paragraphs, which count all the same', () => {
    const empty = listed('', 1).replace('<w:r><w:t></w:t></w:r>', '');
    expect(textsOf(listed('甲', 3), empty, listed('乙', 1))).toEqual(['甲', '', '二、乙']);
  });

  it('are those of the present, not of a tracked change', () => {
    const former =
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(textsOf(styled('甲', 'Plain', former))).toEqual(['甲']);
  });
});

describe('a number', () => {
  it.each([
    [12, 'chineseCounting', '十二'],
    [20, 'chineseCountingThousand', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [2, 'ideographTraditional', '乙'],
    [14, 'upperRoman', 'XIV'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
    [5, 'somethingNew', '5'],
  ])('%i as %s is %s', (value, format, printed) => {
    expect(printNumber(value, format)).toBe(printed);
  });
});
