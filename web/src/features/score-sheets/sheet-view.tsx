import { SHEET_SECTIONS } from '../../../../api/contract/closed-sets.js';
import type { SheetBody } from '../../../../api/contract/score-sheets.js';
import { SECTION_WORDS } from '../../shared/words/assessments.js';
import { NODE_KIND_WORDS, RUNG_WORDS } from '../../shared/words/rungs.js';
import { methodWords } from './sheet-method.js';

/** A sheet as it is read: items by section, then everything that adds, takes off or caps. */
export function SheetView({ sheet }: { sheet: SheetBody }) {
  return (
    <>
      {SHEET_SECTIONS.map((section) => (
        <section key={section}>
          <h3>
            {SECTION_WORDS[section]}（{sheet.sections[section]}分）
          </h3>
          <ul className="sheet-items">
            {sheet.items
              .filter((item) => item.section === section)
              .map((item) => (
                <li key={item.itemId}>
                  <span className="sheet-points num">{item.points}分</span>
                  <span>
                    <strong>{item.title}</strong>
                    <span className="soft"> · {methodWords(item.by)}</span>
                    <br />
                    {item.criteria}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>规则</h3>
        <SheetRules sheet={sheet} />
      </section>
    </>
  );
}

const listed = (values: Partial<Record<string, number>>, words: Record<string, string>): string =>
  Object.entries(values)
    .map(([key, value]) => `${words[key] ?? key} ${value}`)
    .join('，') || '无';

function SheetRules({ sheet }: { sheet: SheetBody }) {
  const { bands, rungs, lateCredit, blindTolerance } = sheet;
  const rules = [
    [
      '等次',
      `优秀 ${bands.excellent} 分以上，良好 ${bands.good} 分以上，合格 ${bands.pass} 分以上`,
    ],
    ['封顶', sheet.bindingCap ? '约束性指标未完成的，最高为合格' : '无'],
    ['节点权重', listed(sheet.nodeWeights, NODE_KIND_WORDS)],
    ['逾期完成', `按 ${lateCredit * 100}% 计分`],
    ['是否按期', sheet.countFrom === 'first' ? '以首次承诺日为准' : '以现行到期日为准'],
    ['采取措施扣分', `${listed(rungs.points, RUNG_WORDS)}；最多扣 ${rungs.most} 分`],
    ['人工加分、扣分', `最多加 ${sheet.mostBonus} 分，最多扣 ${sheet.mostDeduction} 分`],
    ['定性指标', sheet.indicatorMarkers === 2 ? '由两名考核人员背靠背评定' : '由一名考核人员评定'],
    ['两人评分', `相差超过该项分值 ${blindTolerance * 100}% 的，由第三人评定`],
  ];
  return (
    <dl className="facts">
      {rules.map(([name, value]) => (
        <div key={name} className="facts-pair">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
