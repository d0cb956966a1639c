/** The score sheets a plan starts with, for work safety and for emergency management. */
import type { AssessmentKind, ScoreSheet, SheetItem, UnitClass } from './score-sheet.js';

/** Which family of plans a sheet is written for. */
export type Subject = 'workSafety' | 'emergency';

const KINDS: AssessmentKind[] = ['annual', 'midterm', 'final'];

const computed = (
  by: Extract<SheetItem['by'], { computed: string }>['computed'],
  item: Omit<SheetItem, 'by' | 'itemId'>,
): SheetItem => ({ ...item, itemId: by, by: { computed: by } });

const PROCESS: SheetItem[] = [
  computed('onTime', {
    section: 'process',
    title: '按期完成',
    criteria: '到期节点按期完成得满分，逾期完成减半，未完成不得分，按节点类别加权',
    points: 22,
  }),
  computed('reportQuality', {
    section: 'process',
    title: '报告质量',
    criteria: '已审核报告中一次通过的比例',
    points: 6,
  }),
  computed('reviewInTime', {
    section: 'process',
    title: '审核及时',
    criteria: '作为牵头单位，在规定工作日内审核配合单位报告的比例',
    points: 4,
  }),
  computed('rectifications', {
    section: 'process',
    title: '整改落实',
    criteria: '到期整改事项中已核实销号的比例，逾期销号减半',
    points: 8,
  }),
];

const RESULT: SheetItem[] = [
  computed('commitments', {
    section: 'result',
    title: '目标承诺兑现',
    criteria: '到期目标承诺和里程碑中已经审核认定完成的比例',
    points: 22,
  }),
  computed('indicators', {
    section: 'result',
    title: '指标完成',
    criteria: '所负责指标完成程度的平均值，约束性指标未完成的，等次最高为合格',
    points: 22,
  }),
  computed('projects', {
    section: 'result',
    title: '重点工程',
    criteria: '所承担重点工程经审核认定的进度平均值',
    points: 8,
  }),
];

const JUDGED: Record<Subject, SheetItem> = {
  workSafety: {
    itemId: 'safetyDuty',
    section: 'result',
    title: '安全生产责任落实',
    criteria: '责任清单健全、隐患排查治理闭环、执法检查计划完成，由两名考核人员背靠背评分',
    points: 8,
    by: { judgedBy: 2 },
  },
  emergency: {
    itemId: 'readiness',
    section: 'result',
    title: '应急准备',
    criteria: '预案管用、演练实效、队伍物资到位、值班值守规范，由两名考核人员背靠背评分',
    points: 8,
    by: { judgedBy: 2 },
  },
};

const CLASS_NAMES: Record<UnitClass, string> = {
  department: '部门',
  street: '街道（乡镇）',
  zone: '功能区',
};
const SUBJECT_NAMES: Record<Subject, string> = { workSafety: '安全生产', emergency: '应急管理' };

function sheet(subject: Subject, unitClass: UnitClass): ScoreSheet {
  return {
    sheetId: `${subject}-${unitClass}`,
    version: 1,
    name: `${SUBJECT_NAMES[subject]}规划实施考核评分表（${CLASS_NAMES[unitClass]}）`,
    kinds: KINDS,
    unitClass,
    sections: { process: 40, result: 60 },
    items: [...PROCESS, ...RESULT, JUDGED[subject]],
    nodeWeights: { roundup: 1, commitment: 3, milestone: 2, midterm: 2, final: 3 },
    lateCredit: 0.5,
    countFrom: 'current',
    rungs: { points: { warn: 0.5, circulate: 1, interview: 3, list: 5 }, most: 20 },
    mostBonus: 5,
    mostDeduction: 20,
    bands: { excellent: 90, good: 80, pass: 60 },
    bindingCap: true,
    blindTolerance: 0.2,
    indicatorMarkers: 2,
  };
}

/** One sheet a class of unit. */
export function defaultSheets(subject: Subject): ScoreSheet[] {
  return (['department', 'street', 'zone'] as const).map((unitClass) => sheet(subject, unitClass));
}
