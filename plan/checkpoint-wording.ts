import type { CheckpointKind } from './types.js';

/** How plans speak of each kind of check of their own implementation. */
export const CHECK_WORDS: Readonly<Record<CheckpointKind, RegExp>> = {
  midterm:
    /中期(?:[^,。;]{0,8}(?:评估|考核|检查|评价|督查|总结|监测|评议|调整))|中期阶段[^。;]{0,24}评估|中期(?=(?:\(\d[^)]{0,12}\))?[、和与及](?:终期|期末|末期|总结))/,
  final:
    /(?:终期|期终|末期|期末|终末期|总结性?)(?:[^,。;]{0,10}(?:考核|评估|评价|检查|验收|总结))|(?:期末|末期)(?=\(\d{4})|终期|总结(?:评估|评价|考核|验收)/,
  annual:
    /年度.{0,12}?(?:考核|评估|监测|检查|督查|总结|评价|通报|报告)|(?:每年|逐年).{0,40}?(?:评估|考核|通报|检查|监测|报告|督查|调度|分析)|年(?:评估|考核|通报)(?=[”"、,。]|机制|制度)/,
  periodic:
    /[季月]调度|(?:定期|按季度?|每季度?|每半年|(?<![上下])半年|每月|按月|逐月).{0,80}?(?:调度|通报|监测|督查|督导|检查|评估|考核|报告|汇报|分析)/,
  thirdparty: /第三方.{0,40}(?:评估|检查|评价|考核|监测)/,
};

/** A review by whatever name, where the year alone tells which one it is. */
export const ANY_REVIEW = /评估|考核|验收|评价|总结/;

/** The plan, its tasks or their progress as what is checked. */
export const OWN_IMPLEMENTATION =
  /(?:规划|方案|计划).{0,14}(?:实施|执行|落实|完成|进度|进展|任务|目标|评估|情况)|(?:实施|执行|落实|评估).{0,6}(?:规划|方案)|(?:任务|工程|项目|目标|指标).{0,10}(?:进展|进度|完成|落实|执行|实施)/;

/** The plan itself, and no task of it, as what is checked. */
export const OWN_PLAN =
  /本(?:规划|方案)|对(?:规划|方案)(?:进行|开展|组织)|(?:规划|方案)(?:的)?(?:总体)?(?:实施|执行|落实|完成)/;

/** Whether a width-folded sentence says when the plan itself is assessed. */
export function isCheckSentence(sentence: string): boolean {
  const checks = CHECK_WORDS.midterm.test(sentence) || CHECK_WORDS.final.test(sentence);
  return checks && /规划|计划|方案|纲要|评估/.test(sentence);
}
