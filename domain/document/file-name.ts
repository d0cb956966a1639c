/** The name under which a document is offered for download. */

const FORBIDDEN = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu;
const LONGEST = 80;

/** `安委办警〔2026〕3号 警示单.docx`; a draft has no number. */
export function documentFileName(document: { number: string | null; title: string }): string {
  const { number, title } = document;
  const name = `${number || '草稿'} ${title}`.replace(FORBIDDEN, '').trim();
  return `${name.slice(0, LONGEST)}.docx`;
}
