const PLACE =
  '(?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区))?(?:[\\u4e00-\\u9fa5]{2,10}?(?:市|州|盟|地区))?(?:[\\u4e00-\\u9fa5]{1,8}?(?:自治县|新区|开发区|区|县|市|旗))?(?:[\\u4e00-\\u9fa5]{2,6}?(?:镇|乡|街道))?';
const IN_TITLE = new RegExp(
  `^(${PLACE})(?=[“"]|十|第|安全|应急|综合|防灾|消防|突发|自然|“|关于|人民|的|森林|危险|城市|国民)`,
);
/** The same without knowing what follows: a place ends where the shortest name does. */
const AT_FRONT = new RegExp(`^(${PLACE})(?=.)`);
const IN_TEXT = /([\u4e00-\u9fa5]{2,3}(?:市|州|盟))([\u4e00-\u9fa5]{1,4}?(?:区|县|市|旗))/g;
const AUTHORITY =
  /(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{2,7}?[省市州盟县区旗])(?=人民政府|(?:消防|食品|道路交通)?安全(?:生产)?委员会|(?:应急|安全生产监督)管理|减灾委员会|地震局)/g;
/** What may stand before the place in a title: signs, years, the name of the period. */
const BEFORE_PLACE =
  /^(?:关于印发|[《\s]|20\d{2}\s?年?[-—–~至到]{1,2}20\d{2}\s?年|[“"]?十.五[”"](?:时期|期间)?)+/;
const GENERAL = /^(?:中华|全国|国家|本市|我市|全市|城市|城镇|城区|县域|市域|乡村)/;
/** What runs into a place name from the words before it. */
const LEADING = /^(?:中共|共|在|对|将|和|与|及|为|由|是|按|把|发|彻|《|合|到|于)+/;
const SAMPLE = 40_000;

/** The region a plan is for: from its title, else the place its text names most; null when unsure. */
export function readRegion(title: string | null, text: string): string | null {
  const name = (title ?? '').replace(BEFORE_PLACE, '');
  const named = IN_TITLE.exec(name)?.[1] || AT_FRONT.exec(name)?.[1] || '';
  if (named !== '' && !GENERAL.test(named)) return named;
  const counts = new Map<string, number>();
  for (const match of text
    .slice(0, SAMPLE)
    .replace(/中共|省/g, '，')
    .matchAll(IN_TEXT)) {
    const place = match[0].replace(LEADING, '');
    if (/(?:开发区|地区|社区|园区|市区|城区|郊区|示范区|辖区|景区|各县|各区)$/.test(place))
      continue;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return mostNamed(counts) ?? mostNamed(authorities(text.slice(0, SAMPLE)));
}

/** The places whose authorities a text names (某某市人民政府 · 某某县消防安全委员会). */
function authorities(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(AUTHORITY)) {
    const place = (match[1] ?? '').replace(LEADING, '');
    if (!GENERAL.test(place)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

function mostNamed(counts: ReadonlyMap<string, number>): string | null {
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most !== undefined && most[1] >= 2 ? most[0] : null;
}
