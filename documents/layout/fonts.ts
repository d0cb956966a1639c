/** The prescribed typefaces, each with what to take where it is not installed. */

export interface Typeface {
  name: string;
  fallbacks: string[];
  family: 'roman' | 'swiss' | 'script';
}

const face = (name: string, family: Typeface['family'], ...fallbacks: string[]): Typeface => ({
  name,
  family,
  fallbacks,
});

export const FACES = {
  /** 小标宋: title and red head. */
  title: face(
    '方正小标宋简体',
    'roman',
    ...['方正小标宋_GBK', '华文中宋', 'STZhongsong', '思源宋体', 'Noto Serif CJK SC', '宋体'],
  ),
  /** 仿宋: body. */
  body: face(
    '仿宋_GB2312',
    'roman',
    ...['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  ),
  /** 黑体: headings of the first level. */
  first: face(
    '黑体',
    'swiss',
    ...['SimHei', '方正黑体_GBK', '华文黑体', 'STHeiti', '思源黑体', 'Noto Sans CJK SC'],
  ),
  /** 楷体: headings of the second level. */
  second: face(
    '楷体_GB2312',
    'script',
    ...['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
  ),
  /** 宋体: page numbers. */
  page: face('宋体', 'roman', 'SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'),
} as const;

const GB2312_CHARSET = '86';

/** word/fontTable.xml: Word and its kin look up `altName` when they lack a typeface. */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(
    ({ name, fallbacks, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallbacks.join(',')}"/>` +
      `<w:charset w:val="${GB2312_CHARSET}"/><w:family w:val="${family}"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}</w:fonts>`
  );
}
