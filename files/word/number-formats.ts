/** How Word prints the number of a list paragraph, by the name of the format (ECMA-376, ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The number as printed; a bullet or an unknown sign prints nothing that is a number. */
export function printNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanDigital2':
      return counted(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join('');
    case 'ideographTraditional':
      return STEMS.charAt(value - 1) || String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `（${String(value)}）`;
    case 'decimalEnclosedFullstop':
      return `${String(value)}.`;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}

/** 1 → 一, 12 → 十二, 25 → 二十五, 103 → 一百零三. */
function counted(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const digit = (number: number): string => DIGITS.charAt(number);
  const head = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  return head + zero + ten + (ones === 0 ? '' : digit(ones));
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth && text.length < 30; left -= worth) text += sign;
  }
  return text;
}

/** 27 prints aa, as Word does. */
function letters(value: number): string {
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.min(5, Math.floor((value - 1) / 26) + 1));
}
