/** Typed search attributes of task workflows, so that the server itself can answer "who is red". */
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

export const PLAN = defineSearchAttributeKey('DubanPlan', SearchAttributeType.KEYWORD);
export const UNIT = defineSearchAttributeKey('DubanUnit', SearchAttributeType.KEYWORD_LIST);
export const LIGHT = defineSearchAttributeKey('DubanLight', SearchAttributeType.KEYWORD);
export const DUE_ON = defineSearchAttributeKey('DubanDueOn', SearchAttributeType.DATETIME);
