const FULL_WIDTH_SHIFT = 0xfee0;

const OTHER_FORMS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '﹕': ':',
  '︰': ':',
  '∶': ':',
  '﹐': ',',
  '﹔': ';',
  '｡': '。',
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
  '﹪': '%',
  〇: '零',
  '〈': '《',
  '〉': '》',
};

const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\t﹕︰∶﹐﹔｡〔〕﹙﹚﹪〇〈〉]/g;

/**
 * Folds full-width letters, digits and punctuation to half width, one character for one, so that
 * an offset in the folded text is the same offset in the printed text (NFKC would shift them).
 */
export function foldWidth(text: string): string {
  return text.replace(
    FOLDABLE,
    (sign) => OTHER_FORMS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT),
  );
}

/** Printed width: a Chinese character counts 2, a Latin letter or digit 1. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** Width folded and without spaces and punctuation: for comparing two printings of one text. */
export function comparable(text: string): string {
  return foldWidth(text).replace(/[\p{P}\p{Z}\p{C}\s]/gu, '');
}
