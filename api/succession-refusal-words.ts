/** What the taking down of a succession refuses, with status and sentence. */
import type { SuccessionRefusal } from '../domain/units/succession.js';

export const SUCCESSION_WORDS: Record<
  SuccessionRefusal,
  readonly [status: number, sentence: string]
> = {
  SuccessionDateInvalid: [422, '没有这一天，请检查承继日期。'],
  SuccessionBasisMissing: [422, '请写明依据，例如机构改革文件的名称和文号。'],
  SuccessionUnitUnknown: [404, '选中的单位不在名册里，请先新建单位。'],
  SuccessionHeirsWrong: [
    422,
    '更名、并入只能有一个承继单位；原单位撤销的拆分至少要有两个，且不能重复，请修改。',
  ],
  SuccessionToItself: [422, '承继单位不能是原单位自己；只改名称的，请直接修改单位名称。'],
  SuccessionTaskTwice: [422, '同一项任务只能由一个单位承继，请修改。'],
  SuccessionTasksMissing: [422, '原单位保留的，请给每个承继单位选定划转的任务。'],
  SuccessionUnitEnded: [409, '原单位已有承继记录，或承继单位在这之前已经撤销，请核对。'],
  SuccessionUnknown: [404, '没有找到这条承继记录，请刷新页面。'],
};
