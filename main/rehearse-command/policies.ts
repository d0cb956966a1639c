/** The policies of a rehearsal: the default one or a file's, and the one it is compared with. */
import { policy as policySchema } from '../../api/contract/policy.js';
import { policyFaultWords } from '../../api/policy-fault-words.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import { policyFaults } from '../../domain/policy/validate-policy.js';
import { policyIf, type WhatIf } from '../../domain/rehearsal/what-if.js';
import { StartFault } from '../preflight.js';

function faultless(policy: Policy, from: string): Policy {
  const [fault] = policyFaultWords(policyFaults(policy));
  if (fault) throw new StartFault(`${from}不能执行：${fault.path} ${fault.message}。`);
  return policy;
}

/** A policy file as the page exports it; what it leaves out is as by default. @throws StartFault */
export function policyIn(text: string, file: string): Policy {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new StartFault(`措施政策 ${file} 不是 JSON 文件。`, { cause: error });
  }
  const about = typeof given === 'object' && given !== null ? given : {};
  const read = policySchema.safeParse({ ...DEFAULT_POLICY, ...about });
  if (!read.success) {
    const { path = [], message = '' } = read.error.issues[0] ?? {};
    throw new StartFault(`措施政策 ${file} 的格式不对：${path.join('.')} ${message}`);
  }
  return faultless(read.data, `措施政策 ${file} `);
}

/** The policy with every change made, one after the other. @throws StartFault */
export function policyWith(policy: Policy, changes: readonly WhatIf[]): Policy {
  return faultless(changes.reduce(policyIf, policy), '假设的措施政策');
}
