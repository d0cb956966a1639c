import { condition } from '@temporalio/workflow';

export function isDone(): boolean {
  return condition(() => true) ? true : false;
}
